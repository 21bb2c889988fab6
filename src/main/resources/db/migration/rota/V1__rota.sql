-- The rota: proposals that wait to be published, what was changed and who was told, and what continuity would cost.

create schema if not exists rota;
comment on schema rota is 'Plans of who visits whom: proposals, published changes, notices, and the cost of continuity.';
grant usage on schema rota to mainstay_app;

create table rota.proposal (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    kind text not null check (kind in ('gaps', 'weeks', 'cover')),
    from_day date not null,
    until_day date not null check (until_day > from_day),
    carer_id uuid references workforce.carer,
    state text not null check (state in ('running', 'ready', 'published', 'thrown-away', 'failed')),
    seed bigint not null,
    moves bigint not null check (moves > 0),
    inputs_hash text not null default '',
    stopped text not null default '' check (stopped in ('', 'moves', 'proven', 'interrupted')),
    stop_asked boolean not null default false,
    done integer not null default 0,
    days integer not null,
    steps jsonb not null default '[]',
    picture jsonb not null default '[]',
    sums jsonb not null default '[]',
    wrong text not null default '' check (length(wrong) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz,
    published_at timestamptz,
    published_by uuid
);
comment on table rota.proposal is 'A plan that the engine made or is making: nothing of it counts until somebody publishes it.';
comment on column rota.proposal.id is 'Identifier.';
comment on column rota.proposal.organisation_id is 'The provider whose rota it is.';
comment on column rota.proposal.kind is 'gaps: only visits without a carer; weeks: whole weeks as one, all that may still change; cover: the visits of one carer who is away.';
comment on column rota.proposal.from_day is 'First day planned.';
comment on column rota.proposal.until_day is 'The day after the last.';
comment on column rota.proposal.carer_id is 'Who is away, when their visits are to be covered.';
comment on column rota.proposal.state is 'running, ready, published, thrown-away, failed.';
comment on column rota.proposal.seed is 'Seed of the search: with the same inputs and moves it finds the same plan.';
comment on column rota.proposal.moves is 'Plans weighed for each day, or by each search of whole weeks.';
comment on column rota.proposal.inputs_hash is 'SHA-256 of everything that was planned from.';
comment on column rota.proposal.stopped is 'How the search ended: moves, proven or interrupted; empty while it runs.';
comment on column rota.proposal.stop_asked is 'Whether somebody asked it to stop with what it has.';
comment on column rota.proposal.done is 'Days planned so far; of whole weeks, hundredths of the search.';
comment on column rota.proposal.days is 'Days to plan.';
comment on column rota.proposal.steps is 'How each day came out: [{day, before, after, leftBefore, leftAfter}], costs in minutes of paid time.';
comment on column rota.proposal.picture is 'Of whole weeks, the better plans on the way: [{done, pence, carers}], done in hundredths of the search.';
comment on column rota.proposal.sums is 'Of whole weeks, the rota before and after in figures: [{people, carers, visits, byMain, newFaces, way, metres, paid, missing, left}, the same], times in minutes.';
comment on column rota.proposal.wrong is 'What went wrong, when it failed.';
comment on column rota.proposal.recorded_at is 'When it was asked for.';
comment on column rota.proposal.recorded_by is 'User who asked.';
comment on column rota.proposal.ended_at is 'When the search ended.';
comment on column rota.proposal.published_at is 'When it was published.';
comment on column rota.proposal.published_by is 'User who published it.';
create index on rota.proposal (organisation_id, recorded_at desc);
grant select, insert on rota.proposal to mainstay_app;
grant update (state, inputs_hash, stopped, stop_asked, done, steps, picture, sums, wrong, ended_at, published_at, published_by)
    on rota.proposal to mainstay_app;
call identity.protect_organisation_records('rota.proposal', '{manager,coordinator,system}');

create table rota.proposed_visit (
    proposal_id uuid not null references rota.proposal,
    visit_id uuid not null references visits.visit,
    organisation_id uuid not null,
    person_id uuid not null,
    version text not null,
    carers_before uuid[] not null,
    carers_after uuid[] not null,
    why jsonb,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (proposal_id, visit_id)
);
comment on table rota.proposed_visit is 'Other carers that a proposal would have for a visit.';
comment on column rota.proposed_visit.proposal_id is 'The proposal.';
comment on column rota.proposed_visit.visit_id is 'The visit.';
comment on column rota.proposed_visit.organisation_id is 'The provider whose visit it is: the keeper.';
comment on column rota.proposed_visit.person_id is 'Who is visited.';
comment on column rota.proposed_visit.version is 'The visit as it was planned from; another one by now is not written over.';
comment on column rota.proposed_visit.carers_before is 'Who was to come.';
comment on column rota.proposed_visit.carers_after is 'Who would come.';
comment on column rota.proposed_visit.why is 'Of whole weeks, why these carers: {instead: another carer, rules: what keeps that one away, more: how much more of each charge there would be}.';
comment on column rota.proposed_visit.recorded_at is 'When it was proposed.';
comment on column rota.proposed_visit.recorded_by is 'User for whom.';
grant select, insert on rota.proposed_visit to mainstay_app;
call identity.protect_person_records('rota.proposed_visit', '{direct-care}', '{manager,coordinator,system}');
create policy the_office on rota.proposed_visit as restrictive for select using (
    identity.caller_role() in ('manager', 'coordinator', 'system'));

create table rota.proposed_person (
    proposal_id uuid not null references rota.proposal,
    person_id uuid not null,
    organisation_id uuid not null,
    rank_by_gain integer not null,
    carers_before uuid[] not null,
    days_before integer[] not null,
    carers_after uuid[] not null,
    days_after integer[] not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (proposal_id, person_id)
);
comment on table rota.proposed_person is 'Who comes to a person in the four weeks up to the last day of a plan of whole weeks, before it and after.';
comment on column rota.proposed_person.proposal_id is 'The proposal.';
comment on column rota.proposed_person.person_id is 'Who is visited.';
comment on column rota.proposed_person.organisation_id is 'The provider who visits them.';
comment on column rota.proposed_person.rank_by_gain is 'Place among all: who gains most comes first.';
comment on column rota.proposed_person.carers_before is 'Who comes as the rota stood, the most frequent first.';
comment on column rota.proposed_person.days_before is 'On how many days each of them comes.';
comment on column rota.proposed_person.carers_after is 'Who would come, the most frequent first.';
comment on column rota.proposed_person.days_after is 'On how many days each of them would come.';
comment on column rota.proposed_person.recorded_at is 'When it was proposed.';
comment on column rota.proposed_person.recorded_by is 'User for whom.';
grant select, insert on rota.proposed_person to mainstay_app;
call identity.protect_person_records('rota.proposed_person', '{direct-care}', '{manager,coordinator,system}');
create policy the_office on rota.proposed_person as restrictive for select using (
    identity.caller_role() in ('manager', 'coordinator', 'system'));

create table rota.change (
    id uuid primary key,
    visit_id uuid not null references visits.visit,
    organisation_id uuid not null,
    person_id uuid not null,
    proposal_id uuid references rota.proposal,
    day date not null,
    starts_at timestamptz not null,
    carers_before uuid[] not null,
    carers_after uuid[] not null,
    was_sent boolean not null,
    is_sent boolean not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table rota.change is 'A change to a visit that was made on the rota: append-only.';
comment on column rota.change.id is 'Identifier.';
comment on column rota.change.visit_id is 'The visit.';
comment on column rota.change.organisation_id is 'The provider whose visit it is: the keeper.';
comment on column rota.change.person_id is 'Who is visited, and was told where they or their circle look.';
comment on column rota.change.proposal_id is 'The proposal it was published with; null when it was made by hand.';
comment on column rota.change.day is 'The day the visit is planned for.';
comment on column rota.change.starts_at is 'When it is to start: how long before, it was changed, follows from recorded_at.';
comment on column rota.change.carers_before is 'Who was to come.';
comment on column rota.change.carers_after is 'Who is to come now.';
comment on column rota.change.was_sent is 'Whether it had been on its carers'' lists.';
comment on column rota.change.is_sent is 'Whether it is now.';
comment on column rota.change.recorded_at is 'When it was changed.';
comment on column rota.change.recorded_by is 'User who changed it.';
create index on rota.change (organisation_id, day);
create index on rota.change (person_id, day);
create index on rota.change (visit_id);
grant select, insert on rota.change to mainstay_app;
call identity.protect_person_records('rota.change', '{direct-care,own-record,circle}', '{manager,coordinator,system}');

create table rota.carer_notice (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    carer_id uuid not null references workforce.carer,
    visit_id uuid not null references visits.visit,
    what text not null check (what in ('given', 'taken-off', 'taken-back')),
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    seen_at timestamptz
);
comment on table rota.carer_notice is 'What a carer is told of their visits. It names nobody: who is visited is told by the visit, to whom it is open.';
comment on column rota.carer_notice.id is 'Identifier.';
comment on column rota.carer_notice.organisation_id is 'The provider.';
comment on column rota.carer_notice.carer_id is 'Who is told.';
comment on column rota.carer_notice.visit_id is 'The visit.';
comment on column rota.carer_notice.what is 'given: it is theirs now; taken-off: it is no longer; taken-back: it is theirs, but not certain again.';
comment on column rota.carer_notice.day is 'The day the visit is planned for.';
comment on column rota.carer_notice.starts_at is 'When it is to start.';
comment on column rota.carer_notice.ends_at is 'When it is to end.';
comment on column rota.carer_notice.recorded_at is 'When they were told.';
comment on column rota.carer_notice.recorded_by is 'User whose act it was.';
comment on column rota.carer_notice.seen_at is 'When they said that they had seen it.';
create index on rota.carer_notice (carer_id, recorded_at desc);
grant select, insert on rota.carer_notice to mainstay_app;
grant update (seen_at) on rota.carer_notice to mainstay_app;
call identity.protect_organisation_records('rota.carer_notice', '{carer,manager,coordinator,system}');
create policy ones_own on rota.carer_notice as restrictive using (
    identity.caller_role() <> 'carer'
    or exists (select 1 from workforce.carer c where c.id = carer_id and c.user_id = identity.caller_actor()));

create table rota.cost_curve (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    from_day date not null,
    until_day date not null check (until_day > from_day),
    state text not null check (state in ('running', 'ready', 'failed')),
    hour_pence integer not null check (hour_pence between 100 and 10000),
    seed bigint not null,
    moves bigint not null check (moves > 0),
    inputs_hash text not null default '',
    done integer not null default 0,
    steps integer not null,
    points jsonb not null default '[]',
    people integer not null default 0,
    visits integer not null default 0,
    stop_asked boolean not null default false,
    wrong text not null default '' check (length(wrong) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz
);
comment on table rota.cost_curve is 'What continuity would cost: paid time at each limit of carers for each person. Evidence for agreeing a fee; it names nobody.';
comment on column rota.cost_curve.id is 'Identifier, by which a contract can cite it.';
comment on column rota.cost_curve.organisation_id is 'The provider whose visits they are.';
comment on column rota.cost_curve.from_day is 'First day.';
comment on column rota.cost_curve.until_day is 'The day after the last.';
comment on column rota.cost_curve.state is 'running, ready, failed.';
comment on column rota.cost_curve.hour_pence is 'What an hour of paid work costs the provider, with on-costs, in pence.';
comment on column rota.cost_curve.seed is 'Seed of the search: with the same inputs and moves it finds the same figures.';
comment on column rota.cost_curve.moves is 'Plans weighed for each point.';
comment on column rota.cost_curve.inputs_hash is 'SHA-256 of everything that was planned from.';
comment on column rota.cost_curve.done is 'Points worked out so far.';
comment on column rota.cost_curve.steps is 'Points to work out.';
comment on column rota.cost_curve.points is 'The curve: [{most, carers, visiting, travel, paid, topUp, metres, assumed, left}], minutes over all the days, metres driven, and ways that were assumed; most is 0 for no limit.';
comment on column rota.cost_curve.people is 'How many people are visited.';
comment on column rota.cost_curve.visits is 'How many visits were planned.';
comment on column rota.cost_curve.stop_asked is 'Whether somebody asked it to stop.';
comment on column rota.cost_curve.wrong is 'What went wrong, when it failed.';
comment on column rota.cost_curve.recorded_at is 'When it was asked for.';
comment on column rota.cost_curve.recorded_by is 'User who asked.';
comment on column rota.cost_curve.ended_at is 'When it was done.';
create index on rota.cost_curve (organisation_id, recorded_at desc);
grant select, insert on rota.cost_curve to mainstay_app;
grant update (state, inputs_hash, done, points, people, visits, stop_asked, wrong, ended_at) on rota.cost_curve to mainstay_app;
call identity.protect_organisation_records('rota.cost_curve', '{manager,coordinator,system}');
