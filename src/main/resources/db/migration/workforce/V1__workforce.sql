-- Care workers as their employer knows them.

create schema if not exists workforce;
comment on schema workforce is 'Care workers as their employer knows them: contract, guaranteed hours, skills.';
grant usage on schema workforce to mainstay_app;

create table workforce.carer (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    name text not null check (name <> ''),
    known_as text,
    staff_number text,
    user_id uuid unique references identity.app_user,
    basis text not null check (basis in ('guaranteed-hours', 'salaried', 'zero-hours', 'agency')),
    guaranteed_hours numeric(5, 2) not null check (guaranteed_hours between 0 and 60),
    started_on date not null,
    left_on date check (left_on >= started_on),
    why_left text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    unique (organisation_id, staff_number)
);
comment on table workforce.carer is 'A care worker of a provider.';
comment on column workforce.carer.id is 'Identifier.';
comment on column workforce.carer.organisation_id is 'The provider they work for.';
comment on column workforce.carer.name is 'Their name.';
comment on column workforce.carer.known_as is 'What they are called by those they visit; null when it is the first word of the name.';
comment on column workforce.carer.staff_number is 'The number their employer knows them by; unique within the employer.';
comment on column workforce.carer.user_id is 'How they sign in, if they do.';
comment on column workforce.carer.basis is 'guaranteed-hours, salaried, zero-hours or agency.';
comment on column workforce.carer.guaranteed_hours is 'Hours a week that are paid whether or not there are visits.';
comment on column workforce.carer.started_on is 'First day of work.';
comment on column workforce.carer.left_on is 'Last day of work.';
comment on column workforce.carer.why_left is 'Why they left: resigned, retired, dismissed, contract-ended, transferred, other.';
comment on column workforce.carer.recorded_at is 'When they were recorded.';
comment on column workforce.carer.recorded_by is 'The user who recorded them.';
comment on column workforce.carer.changed_at is 'When this was last changed.';
comment on column workforce.carer.changed_by is 'The user who last changed it.';
create index on workforce.carer (organisation_id, started_on);
grant select, insert on workforce.carer to mainstay_app;
grant update (name, known_as, staff_number, user_id, basis, guaranteed_hours, left_on, why_left, changed_at, changed_by)
    on workforce.carer to mainstay_app;
call identity.protect_staff_records('workforce.carer');

create table workforce.competency (
    id uuid primary key,
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    skill text not null,
    achieved_on date not null,
    expires_on date check (expires_on > achieved_on),
    seen_by text not null check (seen_by <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table workforce.competency is 'A skill a carer has been seen to have, from when and until when. Renewed by a new row.';
comment on column workforce.competency.id is 'Identifier.';
comment on column workforce.competency.carer_id is 'Whose skill.';
comment on column workforce.competency.organisation_id is 'The provider they work for.';
comment on column workforce.competency.skill is 'Code of the skill, such as moving-and-handling.';
comment on column workforce.competency.achieved_on is 'When it was shown.';
comment on column workforce.competency.expires_on is 'The first day on which it no longer counts; null when it does not lapse.';
comment on column workforce.competency.seen_by is 'Who saw it: an assessor, a trainer, an awarding body.';
comment on column workforce.competency.recorded_at is 'When it was recorded.';
comment on column workforce.competency.recorded_by is 'The user who recorded it.';
create index on workforce.competency (carer_id, skill, achieved_on desc);
grant select, insert on workforce.competency to mainstay_app;
call identity.protect_organisation_records('workforce.competency');

-- When they can work, when they are away, and where they set out from. The office's own business: a carer sees their own.

create table workforce.absence (
    id uuid primary key,
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    kind text not null check (kind in ('leave', 'sickness', 'training', 'other')),
    from_day date not null,
    until_day date check (until_day >= from_day),
    known_at timestamptz not null,
    taken_back boolean not null default false,
    version integer not null default 1 check (version > 0),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);
comment on table workforce.absence is 'Days on which a carer does not work though they otherwise would, as they stand now.';
comment on column workforce.absence.id is 'Identifier.';
comment on column workforce.absence.carer_id is 'Who is away.';
comment on column workforce.absence.organisation_id is 'The provider they work for.';
comment on column workforce.absence.kind is 'leave, sickness, training or other. Of sickness no more is kept.';
comment on column workforce.absence.from_day is 'The first day away.';
comment on column workforce.absence.until_day is 'The last day away; null while nobody knows.';
comment on column workforce.absence.known_at is 'When the employer came to know of it.';
comment on column workforce.absence.taken_back is 'It did not come to it.';
comment on column workforce.absence.version is 'How often it has been written down; what it said before is in absence_before.';
comment on column workforce.absence.recorded_at is 'When it was first recorded.';
comment on column workforce.absence.recorded_by is 'The user who first recorded it.';
comment on column workforce.absence.changed_at is 'When it was written down as it stands.';
comment on column workforce.absence.changed_by is 'The user who wrote it so.';
create index on workforce.absence (carer_id, from_day);
create index on workforce.absence (organisation_id, from_day);
grant select, insert on workforce.absence to mainstay_app;
grant update (from_day, until_day, taken_back, version, changed_at, changed_by) on workforce.absence to mainstay_app;
call identity.protect_organisation_records('workforce.absence', '{manager,coordinator,carer,system}');
create policy own_or_the_office on workforce.absence as restrictive using (
    identity.caller_role() <> 'carer'
    or carer_id in (select c.id from workforce.carer c where c.user_id = identity.caller_actor()));

create table workforce.absence_before (
    absence_id uuid not null references workforce.absence,
    version integer not null check (version > 0),
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    from_day date not null,
    until_day date,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (absence_id, version)
);
comment on table workforce.absence_before is 'What an absence said before it was changed or taken back: append-only.';
comment on column workforce.absence_before.absence_id is 'The absence.';
comment on column workforce.absence_before.version is 'Which writing of it.';
comment on column workforce.absence_before.carer_id is 'Who was to be away.';
comment on column workforce.absence_before.organisation_id is 'The provider they work for.';
comment on column workforce.absence_before.from_day is 'The first day away, as it said then.';
comment on column workforce.absence_before.until_day is 'The last day away, as it said then; null when nobody knew.';
comment on column workforce.absence_before.changed_at is 'When it was written so.';
comment on column workforce.absence_before.changed_by is 'The user who wrote it so.';
grant select, insert on workforce.absence_before to mainstay_app;
call identity.protect_organisation_records('workforce.absence_before', '{manager,coordinator,carer,system}');
create policy own_or_the_office on workforce.absence_before as restrictive using (
    identity.caller_role() <> 'carer'
    or carer_id in (select c.id from workforce.carer c where c.user_id = identity.caller_actor()));

create table workforce.availability (
    id uuid primary key,
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    valid_from date not null,
    week_one date not null check (extract(isodow from week_one) = 1),
    most_hours numeric(5, 2) check (most_hours > 0 and most_hours <= 100),
    most_days smallint check (most_days between 1 and 7),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table workforce.availability is 'The ordinary week agreed with a carer, from a day on. A later one takes its place; of one day the one recorded last counts.';
comment on column workforce.availability.id is 'Identifier.';
comment on column workforce.availability.carer_id is 'Whose week.';
comment on column workforce.availability.organisation_id is 'The provider they work for.';
comment on column workforce.availability.valid_from is 'The first day on which it counts.';
comment on column workforce.availability.week_one is 'The Monday of a week 1, from which every other week is counted.';
comment on column workforce.availability.most_hours is 'Hours in a week they want to be given at most; null for no limit of their own.';
comment on column workforce.availability.most_days is 'Days in a week they want to work at most; null for no limit of their own.';
comment on column workforce.availability.recorded_at is 'When it was recorded.';
comment on column workforce.availability.recorded_by is 'The user who recorded it.';
create index on workforce.availability (carer_id, valid_from desc);
grant select, insert on workforce.availability to mainstay_app;
call identity.protect_organisation_records('workforce.availability', '{manager,coordinator,carer,system}');
create policy own_or_the_office on workforce.availability as restrictive using (
    identity.caller_role() <> 'carer'
    or carer_id in (select c.id from workforce.carer c where c.user_id = identity.caller_actor()));

create table workforce.stretch (
    availability_id uuid not null references workforce.availability,
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    weeks text not null check (weeks in ('every', 'first', 'second')),
    weekday smallint not null check (weekday between 1 and 7),
    from_time time not null,
    until_time time not null check (until_time <> from_time),
    primary key (availability_id, weeks, weekday, from_time)
);
comment on table workforce.stretch is 'Hours of an ordinary week in which a carer can be given visits.';
comment on column workforce.stretch.availability_id is 'The ordinary week.';
comment on column workforce.stretch.carer_id is 'Whose week.';
comment on column workforce.stretch.organisation_id is 'The provider they work for.';
comment on column workforce.stretch.weeks is 'every; or first or second of two weeks, counted from week_one.';
comment on column workforce.stretch.weekday is 'Day of the week on which it begins, 1 for Monday.';
comment on column workforce.stretch.from_time is 'When it begins, by the clock on the wall.';
comment on column workforce.stretch.until_time is 'When it ends; not after from_time means the next morning.';
grant select, insert on workforce.stretch to mainstay_app;
call identity.protect_organisation_records('workforce.stretch', '{manager,coordinator,carer,system}');
create policy own_or_the_office on workforce.stretch as restrictive using (
    identity.caller_role() <> 'carer'
    or carer_id in (select c.id from workforce.carer c where c.user_id = identity.caller_actor()));

create table workforce.travel (
    carer_id uuid primary key references workforce.carer,
    organisation_id uuid not null references identity.organisation,
    transport text not null check (transport in ('car', 'bicycle', 'on-foot', 'public-transport')),
    postcode text,
    latitude integer,
    longitude integer,
    changed_at timestamptz not null,
    changed_by uuid not null,
    check ((latitude is null) = (longitude is null))
);
comment on table workforce.travel is 'How a carer gets about, and where they set out from.';
comment on column workforce.travel.carer_id is 'Who.';
comment on column workforce.travel.organisation_id is 'The provider they work for.';
comment on column workforce.travel.transport is 'car, bicycle, on-foot or public-transport.';
comment on column workforce.travel.postcode is 'Of their home, in capitals with one space.';
comment on column workforce.travel.latitude is 'Of their home, in hundred-thousandths of a degree north of the equator.';
comment on column workforce.travel.longitude is 'Of their home, in hundred-thousandths of a degree east of Greenwich; west is negative.';
comment on column workforce.travel.changed_at is 'When it was last changed.';
comment on column workforce.travel.changed_by is 'The user who last changed it.';
grant select, insert on workforce.travel to mainstay_app;
grant update (transport, postcode, latitude, longitude, changed_at, changed_by) on workforce.travel to mainstay_app;
call identity.protect_organisation_records('workforce.travel', '{manager,coordinator,carer,system}');
create policy own_or_the_office on workforce.travel as restrictive using (
    identity.caller_role() <> 'carer'
    or carer_id in (select c.id from workforce.carer c where c.user_id = identity.caller_actor()));
