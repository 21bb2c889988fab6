-- What should become or stay true in a person's life, who agreed it, and everything observed about it.
-- Everything here is append-only: a change is a new row, so that any moment can be asked about again.

create schema if not exists outcomes;
comment on schema outcomes is 'Outcomes, their terms and agreement, and the observations that achievement is derived from.';
grant usage on schema outcomes to mainstay_app;

-- The outcome ---------------------------------------------------------------------------------------------------------

create table outcomes.outcome (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    referral_id uuid,
    kind text not null check (kind in ('improve', 'maintain', 'live-well-with-decline', 'reduce-a-risk', 'prevent')),
    domain text not null,
    course_shape text not null check (course_shape in ('improvement', 'steady', 'slower-decline', 'comfort')),
    course_words text not null,
    influence text not null check (influence in ('mostly', 'shared', 'little')),
    influence_reason text not null,
    contributing text[] not null,
    funding_route text not null check (funding_route in
        ('council-commissioned', 'individual-service-fund', 'continuing-healthcare', 'direct-payment', 'self-funder')),
    funding text not null check (funding in ('funded', 'part-funded', 'unfunded')),
    carers integer not null check (carers >= 0),
    skill text not null,
    visit_pattern text not null,
    supervision_hours_a_month numeric not null check (supervision_hours_a_month >= 0),
    review_hours_a_quarter numeric not null check (review_hours_a_quarter >= 0),
    funding_reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table outcomes.outcome is 'An outcome as it was proposed; its wording, terms and place in its life are rows of their own.';
comment on column outcomes.outcome.id is 'Identifier.';
comment on column outcomes.outcome.organisation_id is 'The organisation that proposed it, keeps it and leads on it.';
comment on column outcomes.outcome.person_id is 'Whose outcome it is.';
comment on column outcomes.outcome.referral_id is 'The referral it came from, where there was one.';
comment on column outcomes.outcome.kind is 'improve, maintain, live-well-with-decline, reduce-a-risk or prevent.';
comment on column outcomes.outcome.domain is 'The part of life it belongs to.';
comment on column outcomes.outcome.course_shape is 'The shape of the expected course: improvement, steady, slower-decline or comfort.';
comment on column outcomes.outcome.course_words is 'What is expected to happen, in plain words.';
comment on column outcomes.outcome.influence is 'How much the provider can bring about: mostly, shared or little.';
comment on column outcomes.outcome.influence_reason is 'Why that is thought.';
comment on column outcomes.outcome.contributing is 'Others who bring it about, health included.';
comment on column outcomes.outcome.funding_route is 'How support is paid for, which names the parties that must agree.';
comment on column outcomes.outcome.funding is 'Whether what it needs is funded, part-funded or unfunded.';
comment on column outcomes.outcome.carers is 'How many carers it needs in the team.';
comment on column outcomes.outcome.skill is 'What they must be able to do.';
comment on column outcomes.outcome.visit_pattern is 'The visits it needs.';
comment on column outcomes.outcome.supervision_hours_a_month is 'Supervision it needs.';
comment on column outcomes.outcome.review_hours_a_quarter is 'Review time it needs.';
comment on column outcomes.outcome.funding_reason is 'Why it is not wholly funded, when it is not.';
comment on column outcomes.outcome.recorded_at is 'When it was proposed.';
comment on column outcomes.outcome.recorded_by is 'The user who proposed it.';
create index on outcomes.outcome (person_id);
create index on outcomes.outcome (organisation_id, person_id);
grant select, insert on outcomes.outcome to mainstay_app;
call identity.protect_person_records('outcomes.outcome', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.wording (
    outcome_id uuid not null references outcomes.outcome,
    version integer not null check (version > 0),
    organisation_id uuid not null,
    person_id uuid not null,
    statement text not null check (statement <> ''),
    noticing text not null,
    why_it_matters text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (outcome_id, version)
);
comment on table outcomes.wording is 'What an outcome says, each time it was worded.';
comment on column outcomes.wording.outcome_id is 'The outcome.';
comment on column outcomes.wording.version is 'Counts the wordings from 1.';
comment on column outcomes.wording.organisation_id is 'Its keeper.';
comment on column outcomes.wording.person_id is 'Whose it is.';
comment on column outcomes.wording.statement is 'In the person''s own words.';
comment on column outcomes.wording.noticing is 'What one will see or do when it is true.';
comment on column outcomes.wording.why_it_matters is 'Why it matters to them.';
comment on column outcomes.wording.recorded_at is 'When it was worded so.';
comment on column outcomes.wording.recorded_by is 'The user who wrote it down.';
grant select, insert on outcomes.wording to mainstay_app;
call identity.protect_person_records('outcomes.wording', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.terms (
    outcome_id uuid not null references outcomes.outcome,
    version integer not null check (version > 0),
    organisation_id uuid not null,
    person_id uuid not null,
    measure text not null,
    measure_version integer not null,
    baseline_value numeric,
    baseline_on date,
    baseline_source text,
    baseline_by text,
    baseline_locked_on date,
    baseline_locked_source text,
    baseline_locked_by text,
    baseline_locked_keeper uuid references identity.organisation,
    target numeric not null,
    smallest_change numeric not null check (smallest_change > 0),
    due_every_days integer not null check (due_every_days > 0),
    starts_on date not null,
    target_date date not null,
    review_on date not null,
    level_values numeric[] not null,
    level_words text[] not null,
    reason text not null,
    because text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (outcome_id, version),
    check ((baseline_value is null) = (baseline_on is null)),
    check ((baseline_locked_on is null) = (baseline_locked_keeper is null)),
    check (cardinality(level_values) = cardinality(level_words))
);
comment on table outcomes.terms is 'How a person''s change is seen and what counts as there, each time it was settled.';
comment on column outcomes.terms.outcome_id is 'The outcome.';
comment on column outcomes.terms.version is 'Counts the terms from 1.';
comment on column outcomes.terms.organisation_id is 'Its keeper.';
comment on column outcomes.terms.person_id is 'Whose it is.';
comment on column outcomes.terms.measure is 'The measure of the catalogue.';
comment on column outcomes.terms.measure_version is 'The version of the measure it was agreed with.';
comment on column outcomes.terms.baseline_value is 'How things stood before; empty until somebody has looked.';
comment on column outcomes.terms.baseline_on is 'The day they looked.';
comment on column outcomes.terms.baseline_source is 'From which source.';
comment on column outcomes.terms.baseline_by is 'Who looked.';
comment on column outcomes.terms.baseline_locked_on is 'The day an independent source confirmed it; it cannot change afterwards.';
comment on column outcomes.terms.baseline_locked_source is 'That source.';
comment on column outcomes.terms.baseline_locked_by is 'Who confirmed it.';
comment on column outcomes.terms.baseline_locked_keeper is 'The organisation that wrote the confirmation down: where it is the provider, nothing is paid against it.';
comment on column outcomes.terms.target is 'The value to reach, keep, or stay above.';
comment on column outcomes.terms.smallest_change is 'The smallest change that matters to this person.';
comment on column outcomes.terms.due_every_days is 'How often somebody should look.';
comment on column outcomes.terms.starts_on is 'The day support towards it should begin.';
comment on column outcomes.terms.target_date is 'The day it should be true by.';
comment on column outcomes.terms.review_on is 'The day it is to be reviewed.';
comment on column outcomes.terms.level_values is 'Values that are worded for this person.';
comment on column outcomes.terms.level_words is 'Those words, in the same order.';
comment on column outcomes.terms.reason is 'Why the terms are what they are; empty for the first.';
comment on column outcomes.terms.because is 'The record that changed them, such as a review.';
comment on column outcomes.terms.recorded_at is 'When they were settled.';
comment on column outcomes.terms.recorded_by is 'The user who wrote them down.';
grant select, insert on outcomes.terms to mainstay_app;
call identity.protect_person_records('outcomes.terms', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.stage (
    outcome_id uuid not null references outcomes.outcome,
    version integer not null check (version > 0),
    number integer not null check (number > 0),
    organisation_id uuid not null,
    person_id uuid not null,
    title text not null check (title <> ''),
    target numeric not null,
    by_date date not null,
    support_steps_back text not null,
    risk_review text not null,
    supervision_check text not null,
    competencies text[] not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (outcome_id, version, number)
);
comment on table outcomes.stage is 'A step of an outcome, so that support can step back as skills grow. The steps of the highest version stand; earlier ones are kept.';
comment on column outcomes.stage.outcome_id is 'The outcome.';
comment on column outcomes.stage.version is '1 as proposed, one more each time the steps are written anew.';
comment on column outcomes.stage.reason is 'Why the steps were written anew; empty as proposed.';
comment on column outcomes.stage.number is 'Counts the steps from 1.';
comment on column outcomes.stage.organisation_id is 'Its keeper.';
comment on column outcomes.stage.person_id is 'Whose it is.';
comment on column outcomes.stage.title is 'The step in plain words.';
comment on column outcomes.stage.target is 'The value that reaches it.';
comment on column outcomes.stage.by_date is 'The day it should be reached by.';
comment on column outcomes.stage.support_steps_back is 'What support does less of then.';
comment on column outcomes.stage.risk_review is 'What is looked at before stepping back.';
comment on column outcomes.stage.supervision_check is 'What a supervisor watches for.';
comment on column outcomes.stage.competencies is 'What a carer must be able to do.';
comment on column outcomes.stage.recorded_at is 'When it was written.';
comment on column outcomes.stage.recorded_by is 'The user who wrote it.';
grant select, insert on outcomes.stage to mainstay_app;
call identity.protect_person_records('outcomes.stage', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.lifecycle_step (
    id uuid primary key,
    outcome_id uuid not null references outcomes.outcome,
    organisation_id uuid not null,
    person_id uuid not null,
    lifecycle text not null check (lifecycle in
        ('proposed', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'rejected', 'entered-in-error')),
    effective_on date not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table outcomes.lifecycle_step is 'Where an outcome came to be in its life, by a decision. The newest row is where it is.';
comment on column outcomes.lifecycle_step.id is 'Identifier; ids grow with time.';
comment on column outcomes.lifecycle_step.outcome_id is 'The outcome.';
comment on column outcomes.lifecycle_step.organisation_id is 'Its keeper.';
comment on column outcomes.lifecycle_step.person_id is 'Whose it is.';
comment on column outcomes.lifecycle_step.lifecycle is 'The place it came to: a code of FHIR goal-status.';
comment on column outcomes.lifecycle_step.effective_on is 'The day it took effect.';
comment on column outcomes.lifecycle_step.reason is 'Why.';
comment on column outcomes.lifecycle_step.recorded_at is 'When it was decided.';
comment on column outcomes.lifecycle_step.recorded_by is 'The user who decided.';
create index on outcomes.lifecycle_step (outcome_id, recorded_at);
grant select, insert on outcomes.lifecycle_step to mainstay_app;
call identity.protect_person_records('outcomes.lifecycle_step', '{direct-care,commissioning,own-record,circle,inspection}');

-- Who agreed ----------------------------------------------------------------------------------------------------------

create table outcomes.answer (
    id uuid primary key,
    outcome_id uuid not null references outcomes.outcome,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    party text not null check (party in ('person', 'provider', 'council', 'contracting-party')),
    answer text not null check (answer in ('agree', 'disagree', 'pending')),
    authority text,
    decided_by text,
    consulted text[],
    words text not null,
    answered_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    terms_version integer not null check (terms_version > 0),
    check ((authority is null) = (decided_by is null))
);
comment on table outcomes.answer is 'What a party said to an outcome, as its terms were then. The answer of the latest day to the present terms is the one that stands.';
comment on column outcomes.answer.id is 'Identifier; ids grow with time.';
comment on column outcomes.answer.outcome_id is 'The outcome.';
comment on column outcomes.answer.organisation_id is 'The organisation that keeps the answer: the party''s own, or the provider''s when it wrote down what the person said.';
comment on column outcomes.answer.person_id is 'Whose outcome it is.';
comment on column outcomes.answer.party is 'person, provider, council or contracting-party.';
comment on column outcomes.answer.answer is 'agree, disagree or pending.';
comment on column outcomes.answer.authority is 'On what authority it was decided for the person.';
comment on column outcomes.answer.decided_by is 'Who decided.';
comment on column outcomes.answer.consulted is 'Whom a best-interests decision consulted.';
comment on column outcomes.answer.words is 'Why, in their own words.';
comment on column outcomes.answer.answered_on is 'The day it was given; earlier than recorded_at where a file told of it.';
comment on column outcomes.answer.recorded_at is 'When it was written down here.';
comment on column outcomes.answer.recorded_by is 'The user who wrote it down.';
comment on column outcomes.answer.terms_version is 'The version of the terms it was given to: an answer to other terms is none.';
create index on outcomes.answer (outcome_id, recorded_at);
grant select, insert on outcomes.answer to mainstay_app;
call identity.protect_person_records('outcomes.answer', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.reminder (
    id uuid primary key,
    outcome_id uuid not null references outcomes.outcome,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    party text not null check (party in ('council', 'contracting-party')),
    number integer not null check (number in (1, 2)),
    asked_on date not null,
    reminded_on date not null check (reminded_on > asked_on),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (outcome_id, organisation_id, party, asked_on, number)
);
comment on table outcomes.reminder is 'That a party was asked again. Its silence counts as agreement for payment only after two of these.';
comment on column outcomes.reminder.id is 'Identifier; ids grow with time.';
comment on column outcomes.reminder.outcome_id is 'The outcome it had not answered.';
comment on column outcomes.reminder.organisation_id is 'The organisation that was reminded, which keeps this.';
comment on column outcomes.reminder.person_id is 'Whose outcome it is.';
comment on column outcomes.reminder.party is 'council or contracting-party: for whom it was to answer.';
comment on column outcomes.reminder.number is '1 for the first reminder, 2 for the second.';
comment on column outcomes.reminder.asked_on is 'Since when it had been asked; a later question has reminders of its own.';
comment on column outcomes.reminder.reminded_on is 'The day it was reminded.';
comment on column outcomes.reminder.recorded_at is 'When it was written down.';
comment on column outcomes.reminder.recorded_by is 'Who reminded: Mainstay itself, by its daily round.';
create index on outcomes.reminder (outcome_id, recorded_at);
grant select, insert on outcomes.reminder to mainstay_app;
call identity.protect_person_records('outcomes.reminder', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.goal_choice (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    wanted boolean not null,
    authority text not null,
    decided_by text not null,
    consulted text[] not null,
    words text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table outcomes.goal_choice is 'Whether a person wants to have outcomes at all. The newest row stands.';
comment on column outcomes.goal_choice.id is 'Identifier; ids grow with time.';
comment on column outcomes.goal_choice.organisation_id is 'The organisation that wrote it down.';
comment on column outcomes.goal_choice.person_id is 'Who chose.';
comment on column outcomes.goal_choice.wanted is 'False when they declined to have outcomes.';
comment on column outcomes.goal_choice.authority is 'On what authority it was decided.';
comment on column outcomes.goal_choice.decided_by is 'Who decided.';
comment on column outcomes.goal_choice.consulted is 'Whom a best-interests decision consulted.';
comment on column outcomes.goal_choice.words is 'Why, in their own words.';
comment on column outcomes.goal_choice.recorded_at is 'When.';
comment on column outcomes.goal_choice.recorded_by is 'The user who wrote it down.';
create index on outcomes.goal_choice (person_id, recorded_at);
grant select, insert on outcomes.goal_choice to mainstay_app;
call identity.protect_person_records('outcomes.goal_choice', '{direct-care,commissioning,own-record,circle,inspection}');

-- What was seen -------------------------------------------------------------------------------------------------------

create table outcomes.observation (
    id uuid primary key,
    outcome_id uuid not null references outcomes.outcome,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    observed_at timestamptz not null,
    recorded_at timestamptz not null check (recorded_at >= observed_at),
    recorded_by uuid not null,
    source text not null check (source in
        ('carer-note', 'supervisor', 'audit', 'person', 'family', 'review', 'council', 'hospital')),
    observer_id uuid,
    observer_name text not null check (observer_name <> ''),
    value numeric,
    out_of numeric check (out_of > 0),
    bearing text not null check (bearing in ('supports', 'against', 'neutral')),
    words text not null,
    derived_from text,
    supersedes uuid references outcomes.observation,
    correction_reason text not null default '',
    check ((supersedes is null) = (correction_reason = '')),
    check (out_of is null or value is not null)
);
comment on table outcomes.observation is 'One fact about an outcome at a time, by someone. Never changed: a correction supersedes.';
comment on column outcomes.observation.id is 'Identifier.';
comment on column outcomes.observation.outcome_id is 'The outcome it is about.';
comment on column outcomes.observation.organisation_id is 'The organisation that recorded it and keeps it.';
comment on column outcomes.observation.person_id is 'Whose outcome it is.';
comment on column outcomes.observation.observed_at is 'When it was seen.';
comment on column outcomes.observation.recorded_at is 'When it was first written down.';
comment on column outcomes.observation.recorded_by is 'The user who wrote it down.';
comment on column outcomes.observation.source is 'carer-note, supervisor, audit, person, family, review, council or hospital.';
comment on column outcomes.observation.observer_id is 'The carer or user who saw it, where they have an id.';
comment on column outcomes.observation.observer_name is 'Who saw it.';
comment on column outcomes.observation.value is 'The value on the outcome''s measure; empty when only words and bearing were recorded.';
comment on column outcomes.observation.out_of is 'What a rate or a share is out of.';
comment on column outcomes.observation.bearing is 'Whether it speaks for the outcome, against it, or neither.';
comment on column outcomes.observation.words is 'What was seen, in the observer''s words.';
comment on column outcomes.observation.derived_from is 'The record it comes from, such as a visit.';
comment on column outcomes.observation.supersedes is 'The observation this one corrects.';
comment on column outcomes.observation.correction_reason is 'Why it was corrected.';
create index on outcomes.observation (outcome_id, observed_at);
create index on outcomes.observation (person_id, observed_at desc);
create index on outcomes.observation (organisation_id, recorded_at);
create unique index on outcomes.observation (supersedes) where supersedes is not null;
grant select, insert on outcomes.observation to mainstay_app;
call identity.protect_person_records('outcomes.observation', '{direct-care,commissioning,own-record,circle,inspection}');

-- What stops a clock, and what a review overrides ----------------------------------------------------------------------

create table outcomes.pause (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    starts boolean not null,
    on_day date not null,
    reason text check (reason in ('hospital', 'respite', 'away')),
    because text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check (starts = (reason is not null))
);
comment on table outcomes.pause is 'A day on which the clocks of a person''s outcomes stopped, or ran again.';
comment on column outcomes.pause.id is 'Identifier; ids grow with time.';
comment on column outcomes.pause.organisation_id is 'The organisation that wrote it down.';
comment on column outcomes.pause.person_id is 'Whose clocks.';
comment on column outcomes.pause.starts is 'True when they stopped, false when they ran again.';
comment on column outcomes.pause.on_day is 'From which day.';
comment on column outcomes.pause.reason is 'hospital, respite or away.';
comment on column outcomes.pause.because is 'The record that says so, the same for stop and start.';
comment on column outcomes.pause.recorded_at is 'When it was written down.';
comment on column outcomes.pause.recorded_by is 'The user who wrote it down.';
create index on outcomes.pause (person_id, recorded_at);
grant select, insert on outcomes.pause to mainstay_app;
call identity.protect_person_records('outcomes.pause', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.status_override (
    id uuid primary key,
    outcome_id uuid not null references outcomes.outcome,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    status text not null,
    why text not null check (why <> ''),
    until_day date not null,
    review text not null check (review like 'reviews.%'),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table outcomes.status_override is 'A review''s decision that a status is other than the rules say, until a day.';
comment on column outcomes.status_override.id is 'Identifier; ids grow with time.';
comment on column outcomes.status_override.outcome_id is 'The outcome.';
comment on column outcomes.status_override.organisation_id is 'The organisation whose review decided.';
comment on column outcomes.status_override.person_id is 'Whose outcome it is.';
comment on column outcomes.status_override.status is 'The status it is given.';
comment on column outcomes.status_override.why is 'Why.';
comment on column outcomes.status_override.until_day is 'The last day it holds.';
comment on column outcomes.status_override.review is 'The review that decided.';
comment on column outcomes.status_override.recorded_at is 'When.';
comment on column outcomes.status_override.recorded_by is 'The user who decided.';
create index on outcomes.status_override (outcome_id, recorded_at);
grant select, insert on outcomes.status_override to mainstay_app;
call identity.protect_person_records('outcomes.status_override', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.follow_up (
    outcome_id uuid not null references outcomes.outcome,
    due_on date not null,
    organisation_id uuid not null,
    person_id uuid not null,
    weeks_after integer not null,
    method text not null check (method in ('call', 'link', 'council-data')),
    funded boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (outcome_id, due_on)
);
comment on table outcomes.follow_up is 'A contact planned for after support ended because it succeeded.';
comment on column outcomes.follow_up.outcome_id is 'The outcome.';
comment on column outcomes.follow_up.due_on is 'The day.';
comment on column outcomes.follow_up.organisation_id is 'Its keeper.';
comment on column outcomes.follow_up.person_id is 'Whose it is.';
comment on column outcomes.follow_up.weeks_after is 'How many weeks after support ended.';
comment on column outcomes.follow_up.method is 'call, link or council-data.';
comment on column outcomes.follow_up.funded is 'Whether it is paid for.';
comment on column outcomes.follow_up.recorded_at is 'When it was planned.';
comment on column outcomes.follow_up.recorded_by is 'The user who planned it.';
create index on outcomes.follow_up (organisation_id, due_on);
grant select, insert on outcomes.follow_up to mainstay_app;
call identity.protect_person_records('outcomes.follow_up', '{direct-care,commissioning,own-record,circle,inspection}');

create table outcomes.follow_up_contact (
    id uuid primary key,
    outcome_id uuid not null,
    due_on date not null,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null,
    made_on date not null,
    method text not null check (method in ('call', 'link', 'council-data')),
    result text not null check (result in ('reached', 'no-answer', 'not-wanted')),
    words text not null,
    observation_id uuid references outcomes.observation,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    foreign key (outcome_id, due_on) references outcomes.follow_up,
    check ((result = 'reached') = (observation_id is not null))
);
comment on table outcomes.follow_up_contact is 'Somebody got in touch about an outcome after support had ended, or tried to. Never changed.';
comment on column outcomes.follow_up_contact.id is 'Identifier.';
comment on column outcomes.follow_up_contact.outcome_id is 'The outcome.';
comment on column outcomes.follow_up_contact.due_on is 'The day the contact was planned for.';
comment on column outcomes.follow_up_contact.organisation_id is 'The organisation that got in touch: its keeper.';
comment on column outcomes.follow_up_contact.person_id is 'Whose outcome it is.';
comment on column outcomes.follow_up_contact.made_on is 'The day somebody got in touch.';
comment on column outcomes.follow_up_contact.method is 'call, link or council-data.';
comment on column outcomes.follow_up_contact.result is 'reached, no-answer or not-wanted (the person does not want to be asked any more).';
comment on column outcomes.follow_up_contact.words is 'What there is to say beside the observation.';
comment on column outcomes.follow_up_contact.observation_id is 'What was said about the outcome, when somebody was reached.';
comment on column outcomes.follow_up_contact.recorded_at is 'When it was written down.';
comment on column outcomes.follow_up_contact.recorded_by is 'The user who wrote it down.';
create index on outcomes.follow_up_contact (outcome_id);
grant select, insert on outcomes.follow_up_contact to mainstay_app;
call identity.protect_person_records('outcomes.follow_up_contact', '{direct-care,commissioning,own-record,circle,inspection}');

-- One outcome, one status ----------------------------------------------------------------------------------------------
-- Where an outcome stands is the same for everybody who may see the outcome, whoever kept what it is derived from. These
-- functions, run as the owner, answer what bears on it to whoever may see the outcome itself, up to the moment their
-- grant reaches, and leave out words, names and authorities of rows that are not open to them.

create policy judging on outcomes.outcome for select to mainstay_owner using (true);
create policy judging on outcomes.terms for select to mainstay_owner using (true);
create policy judging on outcomes.answer for select to mainstay_owner using (true);
create policy judging on outcomes.reminder for select to mainstay_owner using (true);
create policy judging on outcomes.observation for select to mainstay_owner using (true);
create policy judging on outcomes.pause for select to mainstay_owner using (true);
create policy judging on outcomes.status_override for select to mainstay_owner using (true);

create function outcomes.reach(people uuid[], keepers uuid[])
    returns table (person_id uuid, organisation_id uuid, until timestamptz) language sql stable
    return identity.reach(people, keepers, '{direct-care,commissioning,own-record,circle,inspection}'::text[]);
comment on function outcomes.reach is 'identity.reach for the purposes for which records of this schema are open.';

create function outcomes.opened(ids uuid[]) returns table (id uuid, person_id uuid, until timestamptz)
    language sql stable rows 5 security definer set search_path = outcomes, pg_temp as $$
    with about as materialized (select * from outcomes.outcome where id = any (ids)),
    keeper as materialized (
        select k.* from (select array_agg(person_id) as people, array_agg(organisation_id) as keepers from about) a,
            outcomes.reach(a.people, a.keepers) k)
    select a.id, a.person_id, k.until from about a join keeper k using (person_id, organisation_id)
    where a.recorded_at <= k.until $$;
comment on function outcomes.opened is 'Those of the outcomes that the caller may see, and up to which moment of writing.';

create function outcomes.terms_of(ids uuid[]) returns setof outcomes.terms
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    select t.* from outcomes.opened(ids) o join outcomes.terms t on t.outcome_id = o.id
    where t.recorded_at <= o.until or t.organisation_id = identity.caller_organisation() $$;
comment on function outcomes.terms_of is 'All terms of outcomes the caller may see: a starting point that another keeper confirmed is confirmed for everybody.';

create function outcomes.reminders_of(ids uuid[]) returns setof outcomes.reminder
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    select r.* from outcomes.opened(ids) o join outcomes.reminder r on r.outcome_id = o.id
    where r.recorded_at <= o.until or r.organisation_id = identity.caller_organisation() $$;
comment on function outcomes.reminders_of is 'All reminders about outcomes the caller may see.';

create function outcomes.answers_to(ids uuid[])
    returns table (id uuid, outcome_id uuid, party text, answer text, terms_version integer, answered_on date,
                   recorded_at timestamptz, recorded_by uuid, authority text, decided_by text, consulted text[], words text)
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    with given as materialized (
        select a.* from outcomes.opened(ids) o join outcomes.answer a on a.outcome_id = o.id
        where a.recorded_at <= o.until or a.organisation_id = identity.caller_organisation()),
    keeper as materialized (
        select k.* from (select array_agg(person_id) as people, array_agg(organisation_id) as keepers from given) a,
            outcomes.reach(a.people, a.keepers) k)
    select a.id, a.outcome_id, a.party, a.answer, a.terms_version, a.answered_on, a.recorded_at,
           case when open then a.recorded_by end, case when open then a.authority end, case when open then a.decided_by end,
           case when open then a.consulted end, case when open then a.words else '' end
    from given a left join keeper k using (person_id, organisation_id)
        cross join lateral (select coalesce(a.recorded_at <= k.until, false) as open) reader $$;
comment on function outcomes.answers_to is 'Who has agreed to outcomes the caller may see and since when; why, and on what authority, only where that answer''s own keeper has opened it.';

create function outcomes.heard(ids uuid[], known_by timestamptz)
    returns table (id uuid, outcome_id uuid, organisation_id uuid, observed_at timestamptz, recorded_at timestamptz,
                   source text, observer text, value numeric, out_of numeric, bearing text, supersedes uuid, open boolean)
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    with seen as materialized (
        select s.* from outcomes.opened(ids) o cross join lateral (
            select s.* from outcomes.observation s where s.outcome_id = o.id and s.recorded_at <= known_by offset 0) s
        where s.recorded_at <= o.until or s.organisation_id = identity.caller_organisation()),
    keeper as materialized (
        select k.* from (select array_agg(person_id) as people, array_agg(organisation_id) as keepers from seen) a,
            outcomes.reach(a.people, a.keepers) k)
    select s.id, s.outcome_id, s.organisation_id, s.observed_at, s.recorded_at, s.source,
           md5(s.outcome_id::text || coalesce(s.observer_id::text, lower(btrim(s.observer_name)))),
           s.value, s.out_of, s.bearing, s.supersedes, coalesce(s.recorded_at <= k.until, false)
    from seen s left join keeper k using (person_id, organisation_id) $$;
comment on function outcomes.heard is 'What was seen of outcomes the caller may see, by every keeper, as the rules see it: no words and no names (the observer is a code that tells one from another). "open" says whether the caller may see the row itself.';

create function outcomes.last_looks(ids uuid[], at_moment timestamptz) returns table (outcome_id uuid, last_look timestamptz)
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    select o.id, last.observed_at
    from outcomes.opened(ids) o cross join lateral (
        select s.observed_at from outcomes.observation s
        where s.outcome_id = o.id and s.observed_at <= at_moment
          and (s.recorded_at <= o.until or s.organisation_id = identity.caller_organisation())
          and not exists (select 1 from outcomes.observation later where later.supersedes = s.id)
          and (s.supersedes is null or s.value is not null or s.bearing <> 'neutral')
        order by s.observed_at desc limit 1) last $$;
comment on function outcomes.last_looks is 'When anybody last looked at outcomes the caller may see. What was taken back since, and the taking back, is no look.';

create function outcomes.pauses_of(people uuid[]) returns setof outcomes.pause
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    with known as materialized (
        select o.person_id, max(o.until) as until
        from outcomes.opened((select array_agg(id) from outcomes.outcome where person_id = any (people))) o group by o.person_id),
    pause as materialized (select * from outcomes.pause where person_id = any (people)),
    keeper as materialized (
        select k.* from (select array_agg(person_id) as people, array_agg(organisation_id) as keepers from pause) a,
            outcomes.reach(a.people, a.keepers) k)
    select p.* from pause p left join known using (person_id) left join keeper k using (person_id, organisation_id)
    where p.recorded_at <= known.until or p.recorded_at <= k.until $$;
comment on function outcomes.pauses_of is 'When the clocks of people''s outcomes stood still, for whoever may see an outcome of theirs, or the row itself.';

create function outcomes.overrides_of(ids uuid[])
    returns table (id uuid, outcome_id uuid, organisation_id uuid, status text, why text, until_day date, review text,
                   recorded_at timestamptz, recorded_by uuid)
    language sql stable security definer set search_path = outcomes, pg_temp as $$
    with decided as materialized (
        select d.* from outcomes.opened(ids) o join outcomes.status_override d on d.outcome_id = o.id
        where d.recorded_at <= o.until or d.organisation_id = identity.caller_organisation()),
    keeper as materialized (
        select k.* from (select array_agg(person_id) as people, array_agg(organisation_id) as keepers from decided) a,
            outcomes.reach(a.people, a.keepers) k)
    select d.id, d.outcome_id, d.organisation_id, d.status, case when d.recorded_at <= k.until then d.why else '' end,
           d.until_day, d.review, d.recorded_at, d.recorded_by
    from decided d left join keeper k using (person_id, organisation_id) $$;
comment on function outcomes.overrides_of is 'What reviews decided about outcomes the caller may see; why, only where the reviewing organisation has opened it.';
