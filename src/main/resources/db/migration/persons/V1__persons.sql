-- People who receive care, their circle, who may decide for them, and what they choose to share.

create schema if not exists persons;
comment on schema persons is 'People who receive care: one record each per installation, their circle, authority to decide, sharing, and the household that keeps their own records.';
grant usage on schema persons to mainstay_app;

-- A person has one record in an installation, so it is not any one organisation's alone: whoever is opened any keeper's
-- records about somebody meets the same name and address. An organisation cannot make itself a keeper by its own word: it
-- must have registered the person, or have been opened the person's record by one that keeps it already; and when its part
-- is over, nothing it opens, not even to itself, lets anybody in to what is common.

create function persons.may_write() returns boolean language sql stable
    return identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'person', 'system');
comment on function persons.may_write is 'Whether the caller''s role writes what is common to all who keep records about a person: never carers, never the circle.';

create function persons.written_by_caller(person uuid) returns boolean language sql stable
    return exists (
        select 1 from identity.access_grant g
        where g.person_id = person
          and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and g.open_until > now() and g.valid_from <= now()
          and (g.records_until is null or g.records_until > now())
          and g.purpose in ('direct-care', 'commissioning', 'own-record') offset 0);
comment on function persons.written_by_caller is 'Whether anything about a person is open to the caller for a purpose under which one also writes.';

create procedure persons.protect_common_records(records regclass, readers text[], own_row text default 'false') language plpgsql as $$
declare
    relation text := (select relname from pg_class where oid = records);
    known text := format('exists (select 1 from persons.person p where p.id = %1$s.person_id offset 0)', relation);
    opened text := format($f$%3$s and exists (
        select 1 from identity.access_grant g
        where g.person_id = %1$s.person_id
          and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and g.open_until > now() and g.valid_from <= now()
          and (g.records_until is null or g.records_until > now())
          and g.purpose = any (%2$L::text[]) offset 0)$f$, relation, readers, known);
    writing text := format($f$persons.may_write() and exists (
        select 1 from persons.person p where p.id = %1$s.person_id and persons.written_by_caller(p.id))$f$, relation);
begin
    execute format('alter table %s enable row level security', records);
    execute format('alter table %s force row level security', records);
    execute format('create policy need_to_know on %s for select using (%s or (%s))', records, opened, own_row);
    execute format('create policy written_by_those_who_care on %s for insert with check (organisation_id = identity.caller_organisation() and %s)', records, writing);
    execute format('create policy changed_by_those_who_care on %s for update using (%s) with check (%s)', records, writing, writing);
end $$;
comment on procedure persons.protect_common_records is
    'Protects a table common to all who keep records about a person: seen by whom the person''s record is open to for one of the purposes, written for direct care, commissioning or as one''s own record, never by carers or the circle.';

-- The person --------------------------------------------------------------------------------------------------------

create table persons.person (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    given_name text not null check (given_name <> ''),
    family_name text not null check (family_name <> ''),
    known_as text,
    name_protected boolean not null default false,
    born_on date,
    died_on date check (died_on >= born_on),
    nhs_number text unique check (nhs_number ~ '^[0-9]{10}$'),
    nhs_number_status text not null default '07' check (nhs_number_status ~ '^0[1-8]$'),
    address_lines text[] not null default '{}',
    postcode text,
    latitude integer,
    longitude integer,
    phone text,
    email text,
    language text not null default 'English',
    interpreter_needed boolean not null default false,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    check ((latitude is null) = (longitude is null))
);
create index on persons.person (lower(family_name), lower(given_name), id);
comment on table persons.person is 'Somebody who receives, or is referred for, care.';
comment on column persons.person.id is 'Identifier.';
comment on column persons.person.organisation_id is 'The organisation that registered them.';
comment on column persons.person.given_name is 'First names. Under name protection, the name agreed with the person.';
comment on column persons.person.family_name is 'Last name. Under name protection, the name agreed with the person.';
comment on column persons.person.known_as is 'What they like to be called; null when it is the first name.';
comment on column persons.person.name_protected is 'Whether name and address are protected: an agreed name is used and the address is shown to those who give or arrange care only.';
comment on column persons.person.born_on is 'Date of birth; null when not known.';
comment on column persons.person.died_on is 'Date of death.';
comment on column persons.person.nhs_number is 'NHS number, ten digits with a valid check digit; null when not known or not to be held. Unique where known.';
comment on column persons.person.nhs_number_status is 'UK Core NHSNumberVerificationStatusEngland: 01 verified, 02 present and not traced, 03 trace required, 04 no or several matches, 05 to be resolved, 06 in progress, 07 not present, 08 postponed.';
comment on column persons.person.address_lines is 'Address without the postcode, a line each.';
comment on column persons.person.postcode is 'Postcode in capitals with one space; null when not known.';
comment on column persons.person.latitude is 'Of their home, in hundred-thousandths of a degree north of the equator; null when not known.';
comment on column persons.person.longitude is 'Of their home, in hundred-thousandths of a degree east of Greenwich; west is negative.';
comment on column persons.person.phone is 'Telephone number as given.';
comment on column persons.person.email is 'E-mail address as given.';
comment on column persons.person.language is 'Language they like to be spoken to in.';
comment on column persons.person.interpreter_needed is 'Whether an interpreter is needed.';
comment on column persons.person.recorded_at is 'When they were registered here.';
comment on column persons.person.recorded_by is 'The user who registered them.';
comment on column persons.person.changed_at is 'When these details were last changed.';
comment on column persons.person.changed_by is 'The user who last changed them.';
grant select, insert on persons.person to mainstay_app;
grant update (given_name, family_name, known_as, name_protected, born_on, died_on, nhs_number, nhs_number_status,
              address_lines, postcode, latitude, longitude, phone, email, language, interpreter_needed, changed_at,
              changed_by)
    on persons.person to mainstay_app;

create table persons.keeper (
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    purpose text not null check (purpose in ('direct-care', 'commissioning', 'own-record')),
    since timestamptz not null,
    left_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (person_id, organisation_id)
);
comment on table persons.keeper is 'The organisations that keep records about a person, so that the person''s own choices reach all of them.';
comment on column persons.keeper.person_id is 'Whom the records are about.';
comment on column persons.keeper.organisation_id is 'The organisation that keeps them.';
comment on column persons.keeper.purpose is 'Why it keeps them: direct-care, commissioning or own-record.';
comment on column persons.keeper.since is 'From when.';
comment on column persons.keeper.left_at is 'Since when its part is over: it keeps what it wrote, and meets the person''s common record no more. Null while it has a part.';
comment on column persons.keeper.recorded_at is 'When this was recorded.';
comment on column persons.keeper.recorded_by is 'The user whose act it followed from.';
grant select, insert on persons.keeper to mainstay_app;
grant update (left_at, since, purpose) on persons.keeper to mainstay_app;
alter table persons.keeper enable row level security;
alter table persons.keeper force row level security;
create policy need_to_know on persons.keeper for select using (
    organisation_id = identity.caller_organisation()
    or exists (
        select 1 from identity.access_grant g
        where g.person_id = keeper.person_id and g.keeper_id <> g.grantee_organisation_id
          and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and g.open_until > now() and g.valid_from <= now()
          and (g.records_until is null or g.records_until > now())
          and g.purpose in ('direct-care', 'commissioning', 'own-record', 'circle', 'inspection') offset 0));
create policy begun_by_itself on persons.keeper for insert with check (
    organisation_id = identity.caller_organisation() and persons.may_write());

create policy begun_again_by_itself on persons.keeper for update using (
    organisation_id = identity.caller_organisation() and persons.may_write())
    with check (organisation_id = identity.caller_organisation() and persons.may_write());

-- A policy here could not look at persons.person, whose own policy looks here; a trigger can.
create function persons.only_of_people_one_knows() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from persons.person p where p.id = new.person_id) then
        raise exception 'there is no such person' using errcode = '42501';
    end if;
    return new;
end $$;
comment on function persons.only_of_people_one_knows is 'Refuses to make an organisation a keeper of records about somebody whom no present keeper has opened to it.';
create trigger only_of_people_one_knows before insert on persons.keeper
    for each row execute function persons.only_of_people_one_knows();
create trigger again_only_of_people_one_knows before update on persons.keeper
    for each row when (old.left_at is not null and new.left_at is null) execute function persons.only_of_people_one_knows();

alter table persons.person enable row level security;
alter table persons.person force row level security;
create policy need_to_know on persons.person for select using (exists (
    select 1 from identity.access_grant g
    where g.person_id = person.id
      and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
      and g.grantee_organisation_id = (select identity.caller_organisation())
      and g.open_until > now() and g.valid_from <= now()
      and (g.records_until is null or g.records_until > now())
      and (exists (select 1 from persons.keeper k
                   where k.person_id = g.person_id and k.organisation_id = g.keeper_id and k.left_at is null offset 0)
           or g.keeper_id = person.organisation_id
              and not exists (select 1 from persons.keeper k
                              where k.person_id = g.person_id and k.organisation_id = g.keeper_id offset 0)) offset 0));
create policy registered_by_us on persons.person for insert with check (
    organisation_id = identity.caller_organisation() and persons.may_write());
create policy changed_by_those_who_care on persons.person for update using (
    persons.may_write() and persons.written_by_caller(id)) with check (persons.may_write());

create table persons.search_word (
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    word text collate "C" not null,
    primary key (person_id, word)
);
comment on table persons.search_word is 'The words somebody can be found by, so that a search by the beginning of a word uses an index. Compared by code point: those comparisons are leak-proof, so the index also serves under row-level security.';
comment on column persons.search_word.person_id is 'Whom the word finds.';
comment on column persons.search_word.organisation_id is 'The organisation that recorded it.';
comment on column persons.search_word.word is 'A name in lower case without accents, the postcode without its space, or the NHS number.';
create index on persons.search_word (word, person_id);
grant select, insert, delete on persons.search_word to mainstay_app;
alter table persons.search_word enable row level security;
alter table persons.search_word force row level security;
create policy with_the_person on persons.search_word for select using (
    exists (select 1 from persons.person p where p.id = search_word.person_id));
create policy written_by_those_who_care on persons.search_word for insert with check (
    organisation_id = identity.caller_organisation() and identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'person', 'system')
    and exists (select 1 from identity.access_grant g
                where g.person_id = search_word.person_id
                  and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
                  and g.grantee_organisation_id = (select identity.caller_organisation())
                  and g.open_until > now() and g.valid_from <= now()
                  and (g.records_until is null or g.records_until > now())
                  and g.purpose in ('direct-care', 'commissioning', 'own-record') offset 0));
create policy replaced_by_those_who_care on persons.search_word for delete using (
    identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'person', 'system')
    and exists (select 1 from identity.access_grant g
                where g.person_id = search_word.person_id
                  and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
                  and g.grantee_organisation_id = (select identity.caller_organisation())
                  and g.open_until > now() and g.valid_from <= now()
                  and (g.records_until is null or g.records_until > now())
                  and g.purpose in ('direct-care', 'commissioning', 'own-record') offset 0));

create table persons.death (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    died_on date,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (died_on is not null or reason <> '')
);
comment on table persons.death is 'What was written down about somebody''s death. The latest row stands; a mistake is corrected by another row, never removed.';
comment on column persons.death.id is 'Identifier.';
comment on column persons.death.person_id is 'Who died, or did not.';
comment on column persons.death.organisation_id is 'The organisation whose user wrote it down.';
comment on column persons.death.died_on is 'The day of death; null when it was written down by mistake.';
comment on column persons.death.reason is 'What was wrong, for a correction; empty otherwise.';
comment on column persons.death.recorded_at is 'When it was written down.';
comment on column persons.death.recorded_by is 'The user who wrote it down.';
create index on persons.death (person_id, recorded_at desc);
grant select, insert on persons.death to mainstay_app;
call persons.protect_common_records('persons.death', '{direct-care,commissioning,own-record,inspection}');

create table persons.about_me (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    what_matters text not null,
    how_i_like_things text not null,
    please_do text not null,
    please_do_not text not null,
    how_i_communicate text not null,
    in_whose_words text not null check (in_whose_words in ('person', 'with-help', 'by-others')),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table persons.about_me is 'What the person wants those who come to know, in their words. A change is a new row; the latest is current.';
comment on column persons.about_me.id is 'Identifier.';
comment on column persons.about_me.person_id is 'Who is speaking.';
comment on column persons.about_me.organisation_id is 'The organisation whose user wrote it down.';
comment on column persons.about_me.what_matters is 'What and who matters to me.';
comment on column persons.about_me.how_i_like_things is 'How I like things done.';
comment on column persons.about_me.please_do is 'Please do.';
comment on column persons.about_me.please_do_not is 'Please do not.';
comment on column persons.about_me.how_i_communicate is 'How I communicate, and how to tell that I agree or do not.';
comment on column persons.about_me.in_whose_words is 'person: told or written by the person; with-help: with somebody''s help; by-others: by those who know them.';
comment on column persons.about_me.recorded_at is 'When it was written down.';
comment on column persons.about_me.recorded_by is 'The user who wrote it down.';
create index on persons.about_me (person_id, recorded_at desc);
grant select, insert on persons.about_me to mainstay_app;
call persons.protect_common_records('persons.about_me', '{direct-care,commissioning,own-record,circle,inspection}');

-- The circle, and authority to decide ---------------------------------------------------------------------------------

create table persons.circle_member (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    name text not null check (name <> ''),
    relationship text not null check (relationship <> ''),
    phone text,
    email text,
    emergency_contact boolean not null default false,
    unpaid_carer boolean not null default false,
    user_id uuid references identity.app_user,
    authority text not null check (authority in ('none', 'health-and-welfare-attorney', 'property-and-finance-attorney', 'deputy', 'advocate', 'appointee')),
    areas text[] not null default '{}' check (areas <@ '{care,sharing,money}'),
    scope_words text not null default '',
    verified_on date,
    verified_by uuid,
    until_day date,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);
comment on table persons.circle_member is 'Somebody in the person''s life: family, friend, attorney, advocate.';
comment on column persons.circle_member.id is 'Identifier.';
comment on column persons.circle_member.person_id is 'In whose circle they are.';
comment on column persons.circle_member.organisation_id is 'The organisation whose user recorded them.';
comment on column persons.circle_member.name is 'Their name.';
comment on column persons.circle_member.relationship is 'Who they are to the person, in the person''s words: daughter, neighbour.';
comment on column persons.circle_member.phone is 'Telephone number as given.';
comment on column persons.circle_member.email is 'E-mail address as given.';
comment on column persons.circle_member.emergency_contact is 'Whether to call them in an emergency.';
comment on column persons.circle_member.unpaid_carer is 'Whether they give unpaid care, so that their strain is asked about.';
comment on column persons.circle_member.user_id is 'How they sign in, if they do.';
comment on column persons.circle_member.authority is 'The authority they hold. Being family is none.';
comment on column persons.circle_member.areas is 'What they may decide for the person under it: care, sharing, money.';
comment on column persons.circle_member.scope_words is 'Limits written in the instrument or order.';
comment on column persons.circle_member.verified_on is 'When the instrument or order was seen; until then it counts for nothing.';
comment on column persons.circle_member.verified_by is 'The user who saw it.';
comment on column persons.circle_member.until_day is 'The last day on which they are in the circle, or hold the authority.';
comment on column persons.circle_member.recorded_at is 'When they were recorded.';
comment on column persons.circle_member.recorded_by is 'The user who recorded them.';
comment on column persons.circle_member.changed_at is 'When this was last changed.';
comment on column persons.circle_member.changed_by is 'The user who last changed it.';
create index on persons.circle_member (person_id);
create index on persons.circle_member (user_id) where user_id is not null;
grant select, insert on persons.circle_member to mainstay_app;
grant update (name, relationship, phone, email, emergency_contact, unpaid_carer, user_id, authority, areas, scope_words,
              verified_on, verified_by, until_day, changed_at, changed_by) on persons.circle_member to mainstay_app;
-- Someone in the circle meets their own entry and nobody else's.
call persons.protect_common_records('persons.circle_member', '{direct-care,commissioning,own-record,inspection}',
    'user_id = identity.caller_actor()');

create table persons.circle_standing (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    circle_member_id uuid not null references persons.circle_member,
    authority text not null check (authority in ('none', 'health-and-welfare-attorney', 'property-and-finance-attorney', 'deputy', 'advocate', 'appointee')),
    areas text[] not null check (areas <@ '{care,sharing,money}'),
    scope_words text not null,
    verified_on date,
    until_day date,
    why text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table persons.circle_standing is 'What was written down about the authority somebody in the circle holds, and about their leaving: a row each time, never changed, so that it can be said on whose word anything was decided.';
comment on column persons.circle_standing.id is 'Identifier.';
comment on column persons.circle_standing.person_id is 'In whose circle they are.';
comment on column persons.circle_standing.organisation_id is 'The organisation whose user wrote it down.';
comment on column persons.circle_standing.circle_member_id is 'Who holds it.';
comment on column persons.circle_standing.authority is 'The authority they hold from then on.';
comment on column persons.circle_standing.areas is 'What they may decide for the person under it: care, sharing, money.';
comment on column persons.circle_standing.scope_words is 'Limits written in the instrument or order.';
comment on column persons.circle_standing.verified_on is 'When the instrument or order was seen.';
comment on column persons.circle_standing.until_day is 'The last day on which they are in the circle, or hold the authority.';
comment on column persons.circle_standing.why is 'For leaving the circle: who said so and why; empty otherwise.';
comment on column persons.circle_standing.recorded_at is 'When it was written down.';
comment on column persons.circle_standing.recorded_by is 'The user who wrote it down.';
create index on persons.circle_standing (person_id, recorded_at desc);
grant select, insert on persons.circle_standing to mainstay_app;
call persons.protect_common_records('persons.circle_standing', '{direct-care,commissioning,own-record,inspection}');

create table persons.share (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    circle_member_id uuid not null references persons.circle_member,
    user_id uuid not null references identity.app_user,
    user_organisation_id uuid not null references identity.organisation,
    items text[] not null check (items <> '{}' and items <@ '{visits,outcomes,plan,notes,money}'),
    decided_authority text not null check (decided_authority in ('person', 'health-and-welfare-attorney', 'deputy', 'best-interests')),
    decided_name text not null check (decided_name <> ''),
    decided_consulted text[] not null default '{}',
    from_moment timestamptz not null,
    until_moment timestamptz check (until_moment >= from_moment),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_by uuid
);
comment on table persons.share is 'What the person lets one of their circle see. A change ends one row and begins another.';
comment on column persons.share.id is 'Identifier, and the source of the grants made because of it.';
comment on column persons.share.person_id is 'Whose records.';
comment on column persons.share.organisation_id is 'The organisation whose user recorded the choice.';
comment on column persons.share.circle_member_id is 'Who may see them.';
comment on column persons.share.user_id is 'How that member signs in.';
comment on column persons.share.user_organisation_id is 'The household that member signs in under.';
comment on column persons.share.items is 'visits, outcomes, plan, notes, money.';
comment on column persons.share.decided_authority is 'On what authority it was decided.';
comment on column persons.share.decided_name is 'Who decided.';
comment on column persons.share.decided_consulted is 'Who was consulted, for a best-interests decision.';
comment on column persons.share.from_moment is 'From when.';
comment on column persons.share.until_moment is 'Until when; null while it stands.';
comment on column persons.share.recorded_at is 'When it was recorded.';
comment on column persons.share.recorded_by is 'The user who recorded it.';
comment on column persons.share.ended_by is 'The user who ended it.';
create index on persons.share (person_id);
create index on persons.share (user_id);
create unique index one_standing_share on persons.share (circle_member_id) where until_moment is null;
grant select, insert on persons.share to mainstay_app;
grant update (until_moment, ended_by) on persons.share to mainstay_app;
call persons.protect_common_records('persons.share', '{direct-care,commissioning,own-record,inspection}',
    'user_id = identity.caller_actor()');

create table persons.share_ending (
    id uuid primary key,
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    share_id uuid not null references persons.share,
    ends_at timestamptz,
    decided_authority text check (decided_authority in ('person', 'health-and-welfare-attorney', 'deputy', 'best-interests')),
    decided_name text check (decided_name <> ''),
    decided_consulted text[] not null default '{}',
    why text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((decided_authority is null) = (decided_name is null)),
    check (decided_authority is not null or why <> '')
);
comment on table persons.share_ending is 'Why what was shared ends, and who decided so: a row each time, never changed; the latest stands.';
comment on column persons.share_ending.id is 'Identifier.';
comment on column persons.share_ending.person_id is 'Whose records were shared.';
comment on column persons.share_ending.organisation_id is 'The organisation whose user wrote it down.';
comment on column persons.share_ending.share_id is 'What was shared.';
comment on column persons.share_ending.ends_at is 'When it ends; null when an end that was written down ahead was taken back.';
comment on column persons.share_ending.decided_authority is 'On what authority it was decided; null when it followed from leaving the circle.';
comment on column persons.share_ending.decided_name is 'Who decided.';
comment on column persons.share_ending.decided_consulted is 'Who was consulted, for a best-interests decision.';
comment on column persons.share_ending.why is 'Why, in words.';
comment on column persons.share_ending.recorded_at is 'When it was written down.';
comment on column persons.share_ending.recorded_by is 'The user who wrote it down.';
create index on persons.share_ending (person_id, recorded_at desc);
grant select, insert on persons.share_ending to mainstay_app;
call persons.protect_common_records('persons.share_ending', '{direct-care,commissioning,own-record,inspection}');

-- A choice, and what every keeper opened because of it, end by one act: no keeper's records stay open a moment longer.
create function persons.end_share(ended uuid, ends_at timestamptz) returns boolean
    language plpgsql security definer set search_path = persons, pg_temp as $$
begin
    update persons.share set until_moment = case when ends_at is not null then greatest(from_moment, ends_at) end,
                             ended_by = case when ends_at is not null then identity.caller_actor() end
    where id = ended and (until_moment is null or until_moment > now());
    if not found then
        return false;
    end if;
    update identity.access_grant set valid_until = case when ends_at is not null then greatest(valid_from, ends_at) end
    where source = 'persons.share:' || ended and (valid_until is null or valid_until > now());
    return true;
end $$;
comment on function persons.end_share is 'Sets the moment at which a standing choice and every opening made because of it end, or none; false when the caller may not change it or it has ended.';

create table persons.household (
    organisation_id uuid primary key references identity.organisation,
    person_id uuid not null unique references persons.person,
    user_id uuid references identity.app_user,
    opened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table persons.household is 'The organisation that keeps a person''s own records, and under which they and their circle sign in.';
comment on column persons.household.organisation_id is 'The household as a keeper of records.';
comment on column persons.household.person_id is 'Whose household it is.';
comment on column persons.household.user_id is 'How the person signs in, if they do.';
comment on column persons.household.opened_at is 'When it was opened.';
comment on column persons.household.recorded_at is 'When that was recorded.';
comment on column persons.household.recorded_by is 'The user who opened it.';
create index on persons.household (user_id);
grant select, insert on persons.household to mainstay_app;
grant update (user_id) on persons.household to mainstay_app;
alter table persons.household enable row level security;
alter table persons.household force row level security;
create policy need_to_know on persons.household for select using (
    organisation_id = identity.caller_organisation()
    or exists (select 1 from persons.person p where p.id = household.person_id));
create policy opened_by_those_who_care on persons.household for insert with check (
    persons.may_write() and exists (select 1 from persons.person p where p.id = household.person_id));
create policy changed_by_itself on persons.household for update using (
    organisation_id = identity.caller_organisation() and identity.caller_role() = 'system')
    with check (organisation_id = identity.caller_organisation() and identity.caller_role() = 'system');

-- An organisation whose part is over keeps what it wrote, and with it the person as it knew them; it does not learn where
-- they live now, who is around them or what they choose, and writes none of it.

create table persons.parting (
    person_id uuid not null references persons.person,
    organisation_id uuid not null references identity.organisation,
    given_name text not null,
    family_name text not null,
    known_as text,
    name_protected boolean not null,
    born_on date,
    died_on date,
    nhs_number text,
    nhs_number_status text not null,
    address_lines text[] not null,
    postcode text,
    latitude integer,
    longitude integer,
    phone text,
    email text,
    language text not null,
    interpreter_needed boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (person_id, organisation_id, recorded_at)
);
comment on table persons.parting is 'A person as a keeper of records knew them when its part ended, so that its own records stay readable and nothing newer shows.';
comment on column persons.parting.person_id is 'Who it is.';
comment on column persons.parting.organisation_id is 'The organisation whose part ended.';
comment on column persons.parting.given_name is 'First names, as known then.';
comment on column persons.parting.family_name is 'Last name, as known then.';
comment on column persons.parting.known_as is 'What they liked to be called.';
comment on column persons.parting.name_protected is 'Whether name and address were protected then.';
comment on column persons.parting.born_on is 'Date of birth, as known then.';
comment on column persons.parting.died_on is 'Date of death, as known then.';
comment on column persons.parting.nhs_number is 'NHS number, as known then.';
comment on column persons.parting.nhs_number_status is 'How far that number had been checked.';
comment on column persons.parting.address_lines is 'Address without the postcode, as known then.';
comment on column persons.parting.postcode is 'Postcode, as known then.';
comment on column persons.parting.latitude is 'Of their home, as known then, in hundred-thousandths of a degree.';
comment on column persons.parting.longitude is 'Of their home, as known then, in hundred-thousandths of a degree.';
comment on column persons.parting.phone is 'Telephone number, as known then.';
comment on column persons.parting.email is 'E-mail address, as known then.';
comment on column persons.parting.language is 'Language they liked to be spoken to in.';
comment on column persons.parting.interpreter_needed is 'Whether an interpreter was needed.';
comment on column persons.parting.recorded_at is 'When the part ended.';
comment on column persons.parting.recorded_by is 'The user whose act ended it.';
grant select on persons.parting to mainstay_app;
call identity.protect_person_records('persons.parting', '{direct-care,inspection}');

-- The one who ends support is often the council; no caller can bound what another keeper opened. The owner does so here.
create policy parting on persons.parting for insert to mainstay_owner with check (true);
create policy parting on persons.keeper to mainstay_owner using (true) with check (true);
create policy parting on persons.person for select to mainstay_owner using (true);
create policy ended_with_what_opened_it on identity.access_grant to mainstay_owner using (true) with check (true);

create function persons.part(who uuid, leaver uuid, because text, ends_at timestamptz, payer_sees_until timestamptz, stays boolean)
    returns boolean language plpgsql security definer set search_path = persons, pg_temp as $$
begin
    if not persons.may_write() or not exists (
        select 1 from persons.keeper k
        where k.person_id = who and k.organisation_id = identity.caller_organisation() and k.left_at is null) then
        return false;
    end if;
    if stays then
        -- Support goes on for somebody else's account: who arranged this part sees nothing newer.
        update identity.access_grant set records_until = least(records_until, ends_at)
        where person_id = who and keeper_id = leaver and purpose = 'commissioning' and source = because;
        return true;
    end if;
    update identity.access_grant set records_until = least(records_until, payer_sees_until)
    where person_id = who and keeper_id = leaver and grantee_organisation_id <> leaver and purpose = 'commissioning';
    update identity.access_grant set records_until = least(records_until, ends_at)
    where person_id = who and grantee_organisation_id = leaver
      and keeper_id in (select h.organisation_id from persons.household h where h.person_id = who);
    -- Whoever is left alone with the common record goes on keeping it: else nobody could ever refer the person again.
    if not exists (select 1 from persons.keeper k join identity.organisation o on o.id = k.organisation_id
                   where k.person_id = who and k.organisation_id <> leaver and k.left_at is null and o.kind <> 'household') then
        return true;
    end if;
    update persons.keeper set left_at = ends_at where person_id = who and organisation_id = leaver and left_at is null;
    if not found then
        return true;
    end if;
    insert into persons.parting (person_id, organisation_id, given_name, family_name, known_as, name_protected, born_on, died_on,
        nhs_number, nhs_number_status, address_lines, postcode, latitude, longitude, phone, email, language, interpreter_needed,
        recorded_at, recorded_by)
    select p.id, leaver, p.given_name, p.family_name, p.known_as, p.name_protected, p.born_on, p.died_on, p.nhs_number,
        p.nhs_number_status, p.address_lines, p.postcode, p.latitude, p.longitude, p.phone, p.email, p.language, p.interpreter_needed, ends_at,
        identity.caller_actor()
    from persons.person p where p.id = who
    on conflict do nothing;
    update identity.access_grant set records_until = least(records_until, ends_at)
    where person_id = who and keeper_id = leaver and purpose in ('direct-care', 'inspection');
    return true;
end $$;
comment on function persons.part is
    'Ends an organisation''s part in somebody''s care: what it meets of the common record and of the household ends with the moment given, what the payer sees of it a while later; what it wrote stays its own. When it stays with the person for another payer, only what was opened because of the one record is bounded.';
