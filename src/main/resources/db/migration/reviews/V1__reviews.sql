-- Reviews by provider and council, impartial decisions on feasibility and contribution, confirmations and ratings.

create schema if not exists reviews;
comment on schema reviews is 'Reviews, what they heard, decided and changed; decisions by someone impartial; the person''s own confirmation.';
grant usage on schema reviews to mainstay_app;

create table reviews.review (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    kind text not null check (kind in ('provider', 'council')),
    trigger_words text not null check (trigger_words <> '' and length(trigger_words) <= 500),
    due_on date not null,
    state text not null check (state in ('scheduled', 'open', 'closed', 'missed', 'exempt')),
    since timestamptz,
    opened_at timestamptz,
    opened_by uuid,
    held_on date,
    closed_at timestamptz,
    summary text not null default '' check (length(summary) <= 20000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((opened_at is null) = (opened_by is null)),
    check (state <> 'closed' or closed_at is not null and held_on is not null)
);
comment on table reviews.review is 'A review of one person''s support, by the provider or by the council (Care Act 2014, section 27).';
comment on column reviews.review.id is 'Identifier.';
comment on column reviews.review.organisation_id is 'Organisation that holds it: the keeper.';
comment on column reviews.review.person_id is 'Whose support is reviewed.';
comment on column reviews.review.kind is 'provider or council: different events with different duties.';
comment on column reviews.review.trigger_words is 'Why it is due: first review, yearly review, or what happened.';
comment on column reviews.review.due_on is 'By which day.';
comment on column reviews.review.state is 'scheduled, open, closed, missed or exempt.';
comment on column reviews.review.since is 'From when on it looks at changes: when the last one closed, or the beginning.';
comment on column reviews.review.opened_at is 'When it was opened, and everything that had changed was frozen.';
comment on column reviews.review.opened_by is 'User who opened it.';
comment on column reviews.review.held_on is 'Day on which the person was met.';
comment on column reviews.review.closed_at is 'When it was closed.';
comment on column reviews.review.summary is 'What came of it, in plain words; for a missed or exempt review, why.';
comment on column reviews.review.recorded_at is 'When it was scheduled.';
comment on column reviews.review.recorded_by is 'By whom.';
create index on reviews.review (person_id, due_on);
create index on reviews.review (organisation_id, state, due_on);
grant select, insert on reviews.review to mainstay_app;
grant update (state, due_on, since, opened_at, opened_by, held_on, closed_at, summary) on reviews.review to mainstay_app;
call identity.protect_person_records('reviews.review', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.review_change (
    id uuid primary key,
    review_id uuid not null references reviews.review,
    organisation_id uuid not null,
    person_id uuid not null,
    position integer not null,
    kind text not null check (kind in ('status', 'observations', 'visits', 'carers', 'tasks', 'plan', 'incident', 'hospital')),
    outcome_id uuid,
    subject text,
    words text not null check (words <> ''),
    team_only boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (review_id, position)
);
comment on table reviews.review_change is 'What had changed since the last review, frozen as it stood when this one was opened: append-only.';
comment on column reviews.review_change.id is 'Identifier.';
comment on column reviews.review_change.review_id is 'The review.';
comment on column reviews.review_change.organisation_id is 'The keeper.';
comment on column reviews.review_change.person_id is 'Whose support is reviewed.';
comment on column reviews.review_change.position is 'Order on the page.';
comment on column reviews.review_change.kind is 'status, observations, visits, carers, tasks, plan, incident or hospital.';
comment on column reviews.review_change.outcome_id is 'The outcome it belongs to, when it belongs to one.';
comment on column reviews.review_change.subject is 'The record behind it, as module.record:id.';
comment on column reviews.review_change.words is 'What changed.';
comment on column reviews.review_change.team_only is 'Whether only those giving, arranging or inspecting care may read it. Safeguarding is never frozen here at all.';
comment on column reviews.review_change.recorded_at is 'When it was frozen.';
comment on column reviews.review_change.recorded_by is 'User who opened the review.';
grant select, insert on reviews.review_change to mainstay_app;
call identity.protect_person_records('reviews.review_change', '{direct-care,commissioning,own-record,circle,inspection}');
create policy team_only on reviews.review_change as restrictive for select using (
    not team_only or identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'inspector', 'system'));

create table reviews.hearing (
    id uuid primary key,
    review_id uuid not null references reviews.review,
    organisation_id uuid not null,
    person_id uuid not null,
    words text not null check (words <> '' and length(words) <= 20000),
    present text not null default '' check (length(present) <= 2000),
    advocate text not null check (advocate in ('not-needed', 'offered-and-declined', 'was-there')),
    authority text not null,
    decided_by text not null check (length(decided_by) <= 200),
    consulted text not null default '' check (length(consulted) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table reviews.hearing is 'What the person said in a review, who was there, and who decides on what authority: append-only, the latest stands.';
comment on column reviews.hearing.id is 'Identifier.';
comment on column reviews.hearing.review_id is 'The review.';
comment on column reviews.hearing.organisation_id is 'The keeper.';
comment on column reviews.hearing.person_id is 'Whose support is reviewed.';
comment on column reviews.hearing.words is 'The person''s own words.';
comment on column reviews.hearing.present is 'Who was there.';
comment on column reviews.hearing.advocate is 'not-needed, offered-and-declined or was-there. An advocate represents and never consents.';
comment on column reviews.hearing.authority is 'On what authority it was decided: person, health-and-welfare-attorney, deputy or best-interests.';
comment on column reviews.hearing.decided_by is 'Who decided, by name.';
comment on column reviews.hearing.consulted is 'Who was consulted, for a best-interests decision.';
comment on column reviews.hearing.recorded_at is 'When it was written down.';
comment on column reviews.hearing.recorded_by is 'By whom.';
create index on reviews.hearing (review_id);
grant select, insert on reviews.hearing to mainstay_app;
call identity.protect_person_records('reviews.hearing', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.carer_strain (
    hearing_id uuid primary key references reviews.hearing,
    organisation_id uuid not null,
    person_id uuid not null,
    words text not null check (words <> '' and length(words) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table reviews.carer_strain is 'How those who care unpaid are bearing it: told in confidence, for those giving, arranging or inspecting care, and never hinted at elsewhere.';
comment on column reviews.carer_strain.hearing_id is 'What was said in the review it belongs to.';
comment on column reviews.carer_strain.organisation_id is 'The keeper.';
comment on column reviews.carer_strain.person_id is 'Whose support is reviewed.';
comment on column reviews.carer_strain.words is 'How those who care unpaid are bearing it.';
comment on column reviews.carer_strain.recorded_at is 'When it was written down.';
comment on column reviews.carer_strain.recorded_by is 'By whom.';
grant select, insert on reviews.carer_strain to mainstay_app;
call identity.protect_person_records('reviews.carer_strain', '{direct-care,commissioning,inspection}');

create table reviews.decision (
    id uuid primary key,
    review_id uuid not null references reviews.review,
    organisation_id uuid not null,
    person_id uuid not null,
    outcome_id uuid not null,
    kind text not null check (kind in ('continue', 'change-target', 'change-course', 'step-down', 'step-back', 'complete',
        'sustain', 'stop', 'override')),
    words text not null check (words <> '' and length(words) <= 5000),
    new_target numeric,
    new_status text,
    until_day date,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table reviews.decision is 'What a review decided about an outcome: append-only.';
comment on column reviews.decision.id is 'Identifier.';
comment on column reviews.decision.review_id is 'The review.';
comment on column reviews.decision.organisation_id is 'The keeper.';
comment on column reviews.decision.person_id is 'Whose outcome.';
comment on column reviews.decision.outcome_id is 'The outcome.';
comment on column reviews.decision.kind is 'continue, change-target, change-course, step-down, step-back, complete, sustain, stop or override.';
comment on column reviews.decision.words is 'Why.';
comment on column reviews.decision.new_target is 'New target on the outcome''s measure, when it is changed.';
comment on column reviews.decision.new_status is 'Status it is overridden with, in an override.';
comment on column reviews.decision.until_day is 'Until when an override holds, or by when a new target is expected.';
comment on column reviews.decision.recorded_at is 'When it was written down.';
comment on column reviews.decision.recorded_by is 'By whom.';
create index on reviews.decision (review_id);
create index on reviews.decision (outcome_id);
grant select, insert on reviews.decision to mainstay_app;
call identity.protect_person_records('reviews.decision', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.stamp (
    id uuid primary key,
    review_id uuid not null references reviews.review,
    organisation_id uuid not null,
    person_id uuid not null,
    subject text not null,
    words text not null check (words <> '' and length(words) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table reviews.stamp is 'What a review changed, each with the record it changed: append-only.';
comment on column reviews.stamp.id is 'Identifier.';
comment on column reviews.stamp.review_id is 'The review.';
comment on column reviews.stamp.organisation_id is 'The keeper.';
comment on column reviews.stamp.person_id is 'Whose support.';
comment on column reviews.stamp.subject is 'The record changed, as module.record:id.';
comment on column reviews.stamp.words is 'What was changed.';
comment on column reviews.stamp.recorded_at is 'When.';
comment on column reviews.stamp.recorded_by is 'By whom.';
create index on reviews.stamp (review_id);
grant select, insert on reviews.stamp to mainstay_app;
call identity.protect_person_records('reviews.stamp', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.impartial_decision (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    outcome_id uuid not null,
    question text not null check (question in ('feasibility', 'contribution')),
    version integer not null check (version >= 1),
    due_on date not null,
    answer text check (answer in ('within-influence', 'partly-within-influence', 'outside-influence', 'mostly-homecare',
        'shared', 'mostly-others', 'cannot-be-told')),
    share numeric(4, 3) check (share between 0 and 1),
    decided_by text not null default '' check (length(decided_by) <= 200),
    impartial boolean not null default false,
    words text not null default '' check (length(words) <= 20000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (organisation_id, outcome_id, question, version),
    check (answer is null or decided_by <> '' and words <> '')
);
comment on table reviews.impartial_decision is 'Questions put to someone independent of payer and payee, and their answers: append-only; the highest version stands, the first is the asking.';
comment on column reviews.impartial_decision.id is 'Identifier.';
comment on column reviews.impartial_decision.organisation_id is 'Organisation that wrote it down: the keeper.';
comment on column reviews.impartial_decision.person_id is 'Whose outcome.';
comment on column reviews.impartial_decision.outcome_id is 'The outcome.';
comment on column reviews.impartial_decision.question is 'feasibility: was a missed outcome within the provider''s influence? contribution: what part had homecare in a met one?';
comment on column reviews.impartial_decision.version is '1 for the asking; an answer, and an answer to an appeal, is one more.';
comment on column reviews.impartial_decision.due_on is 'By when; an answer that is late is neutral: it neither pays nor takes.';
comment on column reviews.impartial_decision.answer is 'The answer; null while there is none.';
comment on column reviews.impartial_decision.share is 'For contribution: the part homecare had, 0 to 1.';
comment on column reviews.impartial_decision.decided_by is 'Who decided, by name and post.';
comment on column reviews.impartial_decision.impartial is 'Whether they are independent of payer and payee. One who is not does not count.';
comment on column reviews.impartial_decision.words is 'Why.';
comment on column reviews.impartial_decision.recorded_at is 'When it was written down.';
comment on column reviews.impartial_decision.recorded_by is 'By whom.';
create index on reviews.impartial_decision (person_id);
create index on reviews.impartial_decision (outcome_id);
grant select, insert on reviews.impartial_decision to mainstay_app;
call identity.protect_person_records('reviews.impartial_decision', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.confirmation (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    outcome_id uuid not null,
    answer text not null check (answer in ('yes', 'partly', 'no')),
    words text not null default '' check (length(words) <= 20000),
    collected_by text not null check (collected_by in ('person', 'family', 'council', 'advocate', 'sampler', 'provider')),
    collector text not null check (collector <> '' and length(collector) <= 200),
    authority text not null,
    decided_by text not null check (length(decided_by) <= 200),
    confirmed_on date not null,
    entry_key text not null check (length(entry_key) <= 200),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (organisation_id, entry_key)
);
comment on table reviews.confirmation is 'Whether an outcome has come true, as the person says, and who asked them: append-only; the latest stands.';
comment on column reviews.confirmation.id is 'Identifier.';
comment on column reviews.confirmation.organisation_id is 'Organisation that wrote it down: the person''s household, or whoever asked them.';
comment on column reviews.confirmation.person_id is 'Who says so.';
comment on column reviews.confirmation.outcome_id is 'The outcome.';
comment on column reviews.confirmation.answer is 'yes, partly or no.';
comment on column reviews.confirmation.words is 'In their own words.';
comment on column reviews.confirmation.collected_by is 'Who asked: person (themselves), family, council, advocate, sampler (independent) or provider. One collected by the provider alone pays nothing.';
comment on column reviews.confirmation.collector is 'Name of whoever asked.';
comment on column reviews.confirmation.authority is 'On what authority it was said: person, health-and-welfare-attorney, deputy or best-interests.';
comment on column reviews.confirmation.decided_by is 'Who said it, by name.';
comment on column reviews.confirmation.confirmed_on is 'Day it was said.';
comment on column reviews.confirmation.entry_key is 'Made once per entry; sent again it changes nothing.';
comment on column reviews.confirmation.recorded_at is 'When it was written down.';
comment on column reviews.confirmation.recorded_by is 'By whom.';
create index on reviews.confirmation (outcome_id);
create index on reviews.confirmation (person_id);
grant select, insert on reviews.confirmation to mainstay_app;
call identity.protect_person_records('reviews.confirmation', '{direct-care,commissioning,own-record,circle,inspection}');

create table reviews.rating (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    score smallint not null check (score between 1 and 5),
    words text not null default '' check (length(words) <= 20000),
    collected_by text not null check (collected_by in ('person', 'family', 'council', 'advocate', 'sampler', 'provider')),
    rated_on date not null,
    entry_key text not null check (length(entry_key) <= 200),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (organisation_id, entry_key)
);
comment on table reviews.rating is 'How satisfied the person is with their care: append-only.';
comment on column reviews.rating.id is 'Identifier.';
comment on column reviews.rating.organisation_id is 'Organisation that wrote it down: the person''s household, or whoever asked them.';
comment on column reviews.rating.person_id is 'Who says so.';
comment on column reviews.rating.score is '1 very unhappy to 5 very happy.';
comment on column reviews.rating.words is 'In their own words.';
comment on column reviews.rating.collected_by is 'Who asked: person (themselves), family, council, advocate, sampler or provider.';
comment on column reviews.rating.rated_on is 'Day it was said.';
comment on column reviews.rating.entry_key is 'Made once per entry; sent again it changes nothing.';
comment on column reviews.rating.recorded_at is 'When it was written down.';
comment on column reviews.rating.recorded_by is 'By whom.';
create index on reviews.rating (person_id, rated_on);
grant select, insert on reviews.rating to mainstay_app;
call identity.protect_person_records('reviews.rating', '{direct-care,commissioning,own-record,circle,inspection}');
