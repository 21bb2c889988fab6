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
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
-- Names of councils, providers and regulators are public facts. A household is known only to those it opened records to.
create policy known on identity.organisation for select using (
    identity.caller_organisation() is not null
    and (kind <> 'household' or id = identity.caller_organisation()
         or identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'system')));
create policy registering on identity.organisation for insert with check (
    identity.caller_role() in ('administrator', 'system') or kind = 'household');

-- People who sign in ------------------------------------------------------------------------------------------------

create table identity.app_user (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    role text not null,
    name text not null check (name <> ''),
    email text not null unique check (email = lower(email)),
    password_hash text,
    one_click boolean not null default false,
    active boolean not null default true,
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
comment on column identity.app_user.active is 'Whether they may sign in.';
comment on column identity.app_user.registered_at is 'When they were registered.';
create index on identity.app_user (organisation_id);
grant select, insert on identity.app_user to mainstay_app;
grant update (password_hash, active, name) on identity.app_user to mainstay_app;
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
    source text not null,
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    unique nulls not distinct (person_id, keeper_id, grantee_organisation_id, grantee_user_id, purpose, source)
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
comment on column identity.access_grant.source is 'The record that is the reason: a referral, a visit, a share, an inspection.';
comment on column identity.access_grant.granted_by is 'The user who did what opened it.';
comment on column identity.access_grant.granted_at is 'When it was written.';
create index on identity.access_grant (grantee_organisation_id, person_id);
create index on identity.access_grant (keeper_id, source);
grant select, insert on identity.access_grant to mainstay_app;
grant update (valid_until, valid_from) on identity.access_grant to mainstay_app;
alter table identity.access_grant enable row level security;
alter table identity.access_grant force row level security;
create policy seen_by_both_sides on identity.access_grant for select using (
    grantee_organisation_id = identity.caller_organisation() or keeper_id = identity.caller_organisation());
create policy opened_by_the_keeper on identity.access_grant for insert with check (keeper_id = identity.caller_organisation());
create policy ended_by_the_keeper on identity.access_grant for update using (keeper_id = identity.caller_organisation())
    with check (keeper_id = identity.caller_organisation());

create policy colleagues_and_those_who_share on identity.app_user for select using (
    organisation_id = identity.caller_organisation()
    or exists (select 1 from identity.access_grant g
               where g.keeper_id = app_user.organisation_id and g.grantee_organisation_id = identity.caller_organisation())
    or exists (select 1 from identity.access_grant g
               where g.grantee_organisation_id = app_user.organisation_id and g.keeper_id = identity.caller_organisation()));
create policy registering on identity.app_user for insert with check (
    identity.caller_role() in ('administrator', 'system')
    or organisation_id = identity.caller_organisation() and identity.caller_role() in ('manager', 'commissioner'));
create policy changing on identity.app_user for update using (
    organisation_id = identity.caller_organisation()
    and (id = identity.caller_actor() or identity.caller_role() in ('administrator', 'manager', 'commissioner', 'system')));

-- The policies themselves: one procedure per shape of table, so that a rule stands in one place ------------------------

create procedure identity.protect_person_records(records regclass, purposes text[], writers text[] default null) language plpgsql as $$
declare
    about_me text := format($f$exists (
        select 1 from identity.access_grant g
        where g.person_id = %1$s.person_id and g.keeper_id = %1$s.organisation_id
          and g.grantee_organisation_id = identity.caller_organisation()
          and (g.grantee_user_id = identity.caller_actor() or g.grantee_user_id is null and identity.reaches_organisation())
          and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now())
          and g.purpose = any (%2$L::text[]))$f$,
        (select relname from pg_class where oid = records), purposes);
    mine text := 'organisation_id = identity.caller_organisation()'
        || case when writers is null then '' else format(' and identity.caller_role() = any (%L::text[])', writers) end;
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format('create policy need_to_know on %s for select using (%s)', records, about_me);
    execute format('create policy kept_by_us on %s for insert with check (%s and %s)', records, mine, about_me);
    execute format('create policy changed_by_us on %s for update using (%s and %s) with check (%s)', records, mine, about_me, mine);
    execute format('create policy removed_by_us on %s for delete using (%s and %s)', records, mine, about_me);
end $$;
comment on procedure identity.protect_person_records is
    'Protects a table with person_id and organisation_id (its keeper): seen through a grant by that keeper with one of the purposes, written by the keeper (in one of the roles, when given).';

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
                   where g.keeper_id = %2$s.organisation_id and g.grantee_organisation_id = identity.caller_organisation()
                     and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now())))$f$,
        records, (select relname from pg_class where oid = records));
    execute format('create policy ours_to_write on %s for insert with check (organisation_id = identity.caller_organisation())', records);
    execute format('create policy ours_to_change on %s for update using (organisation_id = identity.caller_organisation()) with check (organisation_id = identity.caller_organisation())', records);
end $$;
comment on procedure identity.protect_staff_records is
    'Protects a table of an organisation''s staff: known also to organisations to which it opened anyone''s records, because they meet the names there.';
