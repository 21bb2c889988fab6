-- What a death brought to a stop, so that a mistake can be made good.

create schema if not exists support;
comment on schema support is 'What a step of support brought to a stop elsewhere.';
grant usage on schema support to mainstay_app;

create table support.stopped_by_death (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    visit_id uuid unique references visits.visit,
    outcome_id uuid unique references outcomes.outcome,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (num_nonnulls(visit_id, outcome_id) = 1)
);
comment on table support.stopped_by_death is 'A visit called off or an outcome stopped because a death was written down, and for no other reason. When the death was a mistake, it says what to plan anew.';
comment on column support.stopped_by_death.id is 'Identifier.';
comment on column support.stopped_by_death.organisation_id is 'The organisation that keeps what was stopped: its keeper.';
comment on column support.stopped_by_death.person_id is 'Whose death was written down.';
comment on column support.stopped_by_death.visit_id is 'The visit that was called off; null for an outcome.';
comment on column support.stopped_by_death.outcome_id is 'The outcome that was stopped; null for a visit.';
comment on column support.stopped_by_death.recorded_at is 'When it was stopped.';
comment on column support.stopped_by_death.recorded_by is 'The user who wrote the death down.';
create index on support.stopped_by_death (person_id);
grant select, insert on support.stopped_by_death to mainstay_app;
call identity.protect_person_records('support.stopped_by_death', '{direct-care,commissioning,inspection}');
