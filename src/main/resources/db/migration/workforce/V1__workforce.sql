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
