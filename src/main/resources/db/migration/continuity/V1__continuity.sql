-- Continuity: core teams agreed with people, and the counts of everybody's four weeks.

create schema if not exists continuity;
comment on schema continuity is 'Core teams agreed with people, and counts of who came to whom in four weeks.';
grant usage on schema continuity to mainstay_app;

create table continuity.core_team (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    from_day date not null,
    carers uuid[] not null check (cardinality(carers) between 1 and 12),
    authority text not null,
    decided_by text not null,
    consulted text[] not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table continuity.core_team is 'The carers agreed with a person, from a day on; another row is another agreement, and nothing is changed.';
comment on column continuity.core_team.id is 'Identifier.';
comment on column continuity.core_team.organisation_id is 'The provider whose carers they are: the keeper.';
comment on column continuity.core_team.person_id is 'With whom it was agreed.';
comment on column continuity.core_team.from_day is 'First day on which it counts; of several from one day the last written down.';
comment on column continuity.core_team.carers is 'The carers.';
comment on column continuity.core_team.authority is 'On what authority it was decided.';
comment on column continuity.core_team.decided_by is 'Who decided.';
comment on column continuity.core_team.consulted is 'Whom they consulted.';
comment on column continuity.core_team.recorded_at is 'When it was written down.';
comment on column continuity.core_team.recorded_by is 'User who wrote it.';
create index on continuity.core_team (person_id, from_day);
grant select, insert on continuity.core_team to mainstay_app;
call identity.protect_person_records('continuity.core_team', '{direct-care,commissioning,own-record,circle,inspection}');

create table continuity.patch (
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    name text not null check (name <> '' and length(name) <= 60),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (person_id, organisation_id)
);
comment on table continuity.patch is 'To which of a provider''s patches a person belongs: people mostly near each other, visited by the same few carers.';
comment on column continuity.patch.organisation_id is 'The provider: the keeper.';
comment on column continuity.patch.person_id is 'Who belongs to it.';
comment on column continuity.patch.name is 'What the provider calls it.';
comment on column continuity.patch.recorded_at is 'When it was last said.';
comment on column continuity.patch.recorded_by is 'User who said it.';
grant select, insert, delete on continuity.patch to mainstay_app;
grant update (name, recorded_at, recorded_by) on continuity.patch to mainstay_app;
call identity.protect_person_records('continuity.patch', '{direct-care,commissioning,inspection}');

create table continuity.team_away (
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    absence_id uuid not null references workforce.absence,
    carer_id uuid not null references workforce.carer,
    from_day date not null,
    until_day date,
    why text not null check (why in ('', 'sickness', 'leave')),
    recorded_at timestamptz not null,
    primary key (person_id, absence_id, recorded_at)
);
comment on table continuity.team_away is 'That somebody of a person''s team was away, as workforce said it at a time: what was written down last counts. Kept with the person, because what could not be avoided is told to whoever arranges or pays for their care, and the absences of carers are not.';
comment on column continuity.team_away.organisation_id is 'The provider: the keeper.';
comment on column continuity.team_away.person_id is 'Whose team it is.';
comment on column continuity.team_away.absence_id is 'The absence.';
comment on column continuity.team_away.carer_id is 'Who was away.';
comment on column continuity.team_away.from_day is 'The first day away.';
comment on column continuity.team_away.until_day is 'The last day away; null while nobody knows.';
comment on column continuity.team_away.why is 'sickness, or leave for any other absence; empty once it did not come to it.';
comment on column continuity.team_away.recorded_at is 'When workforce wrote it so.';
create index on continuity.team_away (organisation_id);
grant select, insert on continuity.team_away to mainstay_app;
call identity.protect_person_records('continuity.team_away', '{direct-care,commissioning,inspection}');
create policy not_for_colleagues on continuity.team_away as restrictive using (
    identity.caller_role() in ('manager', 'coordinator', 'commissioner', 'inspector', 'system'));

create table continuity.changed_visit (
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    visit_id uuid not null references visits.visit,
    version integer not null,
    minutes_before integer not null,
    wished boolean not null,
    recorded_at timestamptz not null,
    primary key (person_id, visit_id, version)
);
comment on table continuity.changed_visit is 'That it was changed who comes to a visit, taken over from visits without the reason but for the person''s own wish: late changes are told to whoever arranges or pays for care, and a carer''s illness is not.';
comment on column continuity.changed_visit.organisation_id is 'The provider: the keeper.';
comment on column continuity.changed_visit.person_id is 'Who was to be visited.';
comment on column continuity.changed_visit.visit_id is 'The visit.';
comment on column continuity.changed_visit.version is 'The version of the visit that the change made.';
comment on column continuity.changed_visit.minutes_before is 'How many minutes before the visit was to begin it was changed; below 0 after that.';
comment on column continuity.changed_visit.wished is 'Whether the person had asked for somebody else.';
comment on column continuity.changed_visit.recorded_at is 'When it was changed.';
grant select, insert on continuity.changed_visit to mainstay_app;
call identity.protect_person_records('continuity.changed_visit', '{direct-care,commissioning,inspection}');

create table continuity.to_count (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    from_day date not null
);
comment on table continuity.to_count is 'What was written down since somebody''s four weeks were last counted; a row is gone when it is counted.';
comment on column continuity.to_count.id is 'Identifier.';
comment on column continuity.to_count.organisation_id is 'The provider: the keeper.';
comment on column continuity.to_count.person_id is 'Who was visited, or with whom something was agreed.';
comment on column continuity.to_count.from_day is 'From which day on their counts may be others.';
create index on continuity.to_count (organisation_id, person_id);
grant select, insert, delete on continuity.to_count to mainstay_app;
call identity.protect_person_records('continuity.to_count', '{direct-care,commissioning,inspection}');

create table continuity.counted (
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    begun date not null,
    until date not null,
    visited boolean not null,
    recorded_at timestamptz not null,
    primary key (person_id, organisation_id)
);
comment on table continuity.counted is 'Up to which day somebody''s four weeks are counted.';
comment on column continuity.counted.organisation_id is 'The provider: the keeper.';
comment on column continuity.counted.person_id is 'Who is visited.';
comment on column continuity.counted.begun is 'Day of the first visit made.';
comment on column continuity.counted.until is 'The last day for which there are counts.';
comment on column continuity.counted.visited is 'Whether there is a visit in the four weeks up to that day; if not, nothing more is counted until there is.';
comment on column continuity.counted.recorded_at is 'When the last of the records behind those counts was written down.';
create index on continuity.counted (organisation_id, until);
grant select, insert, update, delete on continuity.counted to mainstay_app;
call identity.protect_person_records('continuity.counted', '{direct-care,commissioning,own-record,circle,inspection}');

create table continuity.four_weeks (
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    until date not null,
    recorded_at timestamptz not null,
    visits integer not null,
    carers integer not null,
    new_faces integer not null,
    main integer not null,
    pairs_shared integer not null,
    pairs integer not null,
    steps_shared integer not null,
    steps integer not null,
    by_team integer not null,
    by_wish integer not null,
    for_sickness integer not null,
    for_leave integer not null,
    avoidable integer not null,
    apart_minutes integer not null,
    apart integer not null,
    changed_within_a_day integer not null,
    changed_within_two_days integer not null,
    changed_within_a_week integer not null,
    changed_earlier integer not null,
    primary key (person_id, organisation_id, until)
);
comment on table continuity.four_weeks is 'What was counted over the four weeks up to a day, of one person and one provider: every measure of continuity is a quotient of two sums of these. Reckoned from the records, and the same whenever it is reckoned again.';
comment on column continuity.four_weeks.organisation_id is 'The provider: the keeper.';
comment on column continuity.four_weeks.person_id is 'Who was visited.';
comment on column continuity.four_weeks.until is 'The last of the 28 days.';
comment on column continuity.four_weeks.recorded_at is 'When the last of the records behind these counts was written down.';
comment on column continuity.four_weeks.visits is 'Visits made.';
comment on column continuity.four_weeks.carers is 'Different carers who came.';
comment on column continuity.four_weeks.new_faces is 'Of them, those who came for the first time ever, the person''s own first four weeks left out.';
comment on column continuity.four_weeks.main is 'Visits at which the carer was who came most often.';
comment on column continuity.four_weeks.pairs_shared is 'Of all pairs of visits, the carers that both had.';
comment on column continuity.four_weeks.pairs is 'Of all pairs of visits, the carers that both could have had.';
comment on column continuity.four_weeks.steps_shared is 'Of all visits and the one after, the carers that both had.';
comment on column continuity.four_weeks.steps is 'Of all visits and the one after, the carers that both could have had.';
comment on column continuity.four_weeks.by_team is 'Carers who came and belong to the core team.';
comment on column continuity.four_weeks.by_wish is 'Carers who came from outside it because the person wished it.';
comment on column continuity.four_weeks.for_sickness is 'So, because all that were left of the team were away, somebody of them sick.';
comment on column continuity.four_weeks.for_leave is 'So, because all that were left of the team were on leave.';
comment on column continuity.four_weeks.avoidable is 'So, though somebody of the team was there to come, or the team is too small.';
comment on column continuity.four_weeks.apart_minutes is 'Minutes by which arrivals lay apart from those at the same part of the day before.';
comment on column continuity.four_weeks.apart is 'How many arrivals were compared so.';
comment on column continuity.four_weeks.changed_within_a_day is 'Visits for which it was changed who comes less than 24 hours before.';
comment on column continuity.four_weeks.changed_within_two_days is 'So, less than 48 hours before.';
comment on column continuity.four_weeks.changed_within_a_week is 'So, less than a week before.';
comment on column continuity.four_weeks.changed_earlier is 'So, a week before or more.';
grant select, insert, delete on continuity.four_weeks to mainstay_app;
call identity.protect_person_records('continuity.four_weeks', '{direct-care,commissioning,own-record,circle,inspection}');
