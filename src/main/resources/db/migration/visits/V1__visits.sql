-- Visits: planned and actual in one record; how a visit went is append-only, a correction supersedes.

create schema if not exists visits;
comment on schema visits is 'Planned and actual visits, their carers, tasks and notes.';
grant usage on schema visits to mainstay_app;

create table visits.visit (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    planned_day date not null,
    planned_start timestamptz not null,
    planned_end timestamptz not null,
    carers_needed smallint not null default 1 check (carers_needed between 1 and 4),
    purpose text not null check (length(purpose) <= 500),
    state text not null check (state in ('planned', 'published', 'travelling', 'in-progress', 'completed', 'cut-short',
        'partly-double-handed', 'declined-by-person', 'no-answer', 'missed', 'cancelled', 'delivered-unlogged')),
    checked_in_at timestamptz,
    label text check (label <> ''),
    source_system text,
    source_reference text,
    earliest_start timestamptz,
    latest_start timestamptz,
    time_critical boolean not null default false,
    skills text[],
    version integer not null default 1 check (version > 0),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((earliest_start is null) = (latest_start is null) and latest_start >= earliest_start),
    check (planned_end > planned_start and planned_end <= planned_start + interval '24 hours'),
    check ((source_system is null) = (source_reference is null)),
    unique (organisation_id, source_system, source_reference)
);
comment on table visits.visit is 'One visit, planned and where it stands.';
comment on column visits.visit.id is 'Identifier.';
comment on column visits.visit.organisation_id is 'Provider whose visit it is: the keeper.';
comment on column visits.visit.person_id is 'Who is visited.';
comment on column visits.visit.planned_day is 'Day it was planned for in Europe/London; a night that begins after midnight may belong to the day before.';
comment on column visits.visit.planned_start is 'Planned start.';
comment on column visits.visit.planned_end is 'Planned end; may be on the next day.';
comment on column visits.visit.carers_needed is 'How many carers it takes.';
comment on column visits.visit.purpose is 'What it is for, in a few words the carer sees first.';
comment on column visits.visit.state is 'Where it stands: see the life cycle in VisitState. For an ended visit, the ending of the record that stands.';
comment on column visits.visit.checked_in_at is 'When a carer checked in, while it is in progress; the record holds the times that count.';
comment on column visits.visit.label is 'Which visit of the plan''s week it is, when it is one; the tasks are found by it.';
comment on column visits.visit.source_system is 'System it was brought in from.';
comment on column visits.visit.source_reference is 'Its name in that system; unique per keeper and system, so that bringing it in twice changes nothing.';
comment on column visits.visit.earliest_start is 'Not before this is it to start, as agreed with the person; null when nothing is known but its time.';
comment on column visits.visit.latest_start is 'Not after this is it to start; null when nothing is known but its time.';
comment on column visits.visit.time_critical is 'It must not wait, as medicines do not.';
comment on column visits.visit.skills is 'Codes of what each carer who comes must be able to do; null for nothing special.';
comment on column visits.visit.version is 'One more each time its time or carers change, so that nobody changes what they have not seen.';
comment on column visits.visit.recorded_at is 'When it was planned here.';
comment on column visits.visit.recorded_by is 'User who planned it.';
create unique index visit_of_the_week_once on visits.visit (person_id, organisation_id, label, planned_day)
    where label is not null and state <> 'cancelled';
create index on visits.visit (person_id, planned_day);
create index on visits.visit (organisation_id, planned_day);
create index visit_awaited on visits.visit (organisation_id, planned_start) where state in ('planned', 'published', 'travelling');
grant select, insert on visits.visit to mainstay_app;
grant update (state, checked_in_at, planned_start, planned_end, version) on visits.visit to mainstay_app;
call identity.protect_person_records('visits.visit', '{direct-care,commissioning,own-record,circle,inspection}');

create table visits.visit_carer (
    visit_id uuid not null references visits.visit,
    carer_id uuid not null references workforce.carer,
    organisation_id uuid not null,
    person_id uuid not null,
    planned_start timestamptz not null,
    planned_end timestamptz not null,
    assigned boolean not null default true,
    came_from timestamptz,
    came_until timestamptz check (came_until > came_from),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (visit_id, carer_id)
);
comment on table visits.visit_carer is 'Carers of a visit: who is to come, and who came by the record that stands.';
comment on column visits.visit_carer.visit_id is 'The visit.';
comment on column visits.visit_carer.carer_id is 'The carer.';
comment on column visits.visit_carer.organisation_id is 'The keeper.';
comment on column visits.visit_carer.person_id is 'Who is visited.';
comment on column visits.visit_carer.planned_start is 'Planned start of the visit, kept here to find a carer planned in two places.';
comment on column visits.visit_carer.planned_end is 'Planned end of the visit.';
comment on column visits.visit_carer.assigned is 'Whether the carer is to come; false once taken off, or when somebody came who had not been assigned.';
comment on column visits.visit_carer.came_from is 'Check-in by the record that stands; null when the carer did not come or nothing is recorded.';
comment on column visits.visit_carer.came_until is 'Check-out by the record that stands.';
comment on column visits.visit_carer.recorded_at is 'When the carer was put on the visit.';
comment on column visits.visit_carer.recorded_by is 'User who did.';
create index on visits.visit_carer (carer_id, planned_start);
create index on visits.visit_carer (carer_id, came_from) where came_from is not null;
create index visit_carer_of_person on visits.visit_carer (person_id, carer_id, planned_start);
create index visit_carer_not_asked on visits.visit_carer (person_id, planned_start) where not assigned;
grant select, insert on visits.visit_carer to mainstay_app;
grant update (assigned, planned_start, planned_end, came_from, came_until, recorded_at, recorded_by) on visits.visit_carer to mainstay_app;
call identity.protect_person_records('visits.visit_carer', '{direct-care,commissioning,own-record,circle,inspection}');

create table visits.visit_change (
    id uuid primary key,
    visit_id uuid not null references visits.visit,
    organisation_id uuid not null,
    person_id uuid not null,
    planned_day date not null,
    version integer not null check (version > 1),
    start_before timestamptz not null,
    start_after timestamptz not null,
    carers_before uuid[] not null,
    carers_after uuid[] not null,
    reason text not null check (reason in ('leave', 'sickness', 'training', 'persons-wish', 'carer-left', 'other')),
    was_published boolean not null,
    told_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (visit_id, version)
);
comment on table visits.visit_change is 'A change of the time or the carers of a planned visit, and why: append-only.';
comment on column visits.visit_change.id is 'Identifier.';
comment on column visits.visit_change.visit_id is 'The visit.';
comment on column visits.visit_change.organisation_id is 'The keeper.';
comment on column visits.visit_change.person_id is 'Who is visited.';
comment on column visits.visit_change.planned_day is 'The day of the visit.';
comment on column visits.visit_change.version is 'The version of the visit that this made.';
comment on column visits.visit_change.start_before is 'When it was to start before.';
comment on column visits.visit_change.start_after is 'When it is to start now.';
comment on column visits.visit_change.carers_before is 'Who was to come before.';
comment on column visits.visit_change.carers_after is 'Who is to come now.';
comment on column visits.visit_change.reason is 'leave, sickness, training, persons-wish, carer-left or other.';
comment on column visits.visit_change.was_published is 'Whether carers and person had been told of it as it was before.';
comment on column visits.visit_change.told_at is 'When it stood in carers'' lists and on the person''s page; null while it does not. Written once.';
comment on column visits.visit_change.recorded_at is 'When it was made.';
comment on column visits.visit_change.recorded_by is 'User who made it.';
create index on visits.visit_change (organisation_id, planned_day);
create index on visits.visit_change (person_id, planned_day);
grant select, insert on visits.visit_change to mainstay_app;
grant update (told_at) on visits.visit_change to mainstay_app;
call identity.protect_person_records('visits.visit_change', '{direct-care}');
-- Why somebody did not come may be their illness, which is no business of those they visit, nor of a colleague.
create policy those_who_plan on visits.visit_change as restrictive for select using (
    organisation_id = identity.caller_organisation() and identity.caller_role() in ('manager', 'coordinator', 'system'));

create table visits.visit_record (
    id uuid primary key,
    visit_id uuid not null references visits.visit,
    organisation_id uuid not null,
    person_id uuid not null,
    version integer not null check (version >= 1),
    correction text not null default '' check ((version = 1) = (correction = '')),
    ending text not null check (ending in ('completed', 'cut-short', 'partly-double-handed', 'declined-by-person',
        'no-answer', 'missed', 'cancelled', 'delivered-unlogged')),
    minutes integer not null check (minutes >= 0),
    attended jsonb not null default '[]',
    tasks jsonb not null default '[]',
    observed jsonb not null default '{}',
    note text not null default '' check (length(note) <= 20000),
    why text not null default '' check (length(why) <= 2000),
    device text,
    device_clock timestamptz,
    entry_key text not null check (length(entry_key) <= 200),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (visit_id, version),
    unique (organisation_id, entry_key)
);
comment on table visits.visit_record is 'How a visit went: append-only; the highest version stands, and as of a time the highest recorded by then.';
comment on column visits.visit_record.id is 'Identifier of this version.';
comment on column visits.visit_record.visit_id is 'The visit.';
comment on column visits.visit_record.organisation_id is 'The keeper.';
comment on column visits.visit_record.person_id is 'Who was visited.';
comment on column visits.visit_record.version is '1 for the first; each correction is one more. Unique per visit, so that of two devices one is kept and the other is told.';
comment on column visits.visit_record.correction is 'Why it was corrected; empty for the first.';
comment on column visits.visit_record.ending is 'How the visit ended.';
comment on column visits.visit_record.minutes is 'Whole minutes of care, of everybody who was there added up.';
comment on column visits.visit_record.attended is 'Who was there: [{carer, from, until}].';
comment on column visits.visit_record.tasks is 'Tasks of the plan: [{task, done, whyNot}].';
comment on column visits.visit_record.observed is 'Observations made in the visit: {outcome: observation}.';
comment on column visits.visit_record.note is 'The carer''s words, as typed, when everyone involved may read them; otherwise empty, see visit_team_note.';
comment on column visits.visit_record.why is 'Why it was anything but completed.';
comment on column visits.visit_record.device is 'Name of the device it was entered on.';
comment on column visits.visit_record.device_clock is 'What the device''s own clock said, which may be wrong.';
comment on column visits.visit_record.entry_key is 'Made by whoever entered it, once per entry; sent again it changes nothing.';
comment on column visits.visit_record.recorded_at is 'When it was written down.';
comment on column visits.visit_record.recorded_by is 'User who wrote it.';
create index on visits.visit_record (person_id, recorded_at);
grant select, insert on visits.visit_record to mainstay_app;
call identity.protect_person_records('visits.visit_record', '{direct-care,commissioning,own-record,circle,inspection}');

create table visits.visit_team_note (
    record_id uuid primary key references visits.visit_record,
    organisation_id uuid not null,
    person_id uuid not null,
    note text not null check (note <> '' and length(note) <= 20000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table visits.visit_team_note is 'Notes that tell about somebody else or were told in confidence: for those giving, arranging or inspecting care, and never hinted at elsewhere.';
comment on column visits.visit_team_note.record_id is 'The version of the visit''s record it belongs to.';
comment on column visits.visit_team_note.organisation_id is 'The keeper.';
comment on column visits.visit_team_note.person_id is 'Who was visited.';
comment on column visits.visit_team_note.note is 'The carer''s words, as typed.';
comment on column visits.visit_team_note.recorded_at is 'When it was written down.';
comment on column visits.visit_team_note.recorded_by is 'User who wrote it.';
grant select, insert on visits.visit_team_note to mainstay_app;
call identity.protect_person_records('visits.visit_team_note', '{direct-care,commissioning,inspection}');
