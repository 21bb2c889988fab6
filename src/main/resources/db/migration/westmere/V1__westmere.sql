-- Westmere, the demo: what was told, and the hidden truth, which the application may write and never read.

create schema if not exists westmere;
comment on schema westmere is 'The demo: which story was told, and the truth behind it, kept apart from every record.';
grant usage on schema westmere to mainstay_app;

create table westmere.telling (
    id integer primary key default 1 check (id = 1),
    seed bigint not null,
    anchor date not null,
    people integer not null check (people > 0),
    told_until timestamptz not null,
    started_at timestamptz not null default now(),
    finished_at timestamptz
);
comment on table westmere.telling is 'That Westmere was loaded here, from which seed; one row at most.';
comment on column westmere.telling.id is 'Always 1.';
comment on column westmere.telling.seed is 'Seed of the story.';
comment on column westmere.telling.anchor is 'The day on which the year ends.';
comment on column westmere.telling.people is 'How many people at the most it is about.';
comment on column westmere.telling.told_until is 'How far it has been told: until the loading at first, and later until life last went on.';
comment on column westmere.telling.started_at is 'When loading began.';
comment on column westmere.telling.finished_at is 'When it was complete; null when it was interrupted.';
grant select, insert on westmere.telling to mainstay_app;
grant update (finished_at, told_until) on westmere.telling to mainstay_app;
alter table westmere.telling enable row level security;
alter table westmere.telling force row level security;
create policy told_by_mainstay_itself on westmere.telling
    using (identity.caller_role() = 'system') with check (identity.caller_role() = 'system');

create table westmere.truth (
    person_id uuid not null,
    outcome_id uuid,
    kind text not null check (kind in ('level', 'there', 'happening', 'course')),
    day date not null,
    level numeric,
    there boolean,
    words text not null default ''
);
comment on table westmere.truth is 'What really was so: compared with what was recorded, to score the judgement of the rules. Never readable by the application.';
comment on column westmere.truth.person_id is 'Whom it is about.';
comment on column westmere.truth.outcome_id is 'The outcome, when it is about one.';
comment on column westmere.truth.kind is 'level (where an outcome truly stood), there (whether it had truly come true), happening (what befell the person) or course (how the outcome was meant to go).';
comment on column westmere.truth.day is 'The day it was so.';
comment on column westmere.truth.level is 'The true level, on the measure of the outcome.';
comment on column westmere.truth.there is 'Whether the target was truly met over the four weeks up to that day.';
comment on column westmere.truth.words is 'What happened, or which course.';
create index on westmere.truth (outcome_id, day);
grant insert on westmere.truth to mainstay_app;
alter table westmere.truth enable row level security;
alter table westmere.truth force row level security;
create policy written_by_mainstay_itself on westmere.truth for insert with check (identity.caller_role() = 'system');
create policy read_by_whoever_scores on westmere.truth for select to mainstay_owner using (true);
