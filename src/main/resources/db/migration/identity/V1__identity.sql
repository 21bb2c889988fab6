-- Organisations, people who sign in, and the grants by which anybody sees anything about a person.

create schema if not exists identity;
comment on schema identity is 'Organisations, users, access grants, and the functions every row-level policy is made of.';
grant usage on schema identity to mainstay_app;

-- Who is asking -----------------------------------------------------------------------------------------------------

create function identity.caller_organisation() returns uuid language sql stable
    return nullif(current_setting('mainstay.organisation', true), '')::uuid;
comment on function identity.caller_organisation is 'The organisation the transaction acts for; null when nobody said, and then no row is visible.';

create function identity.caller_actor() returns uuid language sql stable
    return nullif(current_setting('mainstay.actor', true), '')::uuid;
comment on function identity.caller_actor is 'The user the transaction acts for.';

create function identity.caller_role() returns text language sql stable
    return coalesce(current_setting('mainstay.role', true), '');
comment on function identity.caller_role is 'The role the user acts in.';

create function identity.reaches_organisation() returns boolean language sql stable
    return coalesce(current_setting('mainstay.role', true), '')
        in ('commissioner', 'manager', 'coordinator', 'inspector', 'system');
comment on function identity.reaches_organisation is 'Whether the role may use grants made to its whole organisation, not only those made to the user by name.';

create function identity.caller_reach() returns uuid language sql stable
    return case when identity.reaches_organisation() then identity.caller_organisation() end;
comment on function identity.caller_reach is 'The caller''s organisation when the role may use grants made to all of it; otherwise null.';

-- Organisations -----------------------------------------------------------------------------------------------------

create table identity.organisation (
    id uuid primary key,
    kind text not null check (kind in ('council', 'provider', 'regulator', 'household', 'operator')),
    name text not null check (name <> ''),
    code text unique,
    registered_at timestamptz not null default now()
);
comment on table identity.organisation is 'A keeper of records: council, provider, regulator, household, or the operator of the installation.';
comment on column identity.organisation.id is 'Identifier.';
comment on column identity.organisation.kind is 'council, provider, regulator, household (a person and their circle) or operator.';
comment on column identity.organisation.name is 'Name shown on pages and statements.';
comment on column identity.organisation.code is 'Code it is registered under elsewhere: CQC provider id, ODS or ONS code.';
comment on column identity.organisation.registered_at is 'When it was registered here.';
grant select, insert on identity.organisation to mainstay_app;
grant update (name) on identity.organisation to mainstay_app;
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
-- People who sign in ------------------------------------------------------------------------------------------------

create table identity.app_user (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    role text not null,
    name text not null check (name <> ''),
    email text not null unique check (email = lower(email)),
    password_hash text,
    one_click boolean not null default false,
    active_until timestamptz,
    registered_at timestamptz not null default now()
);
comment on table identity.app_user is 'Someone who can sign in, or a job that acts.';
comment on column identity.app_user.id is 'Identifier.';
comment on column identity.app_user.organisation_id is 'The organisation they act for.';
comment on column identity.app_user.role is 'What they come to do: commissioner, manager, coordinator, carer, person, family, inspector, scrutiny, administrator or system.';
comment on column identity.app_user.name is 'How they are shown to those they work with.';
comment on column identity.app_user.email is 'What they sign in with, in lower case.';
comment on column identity.app_user.password_hash is 'Argon2id hash with its parameters; null when no password is set.';
comment on column identity.app_user.one_click is 'Offered on the sign-in page of a demo. Honoured only while the installation is a demo.';
comment on column identity.app_user.active_until is 'Until when they may sign in and act; null while there is no end.';
comment on column identity.app_user.registered_at is 'When they were registered.';
create index on identity.app_user (organisation_id);
-- The hash is written and never read: only sign_in_candidate, below, answers it, for one address of e-mail at a time.
grant select (id, organisation_id, role, name, email, one_click, active_until, registered_at), insert on identity.app_user to mainstay_app;
grant update (password_hash, active_until, name) on identity.app_user to mainstay_app;
alter table identity.app_user enable row level security;
alter table identity.app_user force row level security;
-- Access grants -----------------------------------------------------------------------------------------------------

create table identity.access_grant (
    id uuid primary key default gen_random_uuid(),
    keeper_id uuid not null references identity.organisation,
    grantee_organisation_id uuid not null references identity.organisation,
    grantee_user_id uuid references identity.app_user,
    person_id uuid not null,
    purpose text not null check (purpose in ('direct-care', 'commissioning', 'own-record', 'circle', 'inspection')),
    valid_from timestamptz not null,
    valid_until timestamptz check (valid_until >= valid_from),
    records_until timestamptz,
    source text not null,
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    reader_id uuid not null generated always as (coalesce(grantee_user_id, grantee_organisation_id)) stored,
    open_until timestamptz not null generated always as (coalesce(valid_until, 'infinity')) stored,
    unique nulls not distinct (source, person_id, keeper_id, grantee_organisation_id, grantee_user_id, purpose)
);
comment on table identity.access_grant is 'Who may see which organisation''s records about a person, why, from when, until when, and because of what.';
comment on column identity.access_grant.id is 'Identifier.';
comment on column identity.access_grant.keeper_id is 'Whose records are opened: always the organisation that wrote the grant.';
comment on column identity.access_grant.grantee_organisation_id is 'The organisation that may see them.';
comment on column identity.access_grant.grantee_user_id is 'The one user who may; null for every role that reaches the organisation.';
comment on column identity.access_grant.person_id is 'Whom the records are about.';
comment on column identity.access_grant.purpose is 'direct-care, commissioning, own-record, circle or inspection.';
comment on column identity.access_grant.valid_from is 'From when.';
comment on column identity.access_grant.valid_until is 'Until when; null while there is no end.';
comment on column identity.access_grant.records_until is 'Only what was written down by then is open: support has ended, and what was shared stays shared, but nothing newer. What a keeper opens to itself stays open whole. Null while there is no such bound.';
comment on column identity.access_grant.source is 'The record that is the reason: a referral, a visit, a share, an inspection.';
comment on column identity.access_grant.granted_by is 'The user who did what opened it.';
comment on column identity.access_grant.granted_at is 'When it was written.';
comment on column identity.access_grant.reader_id is 'The one user it is for, otherwise the organisation: what the policies look grants up by.';
comment on column identity.access_grant.open_until is 'Until when, as a moment in any case: never when there is no end.';
-- Every visit writes a grant, and few are open at once: what is over must cost the policies nothing.
create index access_grant_of_reader on identity.access_grant (reader_id, person_id, keeper_id, open_until);
create index access_grant_between on identity.access_grant (grantee_organisation_id, keeper_id, open_until)
    where keeper_id <> grantee_organisation_id;
create index on identity.access_grant (person_id, keeper_id);
grant select, insert on identity.access_grant to mainstay_app;
grant update (valid_until, valid_from, records_until) on identity.access_grant to mainstay_app;
alter table identity.access_grant enable row level security;
alter table identity.access_grant force row level security;
create policy seen_by_both_sides on identity.access_grant for select using (
    grantee_organisation_id = (select identity.caller_organisation()) or keeper_id = (select identity.caller_organisation()));
create policy opened_by_the_keeper on identity.access_grant for insert with check (keeper_id = identity.caller_organisation());
create policy ended_by_the_keeper on identity.access_grant for update using (keeper_id = identity.caller_organisation())
    with check (keeper_id = identity.caller_organisation());

-- Names of councils, providers and regulators are public facts. A household is known to those it shares records with.
create policy known on identity.organisation for select using (
    identity.caller_organisation() is not null and kind <> 'household'
    or id = identity.caller_organisation()
    or identity.caller_role() = 'system'
    or exists (select 1 from identity.access_grant g
               where g.keeper_id = organisation.id and g.grantee_organisation_id = (select identity.caller_organisation())
                 and g.keeper_id <> g.grantee_organisation_id
                 and g.open_until > now() and g.valid_from <= now())
    or exists (select 1 from identity.access_grant g
               where g.grantee_organisation_id = organisation.id and g.keeper_id = (select identity.caller_organisation())
                 and g.keeper_id <> g.grantee_organisation_id
                 and g.open_until > now() and g.valid_from <= now()));
create policy registering on identity.organisation for insert with check (
    identity.caller_role() in ('administrator', 'system')
    or kind = 'household' and identity.caller_role() in ('manager', 'coordinator', 'commissioner'));

create policy correcting on identity.organisation for update using (
    id = identity.caller_organisation() and identity.caller_role() = 'system' and kind in ('council', 'provider', 'regulator'));

create policy colleagues_and_those_who_share on identity.app_user for select using (
    organisation_id = identity.caller_organisation()
    or identity.caller_role() = 'system'
    or exists (select 1 from identity.access_grant g
               where g.keeper_id = app_user.organisation_id and g.grantee_organisation_id = (select identity.caller_organisation())
                 and g.keeper_id <> g.grantee_organisation_id
                 and g.open_until > now() and g.valid_from <= now())
    or exists (select 1 from identity.access_grant g
               where g.grantee_organisation_id = app_user.organisation_id and g.keeper_id = (select identity.caller_organisation())
                 and g.keeper_id <> g.grantee_organisation_id
                 and g.open_until > now() and g.valid_from <= now()));
create policy registering on identity.app_user for insert with check (
    identity.caller_role() in ('administrator', 'system')
    or organisation_id = identity.caller_organisation()
       and (identity.caller_role() = 'manager' and role in ('manager', 'coordinator', 'carer')
            or identity.caller_role() = 'coordinator' and role = 'carer'
            or identity.caller_role() = 'commissioner' and role in ('commissioner', 'scrutiny')));
create policy changing on identity.app_user for update using (
    organisation_id = identity.caller_organisation()
    and (id = identity.caller_actor() or identity.caller_role() in ('administrator', 'manager', 'commissioner', 'system')
         or role = 'carer' and identity.caller_role() = 'coordinator'))
    with check (organisation_id = identity.caller_organisation());

-- Signing in --------------------------------------------------------------------------------------------------------
-- Nobody is signed in yet, so the application's role may see no user. These functions, run as the owner, answer just
-- what signing in needs; the owner's own policies are theirs.

create table identity.sign_in_attempt (
    id bigint generated always as identity primary key,
    email_digest bytea not null,
    address text not null,
    at timestamptz not null default clock_timestamp(),
    succeeded boolean not null
);
comment on table identity.sign_in_attempt is 'Attempts to sign in, kept to slow down guessing; not reachable except through the functions of this schema.';
comment on column identity.sign_in_attempt.id is 'Order of attempts.';
comment on column identity.sign_in_attempt.email_digest is 'SHA-256 of the e-mail address typed, so that mistyped passwords and strangers'' addresses are not kept.';
comment on column identity.sign_in_attempt.address is 'Network address it came from.';
comment on column identity.sign_in_attempt.at is 'When.';
comment on column identity.sign_in_attempt.succeeded is 'Whether it succeeded.';
create index on identity.sign_in_attempt (email_digest, at);
create index on identity.sign_in_attempt (address, at);
alter table identity.sign_in_attempt enable row level security;
alter table identity.sign_in_attempt force row level security;
create policy signing_in on identity.sign_in_attempt to mainstay_owner using (true) with check (true);
create policy signing_in on identity.app_user for select to mainstay_owner using (true);

create function identity.sign_in_candidate(typed_email text)
    returns table (id uuid, organisation_id uuid, role text, name text, email text, password_hash text, one_click boolean)
    language sql security definer set search_path = identity, pg_temp as $$
    select u.id, u.organisation_id, u.role, u.name, u.email, u.password_hash, u.one_click
    from identity.app_user u where u.email = lower(typed_email)
      and (u.active_until is null or u.active_until > now()) and u.role <> 'system' $$;
comment on function identity.sign_in_candidate is 'The active user with this e-mail address, with the hash to check a password against.';

create function identity.may_act(who uuid, organisation uuid, acting_role text) returns boolean
    language sql stable security definer set search_path = identity, pg_temp as $$
    select exists (select 1 from identity.app_user u
                   where u.id = who and u.organisation_id = organisation and u.role = acting_role
                     and (u.active_until is null or u.active_until > now())) $$;
comment on function identity.may_act is 'Whether a session''s user is still who it says, and may still act: asked at every request.';

create function identity.sign_in_begun(typed_email text, from_address text, at_time timestamptz) returns bigint
    language plpgsql security definer set search_path = identity, pg_temp as $$
declare
    digest bytea := sha256(convert_to(lower(typed_email), 'UTF8'));
    attempt bigint;
begin
    -- The address of e-mail first, then the network's: always in this order, so that two tries never wait for each other.
    perform pg_advisory_xact_lock(hashtextextended('identity.sign-in ' || encode(digest, 'hex'), 0));
    perform pg_advisory_xact_lock(hashtextextended('identity.sign-in-from ' || from_address, 0));
    if (select count(*) >= 5 from identity.sign_in_attempt a
        where a.email_digest = digest and not a.succeeded and a.at > at_time - interval '15 minutes'
          and a.at > coalesce((select max(s.at) from identity.sign_in_attempt s
                               where s.email_digest = digest and s.succeeded), '-infinity'))
       or (select count(*) >= 50 from identity.sign_in_attempt a
           where a.address = from_address and not a.succeeded and a.at > at_time - interval '15 minutes') then
        return null;
    end if;
    insert into identity.sign_in_attempt (email_digest, address, at, succeeded)
    values (digest, from_address, at_time, false) returning id into attempt;
    delete from identity.sign_in_attempt where at < at_time - interval '30 days';
    return attempt;
end $$;
comment on function identity.sign_in_begun is 'Writes an attempt down as failed, before its password is looked at, so that many at once count as many; null after 5 failures for one address of e-mail, or 50 from one network address, within 15 minutes. Forgets attempts older than 30 days.';

create function identity.sign_in_succeeded(attempt bigint) returns void
    language sql security definer set search_path = identity, pg_temp as $$
    update identity.sign_in_attempt set succeeded = true where id = attempt $$;
comment on function identity.sign_in_succeeded is 'The password of this attempt was right.';

create function identity.sign_in_tries(since timestamptz, at_time timestamptz)
    returns table (tries bigint, failed bigint, paused bigint)
    language sql stable security definer set search_path = identity, pg_temp as $$
    select count(*), count(*) filter (where not a.succeeded),
           (select count(*) from (
                select f.email_digest from identity.sign_in_attempt f
                where not f.succeeded and f.at > at_time - interval '15 minutes'
                  and f.at > coalesce((select max(s.at) from identity.sign_in_attempt s
                                       where s.email_digest = f.email_digest and s.succeeded), '-infinity')
                group by f.email_digest having count(*) >= 5) locked
            where identity.caller_role() = 'administrator')
    from identity.sign_in_attempt a where a.at > since and identity.caller_role() = 'administrator' $$;
comment on function identity.sign_in_tries is 'For administrators: how many tries to sign in there were since a moment, how many failed, and for how many addresses of e-mail signing in is paused now. Numbers only; zeros for everybody else.';

create policy signing_in on identity.organisation for select to mainstay_owner using (true);
create policy first_rows on identity.organisation for insert to mainstay_owner with check (kind = 'operator');
create policy first_rows on identity.app_user for insert to mainstay_owner with check (role = 'system');

create table identity.installation (
    id integer primary key default 1 check (id = 1),
    demo boolean not null default false,
    founded_at timestamptz not null default now()
);
comment on table identity.installation is 'This installation: one row.';
comment on column identity.installation.id is 'Always 1.';
comment on column identity.installation.demo is 'Whether it holds a made-up area, and so offers one-click sign-in. Set once, when the demo is loaded into an empty installation.';
comment on column identity.installation.founded_at is 'When it was first started.';
grant select on identity.installation to mainstay_app;
grant insert on identity.installation to mainstay_app;
alter table identity.installation enable row level security;
alter table identity.installation force row level security;
create policy known on identity.installation for select using (true);
create policy founding on identity.installation for insert with check (identity.caller_role() = 'system');

create function identity.one_click_users()
    returns table (id uuid, organisation_id uuid, role text, name text, email text, organisation text)
    language sql security definer set search_path = identity, pg_temp as $$
    select u.id, u.organisation_id, u.role, u.name, u.email, o.name
    from identity.app_user u join identity.organisation o on o.id = u.organisation_id
    where u.one_click and (u.active_until is null or u.active_until > now()) and exists (select 1 from identity.installation i where i.demo)
    order by array_position(array['commissioner', 'manager', 'coordinator', 'carer', 'person', 'family', 'inspector', 'scrutiny', 'administrator'], u.role), u.email $$;
comment on function identity.one_click_users is 'The users a demo offers on its sign-in page; none on an installation that is not a demo.';

create function identity.offer_one_click(users uuid[]) returns void
    language sql security definer set search_path = identity, pg_temp as $$
    update identity.app_user set one_click = true
    where id = any (users) and exists (select 1 from identity.installation i where i.demo) $$;
comment on function identity.offer_one_click is 'Marks whom a demo offers on its sign-in page; does nothing elsewhere.';
create policy offering on identity.app_user for update to mainstay_owner using (true) with check (true);

insert into identity.organisation (id, kind, name) values ('00000000-0000-7000-8000-000000000001', 'operator', 'This installation');
insert into identity.app_user (id, organisation_id, role, name, email)
values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'system', 'Mainstay', 'mainstay@localhost');

-- Sessions: Spring Session's tables, looked up by a random id before anybody is known, so not under row-level security ---

create table identity.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table identity.spring_session is 'Sessions of people who are signed in.';
comment on column identity.spring_session.primary_id is 'Identifier of the row.';
comment on column identity.spring_session.session_id is 'The random id in the cookie.';
comment on column identity.spring_session.creation_time is 'When it began, in milliseconds of Unix time.';
comment on column identity.spring_session.last_access_time is 'When it was last used, in milliseconds of Unix time.';
comment on column identity.spring_session.max_inactive_interval is 'Seconds after which an unused session ends.';
comment on column identity.spring_session.expiry_time is 'When it ends if it is not used, in milliseconds of Unix time.';
comment on column identity.spring_session.principal_name is 'Id of the user.';
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);
create table identity.spring_session_attributes (
    session_primary_id char(36) not null references identity.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table identity.spring_session_attributes is 'What a session remembers: who is signed in, and no record of anybody.';
comment on column identity.spring_session_attributes.session_primary_id is 'The session.';
comment on column identity.spring_session_attributes.attribute_name is 'Name of what is remembered.';
comment on column identity.spring_session_attributes.attribute_bytes is 'The value.';
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to mainstay_app;

-- Event publications: Spring Modulith's registry of events that listeners still have to handle --------------------------

create table identity.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts integer,
    last_resubmission_date timestamptz
);
comment on table identity.event_publication is 'Events and the listeners that still have to handle them; ids only, so not under row-level security.';
comment on column identity.event_publication.id is 'Identifier.';
comment on column identity.event_publication.listener_id is 'The listener.';
comment on column identity.event_publication.event_type is 'The kind of event.';
comment on column identity.event_publication.serialized_event is 'The event: ids, never personal text.';
comment on column identity.event_publication.publication_date is 'When it was published.';
comment on column identity.event_publication.completion_date is 'When the listener had handled it.';
comment on column identity.event_publication.status is 'Where handling stands.';
comment on column identity.event_publication.completion_attempts is 'How often it was tried.';
comment on column identity.event_publication.last_resubmission_date is 'When it was last tried again.';
create index on identity.event_publication (completion_date);
create index on identity.event_publication using hash (serialized_event);
grant select, insert, update, delete on identity.event_publication to mainstay_app;

-- The policies themselves: one procedure per shape of table, so that a rule stands in one place ------------------------
-- (select f()) is worked out once a statement, f() for every row. "offset 0" has each row look its grant up by index: left
-- to itself, PostgreSQL gathers all grants of the caller's organisation for a statement that reads one person's rows.

create procedure identity.protect_person_records(records regclass, purposes text[], writers text[] default null) language plpgsql as $$
declare
    about_me text := format($f$exists (
        select 1 from identity.access_grant g
        where g.person_id = %1$s.person_id and g.keeper_id = %1$s.organisation_id
          and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and g.open_until > now() and g.valid_from <= now()%3$s
          and g.purpose = any (%2$L::text[]) offset 0)$f$,
        (select relname from pg_class where oid = records), purposes,
        case when exists (select 1 from pg_attribute where attrelid = records and attname = 'recorded_at') then format($f$
          and (g.records_until is null or g.keeper_id = g.grantee_organisation_id or %1$s.recorded_at <= g.records_until)$f$,
            (select relname from pg_class where oid = records)) else '' end);
    mine text := 'organisation_id = (select identity.caller_organisation())'
        || case when writers is null then '' else format(' and (select identity.caller_role()) = any (%L::text[])', writers) end;
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format('create policy need_to_know on %s for select using (%s)', records, about_me);
    execute format('create policy kept_by_us on %s for insert with check (%s and %s)', records, mine, about_me);
    execute format('create policy changed_by_us on %s for update using (%s and %s) with check (%s)', records, mine, about_me, mine);
    execute format('create policy removed_by_us on %s for delete using (%s and %s)', records, mine, about_me);
end $$;
comment on procedure identity.protect_person_records is
    'Protects a table with person_id and organisation_id (its keeper): seen through a grant by that keeper with one of the purposes, as far as the grant reaches in time, written by the keeper (in one of the roles, when given).';

create procedure identity.protect_organisation_records(records regclass, readers text[] default null) language plpgsql as $$
declare
    allowed text := case when readers is null then '' else format(' and identity.caller_role() = any (%L::text[])', readers) end;
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format('create policy ours on %s using (organisation_id = identity.caller_organisation()%s) with check (organisation_id = identity.caller_organisation()%s)',
        records, allowed, allowed);
end $$;
comment on procedure identity.protect_organisation_records is
    'Protects a table that is its organisation''s own business: only that organisation (in one of the roles, when given) sees and writes it.';

create procedure identity.protect_shared_records(records regclass, readers text[] default null) language plpgsql as $$
declare
    allowed text := case when readers is null then '' else format(' and identity.caller_role() = any (%L::text[])', readers) end;
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format('create policy between_the_two on %1$s using (identity.caller_organisation() in (organisation_id, counterparty_id)%2$s) with check (identity.caller_organisation() in (organisation_id, counterparty_id)%2$s)',
        records, allowed);
end $$;
comment on procedure identity.protect_shared_records is
    'Protects a table between two organisations (organisation_id keeps it, counterparty_id is the other): both see and write it, in one of the roles when given.';

create procedure identity.protect_staff_records(records regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format($f$create policy known_to_those_we_share_with on %1$s for select using (
        organisation_id = identity.caller_organisation()
        or exists (select 1 from identity.access_grant g
                   where g.keeper_id = %2$s.organisation_id and g.grantee_organisation_id = (select identity.caller_organisation())
                     and g.keeper_id <> g.grantee_organisation_id
                     and g.open_until > now() and g.valid_from <= now()))$f$,
        records, (select relname from pg_class where oid = records));
    execute format('create policy ours_to_write on %s for insert with check (organisation_id = identity.caller_organisation())', records);
    execute format('create policy ours_to_change on %s for update using (organisation_id = identity.caller_organisation()) with check (organisation_id = identity.caller_organisation())', records);
end $$;
comment on procedure identity.protect_staff_records is
    'Protects a table of an organisation''s staff: known also to organisations to which it opened anyone''s records, because they meet the names there.';

-- What the policies say of a row, asked of a keeper and a person once: for functions that answer, as the owner, what a
-- reader may know of rows that stay closed to them.
create function identity.reach(people uuid[], keepers uuid[], purposes text[])
    returns table (person_id uuid, organisation_id uuid, until timestamptz)
    language plpgsql stable rows 20 set search_path = identity, pg_temp as $$
#variable_conflict use_column
begin -- plpgsql, because it keeps its plan
    return query
        select pair.person, pair.keeper,
               max(case when g.records_until is null or g.keeper_id = g.grantee_organisation_id
                        then 'infinity'::timestamptz else g.records_until end)
        from (select distinct * from unnest(people, keepers) as p (person, keeper)) pair
            join identity.access_grant g on g.person_id = pair.person and g.keeper_id = pair.keeper
        where g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and g.open_until > now() and g.valid_from <= now()
          and g.purpose = any (purposes)
        group by pair.person, pair.keeper;
end $$;
comment on function identity.reach is
    'For pairs of a person and a keeper (the arrays go together): up to which moment of writing the caller may see what that keeper wrote about them, for one of the purposes. Infinity is all of it; a pair that is not answered is not open.';

-- Inspections -------------------------------------------------------------------------------------------------------

create table identity.inspection (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    regulator_id uuid not null references identity.organisation,
    people integer not null check (people >= 0),
    opened_at timestamptz not null,
    opened_by uuid not null,
    ends_at timestamptz not null check (ends_at > opened_at),
    ended_at timestamptz check (ended_at >= opened_at),
    ended_by uuid,
    end_reason text,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
    check (end_reason <> '')
);
comment on table identity.inspection is 'An organisation opens what it keeps about people to a regulator, until a day it names. The grants themselves carry this as their source.';
comment on column identity.inspection.id is 'Identifier, and the source of the grants made because of it.';
comment on column identity.inspection.organisation_id is 'The organisation that opened its records.';
comment on column identity.inspection.regulator_id is 'Who inspects.';
comment on column identity.inspection.people is 'How many people''s records were opened.';
comment on column identity.inspection.opened_at is 'When they were opened.';
comment on column identity.inspection.opened_by is 'The user who opened them.';
comment on column identity.inspection.ends_at is 'When it closes by itself.';
comment on column identity.inspection.ended_at is 'When it was ended early; null when it was not.';
comment on column identity.inspection.ended_by is 'The user who ended it early.';
comment on column identity.inspection.end_reason is 'Why it was ended early.';
create index on identity.inspection (organisation_id, opened_at desc);
grant select, insert on identity.inspection to mainstay_app;
grant update (ended_at, ended_by, end_reason) on identity.inspection to mainstay_app;
call identity.protect_organisation_records('identity.inspection', '{manager,commissioner,system}');
