-- Alerts: one life cycle for everything that needs somebody: raised, owned, escalated, ended.

create schema if not exists notices;
comment on schema notices is 'What needs somebody''s attention.';
grant usage on schema notices to mainstay_app;

create table notices.alert (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    kind text not null check (length(kind) <= 100),
    alert_key text not null check (length(alert_key) <= 200),
    person_id uuid,
    subject text not null,
    words text not null check (words <> '' and length(words) <= 500),
    raised_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('raised', 'owned', 'escalated', 'ended')),
    owner_role text not null,
    confidential boolean not null default false,
    owner_id uuid,
    ended_how text check (ended_how in ('resolved', 'was-not-so', 'no-longer-matters')),
    ended_words text check (length(ended_words) <= 2000),
    ended_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    check ((state = 'ended') = (ended_how is not null) and (state = 'ended') = (ended_at is not null))
);
comment on table notices.alert is 'Something that needs somebody: it has an owner, a clock and an ending.';
comment on column notices.alert.id is 'Identifier.';
comment on column notices.alert.organisation_id is 'Organisation whose alert it is.';
comment on column notices.alert.kind is 'What sort of thing: a stable code such as visits.no-check-in.';
comment on column notices.alert.alert_key is 'Names the cause; while an alert with this key is open, raising it again changes nothing.';
comment on column notices.alert.person_id is 'Whom it is about, when it is about somebody.';
comment on column notices.alert.subject is 'The record it is about, as module.record:id.';
comment on column notices.alert.words is 'What needs doing, in one short sentence without personal text.';
comment on column notices.alert.raised_at is 'When it was raised.';
comment on column notices.alert.due_at is 'When it escalates unless it has ended.';
comment on column notices.alert.state is 'raised, owned, escalated or ended.';
comment on column notices.alert.owner_role is 'Role that answers for it: coordinator first, manager once escalated.';
comment on column notices.alert.confidential is 'Whether only a manager, a commissioner and Mainstay itself may know of it, as with safeguarding.';
comment on column notices.alert.owner_id is 'User who took it on; null while nobody has.';
comment on column notices.alert.ended_how is 'resolved, was-not-so or no-longer-matters.';
comment on column notices.alert.ended_words is 'What was done about it.';
comment on column notices.alert.ended_at is 'When it ended.';
comment on column notices.alert.recorded_at is 'When it was written here.';
comment on column notices.alert.recorded_by is 'User, or Mainstay itself, who raised it.';
create unique index alert_open_once on notices.alert (organisation_id, alert_key) where state <> 'ended';
create index on notices.alert (organisation_id, state, due_at);
create index on notices.alert (organisation_id, subject);
grant select, insert on notices.alert to mainstay_app;
grant update (state, due_at, owner_role, owner_id, ended_how, ended_words, ended_at) on notices.alert to mainstay_app;
call identity.protect_organisation_records('notices.alert', '{commissioner,manager,coordinator,system}');
create policy confidential on notices.alert as restrictive for select using (
    not confidential or identity.caller_role() in ('manager', 'commissioner', 'system'));

create table notices.alert_step (
    id uuid primary key,
    alert_id uuid not null references notices.alert,
    organisation_id uuid not null,
    state text not null check (state in ('raised', 'owned', 'escalated', 'ended')),
    words text not null default '' check (length(words) <= 2000),
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table notices.alert_step is 'What became of an alert, step by step: append-only.';
comment on column notices.alert_step.id is 'Identifier.';
comment on column notices.alert_step.alert_id is 'The alert.';
comment on column notices.alert_step.organisation_id is 'Organisation whose alert it is.';
comment on column notices.alert_step.state is 'What it became.';
comment on column notices.alert_step.words is 'What was said about it.';
comment on column notices.alert_step.recorded_at is 'When.';
comment on column notices.alert_step.recorded_by is 'By whom.';
create index on notices.alert_step (alert_id);
grant select, insert on notices.alert_step to mainstay_app;
call identity.protect_organisation_records('notices.alert_step', '{commissioner,manager,coordinator,system}');
create policy confidential on notices.alert_step as restrictive for select using (
    exists (select 1 from notices.alert a where a.id = alert_id));
