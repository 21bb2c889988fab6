-- Incidents, near misses, concerns, safeguarding, hospital stays. Never open to circle or own-record grants.

create schema if not exists safety;
comment on schema safety is 'What went wrong or nearly did, what was learnt, and stays in hospital.';
grant usage on schema safety to mainstay_app;

create table safety.incident (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    kind text not null check (kind in ('incident', 'near-miss', 'concern', 'safeguarding')),
    about text not null check (about in ('fall', 'medicines', 'skin', 'nutrition', 'missed-care', 'behaviour', 'infection',
        'money', 'environment', 'abuse-or-neglect', 'change-in-health', 'other')),
    harm text not null check (harm in ('none', 'low', 'moderate', 'severe', 'death')),
    happened_at timestamptz not null,
    words text not null check (words <> '' and length(words) <= 20000),
    done_at_once text not null default '' check (length(done_at_once) <= 20000),
    visit_id uuid references visits.visit,
    state text not null check (state in ('reported', 'triaged', 'investigating', 'learning-agreed', 'closed')),
    source_system text,
    source_reference text,
    told_reported_at timestamptz,
    reported_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (about <> 'abuse-or-neglect' or kind = 'safeguarding'),
    check (reported_at <= recorded_at),
    check (reported_at >= happened_at - interval '5 minutes'),
    unique (organisation_id, source_system, source_reference)
);
comment on table safety.incident is 'Something that went wrong, nearly did, or worries somebody.';
comment on column safety.incident.id is 'Identifier.';
comment on column safety.incident.organisation_id is 'Organisation that reported it: the keeper.';
comment on column safety.incident.person_id is 'Whom it happened to.';
comment on column safety.incident.kind is 'incident, near-miss, concern or safeguarding; possible abuse or neglect is always safeguarding.';
comment on column safety.incident.about is 'What it was about: fall, medicines, skin and so on.';
comment on column safety.incident.harm is 'Harm as first known: none, low, moderate, severe or death. Never changed; a review says what it was in the end.';
comment on column safety.incident.happened_at is 'When it happened.';
comment on column safety.incident.words is 'What happened, in the reporter''s words.';
comment on column safety.incident.done_at_once is 'What was done straight away.';
comment on column safety.incident.visit_id is 'The visit it happened in or was noticed in.';
comment on column safety.incident.state is 'reported, triaged, investigating, learning-agreed or closed.';
comment on column safety.incident.source_system is 'System it was brought in from.';
comment on column safety.incident.source_reference is 'Its name in that system.';
comment on column safety.incident.told_reported_at is 'When it was reported, as the system it was brought in from tells.';
comment on column safety.incident.reported_at is 'From when it counts as reported: recorded_at, or told_reported_at where a council brought it in.';
comment on column safety.incident.recorded_at is 'When it was written down here.';
comment on column safety.incident.recorded_by is 'User who reported it.';
create index on safety.incident (person_id, happened_at);
create index on safety.incident (organisation_id, state);
grant select, insert on safety.incident to mainstay_app;
grant update (state) on safety.incident to mainstay_app;
call identity.protect_person_records('safety.incident', '{direct-care,commissioning,inspection}');
-- A carer who visits sees what keeps the person safe, but of a safeguarding concern only what they reported themselves.
create policy safeguarding_need_to_know on safety.incident as restrictive for select using (
    kind <> 'safeguarding' and about <> 'abuse-or-neglect' or recorded_by = identity.caller_actor()
    or identity.caller_role() in ('manager', 'commissioner', 'inspector', 'system'));

create table safety.incident_step (
    id uuid primary key,
    incident_id uuid not null references safety.incident,
    organisation_id uuid not null,
    person_id uuid not null,
    state text not null check (state in ('reported', 'triaged', 'investigating', 'learning-agreed', 'closed')),
    words text not null default '' check (length(words) <= 20000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table safety.incident_step is 'What became of an incident, step by step: append-only.';
comment on column safety.incident_step.id is 'Identifier.';
comment on column safety.incident_step.incident_id is 'The incident.';
comment on column safety.incident_step.organisation_id is 'The keeper.';
comment on column safety.incident_step.person_id is 'Whom it happened to.';
comment on column safety.incident_step.state is 'What it became.';
comment on column safety.incident_step.words is 'What was found or decided.';
comment on column safety.incident_step.recorded_at is 'When.';
comment on column safety.incident_step.recorded_by is 'By whom.';
create index on safety.incident_step (incident_id);
grant select, insert on safety.incident_step to mainstay_app;
call identity.protect_person_records('safety.incident_step', '{direct-care,commissioning,inspection}');
create policy safeguarding_need_to_know on safety.incident_step as restrictive for select using (
    recorded_by = identity.caller_actor() or exists (select 1 from safety.incident i where i.id = incident_id));

create table safety.incident_action (
    id uuid primary key,
    incident_id uuid not null references safety.incident,
    organisation_id uuid not null,
    person_id uuid not null,
    words text not null check (words <> '' and length(words) <= 2000),
    owner_id uuid not null,
    due_on date not null,
    done_at timestamptz,
    done_words text check (length(done_words) <= 2000),
    done_by uuid,
    done_recorded_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((done_at is null) = (done_by is null) and (done_at is null) = (done_recorded_at is null))
);
comment on table safety.incident_action is 'What is to be done so that it does not happen again.';
comment on column safety.incident_action.id is 'Identifier.';
comment on column safety.incident_action.incident_id is 'The incident.';
comment on column safety.incident_action.organisation_id is 'The keeper.';
comment on column safety.incident_action.person_id is 'Whom it happened to.';
comment on column safety.incident_action.words is 'What is to be done.';
comment on column safety.incident_action.owner_id is 'User who answers for it.';
comment on column safety.incident_action.due_on is 'By which day.';
comment on column safety.incident_action.done_at is 'When it was done; null while it is not.';
comment on column safety.incident_action.done_words is 'What was done.';
comment on column safety.incident_action.done_by is 'User who said so.';
comment on column safety.incident_action.done_recorded_at is 'When they said so, by which a settlement goes.';
comment on column safety.incident_action.recorded_at is 'When it was agreed.';
comment on column safety.incident_action.recorded_by is 'By whom.';
create index on safety.incident_action (incident_id);
create index on safety.incident_action (person_id, due_on);
grant select, insert on safety.incident_action to mainstay_app;
grant update (done_at, done_words, done_by, done_recorded_at) on safety.incident_action to mainstay_app;
call identity.protect_person_records('safety.incident_action', '{direct-care,commissioning,inspection}');
create policy safeguarding_need_to_know on safety.incident_action as restrictive for select using (
    recorded_by = identity.caller_actor() or exists (select 1 from safety.incident i where i.id = incident_id));

create table safety.harm_review (
    id uuid primary key,
    incident_id uuid references safety.incident,
    stay_id uuid,
    organisation_id uuid not null,
    person_id uuid not null,
    harm text not null check (harm in ('none', 'low', 'moderate', 'severe', 'death')),
    avoidable text not null check (avoidable in ('yes', 'no', 'not-determined')),
    independent boolean not null,
    reviewer text not null check (reviewer <> '' and length(reviewer) <= 200),
    words text not null check (words <> '' and length(words) <= 20000),
    within_agreed_risk boolean not null default false,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((incident_id is null) <> (stay_id is null))
);
comment on table safety.harm_review is 'A reviewed judgement on harm and whether it was avoidable: append-only; the latest stands, an independent one before the provider''s own.';
comment on column safety.harm_review.id is 'Identifier.';
comment on column safety.harm_review.incident_id is 'The incident judged, or null.';
comment on column safety.harm_review.stay_id is 'The hospital stay judged, or null.';
comment on column safety.harm_review.organisation_id is 'Organisation that judged: the keeper.';
comment on column safety.harm_review.person_id is 'Whom it happened to.';
comment on column safety.harm_review.harm is 'Harm there was in the end.';
comment on column safety.harm_review.avoidable is 'yes, no or not-determined.';
comment on column safety.harm_review.independent is 'Whether the reviewer works for neither the provider nor anybody paid by it. Only such a review may touch money.';
comment on column safety.harm_review.reviewer is 'Who judged, by name and post.';
comment on column safety.harm_review.words is 'Why.';
comment on column safety.harm_review.within_agreed_risk is 'Whether it was harm foreseen in an agreed positive risk decision that was being followed.';
comment on column safety.harm_review.recorded_at is 'When it was written down.';
comment on column safety.harm_review.recorded_by is 'By whom.';
create index on safety.harm_review (person_id);
create index on safety.harm_review (incident_id);
create index on safety.harm_review (stay_id);
grant select, insert on safety.harm_review to mainstay_app;
call identity.protect_person_records('safety.harm_review', '{direct-care,commissioning,inspection}');
create policy safeguarding_need_to_know on safety.harm_review as restrictive for select using (
    incident_id is null or recorded_by = identity.caller_actor()
    or exists (select 1 from safety.incident i where i.id = incident_id));

create table safety.hospital_stay (
    id uuid primary key,
    stay_id uuid not null,
    version integer not null check (version >= 1),
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    admitted_on date not null,
    discharged_on date check (discharged_on >= admitted_on),
    planned boolean not null,
    hospital text not null default '' check (length(hospital) <= 200),
    words text not null default '' check (length(words) <= 20000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (stay_id, version)
);
comment on table safety.hospital_stay is 'A stay in hospital: append-only, a version for what is newly known (the discharge, a correction); the highest version stands.';
comment on column safety.hospital_stay.id is 'Identifier of this version.';
comment on column safety.hospital_stay.stay_id is 'The stay, across its versions.';
comment on column safety.hospital_stay.version is '1 for the admission; each thing newly known is one more.';
comment on column safety.hospital_stay.organisation_id is 'Organisation that wrote it down: the keeper.';
comment on column safety.hospital_stay.person_id is 'Who was admitted.';
comment on column safety.hospital_stay.admitted_on is 'Day of admission.';
comment on column safety.hospital_stay.discharged_on is 'Day of coming home; null while in hospital.';
comment on column safety.hospital_stay.planned is 'Whether the admission was planned.';
comment on column safety.hospital_stay.hospital is 'Which hospital.';
comment on column safety.hospital_stay.words is 'What is known about why.';
comment on column safety.hospital_stay.recorded_at is 'When it was written down.';
comment on column safety.hospital_stay.recorded_by is 'By whom.';
create index on safety.hospital_stay (person_id, admitted_on);
grant select, insert on safety.hospital_stay to mainstay_app;
call identity.protect_person_records('safety.hospital_stay', '{direct-care,commissioning,inspection}');
