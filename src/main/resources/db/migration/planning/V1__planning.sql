-- The plan around the outcomes: versions, what each task is for, the ordinary week, and the council's interventions.

create schema if not exists planning;
comment on schema planning is 'Plans, their tasks and week of visits, and how often a commissioner stepped in.';
grant usage on schema planning to mainstay_app;

create table planning.plan (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    referral_id uuid references referrals.referral,
    version integer not null check (version > 0),
    starts_on date not null,
    summary text not null,
    hours_a_week numeric not null check (hours_a_week >= 0),
    flexibility text not null,
    if_missed text not null,
    what_changed text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    withdrawn boolean not null default false,
    unique (organisation_id, person_id, version)
);
comment on table planning.plan is 'One version of a person''s plan.';
comment on column planning.plan.id is 'Identifier.';
comment on column planning.plan.organisation_id is 'The provider that writes and keeps it.';
comment on column planning.plan.person_id is 'Whose plan it is.';
comment on column planning.plan.referral_id is 'The referral it answers, where there was one.';
comment on column planning.plan.version is 'Counts from 1.';
comment on column planning.plan.starts_on is 'The first day it is meant for.';
comment on column planning.plan.summary is 'What the plan is about, in plain words.';
comment on column planning.plan.hours_a_week is 'The budget of hours that person and provider can use.';
comment on column planning.plan.flexibility is 'What was agreed about saving and shifting hours.';
comment on column planning.plan.if_missed is 'What happens when a visit is late or missed.';
comment on column planning.plan.what_changed is 'Why there is a new version; empty for the first.';
comment on column planning.plan.recorded_at is 'When it was written.';
comment on column planning.plan.recorded_by is 'The user who wrote it.';
comment on column planning.plan.withdrawn is 'True for a draft that another draft replaced before anybody agreed it.';
create index on planning.plan (person_id);
grant select, insert on planning.plan to mainstay_app;
grant update (withdrawn) on planning.plan to mainstay_app;
call identity.protect_person_records('planning.plan', '{direct-care,commissioning,own-record,circle,inspection}');

create table planning.agreement (
    plan_id uuid primary key references planning.plan,
    organisation_id uuid not null,
    person_id uuid not null,
    authority text not null,
    decided_by text not null,
    consulted text[] not null,
    agreed_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table planning.agreement is 'Who agreed a plan, on what authority, and from when it is in force.';
comment on column planning.agreement.plan_id is 'The version agreed.';
comment on column planning.agreement.organisation_id is 'The provider that wrote it down.';
comment on column planning.agreement.person_id is 'Whose plan it is.';
comment on column planning.agreement.authority is 'On what authority it was decided.';
comment on column planning.agreement.decided_by is 'Who decided.';
comment on column planning.agreement.consulted is 'Whom a best-interests decision consulted.';
comment on column planning.agreement.agreed_on is 'The day it was agreed.';
comment on column planning.agreement.recorded_at is 'When it was written down.';
comment on column planning.agreement.recorded_by is 'The user who wrote it down.';
create index on planning.agreement (person_id);
grant select, insert on planning.agreement to mainstay_app;
call identity.protect_person_records('planning.agreement', '{direct-care,commissioning,own-record,circle,inspection}');

create table planning.task (
    plan_id uuid not null references planning.plan,
    id uuid not null,
    position integer not null,
    organisation_id uuid not null,
    person_id uuid not null,
    title text not null check (title <> ''),
    purpose text not null check (purpose in ('outcome', 'eligible-need', 'delegated-health-task', 'nothing-yet')),
    outcome_id uuid references outcomes.outcome,
    need text check (need ~ '^[a-j]$'),
    delegated_by text,
    why_this_way text not null,
    means text not null check (means in ('visit', 'equipment', 'technology', 'therapy', 'community')),
    visits text[] not null,
    stage integer,
    minutes integer not null check (minutes >= 0),
    skill text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (plan_id, id),
    check ((purpose = 'outcome') = (outcome_id is not null)),
    check ((purpose = 'eligible-need') = (need is not null)),
    check ((purpose = 'delegated-health-task') = (delegated_by is not null))
);
comment on table planning.task is 'Something that is done for a person, what it is for, and why it is done this way.';
comment on column planning.task.plan_id is 'The version of the plan.';
comment on column planning.task.id is 'The task; the same from version to version.';
comment on column planning.task.position is 'Its place in the plan.';
comment on column planning.task.organisation_id is 'The provider.';
comment on column planning.task.person_id is 'Whose plan it is.';
comment on column planning.task.title is 'What is done.';
comment on column planning.task.purpose is 'outcome, eligible-need, delegated-health-task or nothing-yet.';
comment on column planning.task.outcome_id is 'The outcome it serves.';
comment on column planning.task.need is 'The Care Act outcome it meets, a to j (SI 2015/313 reg 2(2)).';
comment on column planning.task.delegated_by is 'The clinician who delegated a health task.';
comment on column planning.task.why_this_way is 'Why it is done this way.';
comment on column planning.task.means is 'visit, equipment, technology, therapy or community.';
comment on column planning.task.visits is 'Labels of the visits it belongs to; empty for every visit.';
comment on column planning.task.stage is 'The stage of the outcome it belongs to.';
comment on column planning.task.minutes is 'About how long it takes.';
comment on column planning.task.skill is 'What a carer must be able to do.';
comment on column planning.task.recorded_at is 'When this version of the plan was written.';
comment on column planning.task.recorded_by is 'The user who wrote it.';
create index on planning.task (outcome_id) where outcome_id is not null;
create index on planning.task (person_id);
grant select, insert on planning.task to mainstay_app;
call identity.protect_person_records('planning.task', '{direct-care,commissioning,own-record,circle,inspection}');

create table planning.weekly_visit (
    plan_id uuid not null references planning.plan,
    label text not null check (label <> ''),
    position integer not null,
    organisation_id uuid not null,
    person_id uuid not null,
    days integer[] not null check (cardinality(days) > 0),
    start_time time not null,
    minutes integer not null check (minutes between 5 and 1440),
    carers integer not null check (carers between 1 and 4),
    flex_minutes integer not null check (flex_minutes >= 0),
    timing text not null check (timing in ('fixed', 'time-critical', 'flexible')),
    skills text[] not null default '{}',
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (plan_id, label)
);
comment on table planning.weekly_visit is 'A visit of the ordinary week.';
comment on column planning.weekly_visit.plan_id is 'The version of the plan.';
comment on column planning.weekly_visit.label is 'What the person calls it.';
comment on column planning.weekly_visit.position is 'Its place in the plan.';
comment on column planning.weekly_visit.organisation_id is 'The provider.';
comment on column planning.weekly_visit.person_id is 'Whose plan it is.';
comment on column planning.weekly_visit.days is 'Days of the week, Monday 1 to Sunday 7.';
comment on column planning.weekly_visit.start_time is 'When it starts, local time.';
comment on column planning.weekly_visit.minutes is 'How long it is.';
comment on column planning.weekly_visit.carers is 'How many carers come together.';
comment on column planning.weekly_visit.flex_minutes is 'How much earlier or later is fine with the person.';
comment on column planning.weekly_visit.timing is 'How much the time matters: fixed, time-critical (15 or 30 minutes either way) or flexible.';
comment on column planning.weekly_visit.skills is 'Codes of what each carer who comes must be able to do.';
comment on column planning.weekly_visit.recorded_at is 'When this version of the plan was written.';
comment on column planning.weekly_visit.recorded_by is 'The user who wrote it.';
create index on planning.weekly_visit (person_id);
grant select, insert on planning.weekly_visit to mainstay_app;
call identity.protect_person_records('planning.weekly_visit', '{direct-care,commissioning,own-record,circle,inspection}');

create table planning.intervention (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    kind text not null check (kind in ('question', 'concern', 'request-for-change')),
    words text not null check (words <> ''),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table planning.intervention is 'A commissioner stepping in about a plan. It never edits one; how often is counted.';
comment on column planning.intervention.id is 'Identifier.';
comment on column planning.intervention.organisation_id is 'The council that stepped in.';
comment on column planning.intervention.person_id is 'Whose plan it is about.';
comment on column planning.intervention.kind is 'question, concern or request-for-change.';
comment on column planning.intervention.words is 'What was asked.';
comment on column planning.intervention.recorded_at is 'When.';
comment on column planning.intervention.recorded_by is 'The user who asked.';
create index on planning.intervention (person_id, recorded_at);
grant select, insert on planning.intervention to mainstay_app;
call identity.protect_person_records('planning.intervention', '{direct-care,commissioning}', '{commissioner,system}');

create table planning.carer_wish (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    carer_id uuid not null references workforce.carer,
    kind text not null check (kind in ('preferred', 'not-this-carer')),
    why text not null default '' check (length(why) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    check ((ended_at is null) = (ended_by is null)),
    check (kind = 'preferred' or why <> '')
);
comment on table planning.carer_wish is 'Whom a person would like to come, and whom not: for those who plan visits only.';
comment on column planning.carer_wish.id is 'Identifier.';
comment on column planning.carer_wish.organisation_id is 'The provider that wrote it down.';
comment on column planning.carer_wish.person_id is 'Whose wish it is.';
comment on column planning.carer_wish.carer_id is 'The carer it is about.';
comment on column planning.carer_wish.kind is 'preferred or not-this-carer.';
comment on column planning.carer_wish.why is 'Why, in the person''s words; sensitive.';
comment on column planning.carer_wish.recorded_at is 'When it was written down.';
comment on column planning.carer_wish.recorded_by is 'The user who wrote it down.';
comment on column planning.carer_wish.ended_at is 'When it was withdrawn or another took its place; null while it counts.';
comment on column planning.carer_wish.ended_by is 'The user who wrote that.';
create unique index one_wish_about_a_carer on planning.carer_wish (person_id, carer_id, organisation_id) where ended_at is null;
create index on planning.carer_wish (organisation_id) where ended_at is null;
grant select, insert on planning.carer_wish to mainstay_app;
grant update (ended_at, ended_by) on planning.carer_wish to mainstay_app;
call identity.protect_person_records('planning.carer_wish', '{direct-care}', '{manager,coordinator,system}');
create policy those_who_plan on planning.carer_wish as restrictive for select using (
    organisation_id = identity.caller_organisation() and identity.caller_role() in ('manager', 'coordinator', 'system'));
