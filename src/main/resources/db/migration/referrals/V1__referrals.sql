-- A person's way through support: enquiry, referral, answer, assessment, support, ending.

create schema if not exists referrals;
comment on schema referrals is 'A person''s way through support, from enquiry to ending, and what they were assessed to need.';
grant usage on schema referrals to mainstay_app;

-- A referral lies between two organisations; it is also the person's own, and of use to the carers who visit them.
create procedure referrals.show_by_name(records regclass) language plpgsql as $$
begin
    execute format($f$create policy own_or_visited on %1$s for select using (exists (
        select 1 from identity.access_grant g
        where g.person_id = %2$s.person_id
          and g.keeper_id in (%2$s.organisation_id, %2$s.counterparty_id)
          and g.reader_id in ((select identity.caller_actor()), (select identity.caller_reach()))
          and g.grantee_organisation_id = (select identity.caller_organisation())
          and (g.grantee_user_id is not null and g.purpose in ('own-record', 'direct-care')
               or g.grantee_user_id is null and g.purpose = 'inspection')
          and g.open_until > now() and g.valid_from <= now() offset 0))$f$,
        records, (select relname from pg_class where oid = records));
end $$;
comment on procedure referrals.show_by_name is
    'Shows a table between two organisations also to the person, to carers while they visit, and to an inspection.';

create table referrals.enquiry (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    about_name text not null check (about_name <> ''),
    asked_by text not null check (asked_by <> ''),
    contact text not null default '',
    words text not null check (words <> ''),
    received_on date not null,
    outcome text check (outcome in ('referral', 'advice', 'elsewhere', 'not-wanted')),
    outcome_words text,
    answered_at timestamptz,
    answered_by uuid,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table referrals.enquiry is 'Somebody asked about support for somebody. Nothing is promised yet and nobody is registered.';
comment on column referrals.enquiry.id is 'Identifier.';
comment on column referrals.enquiry.organisation_id is 'The organisation that was asked.';
comment on column referrals.enquiry.about_name is 'Whom it is about, as told.';
comment on column referrals.enquiry.asked_by is 'Who asked, and who they are to the person.';
comment on column referrals.enquiry.contact is 'How to reach whoever asked.';
comment on column referrals.enquiry.words is 'What they said.';
comment on column referrals.enquiry.received_on is 'The day it came.';
comment on column referrals.enquiry.outcome is 'referral, advice given, sent elsewhere, or not wanted after all; null while open.';
comment on column referrals.enquiry.outcome_words is 'What was said in answer.';
comment on column referrals.enquiry.answered_at is 'When it was answered.';
comment on column referrals.enquiry.answered_by is 'The user who answered.';
comment on column referrals.enquiry.recorded_at is 'When it was recorded.';
comment on column referrals.enquiry.recorded_by is 'The user who recorded it.';
create index on referrals.enquiry (organisation_id, received_on) where outcome is null;
grant select, insert on referrals.enquiry to mainstay_app;
grant update (outcome, outcome_words, answered_at, answered_by) on referrals.enquiry to mainstay_app;
call identity.protect_organisation_records('referrals.enquiry', '{commissioner,manager,coordinator,system}');

create table referrals.referral (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid references identity.organisation check (counterparty_id <> organisation_id),
    kept_by_provider boolean not null check (not kept_by_provider or counterparty_id is null),
    person_id uuid not null references persons.person,
    funding text not null check (funding in ('council-commissioned', 'direct-payment', 'individual-service-fund', 'self-funder', 'continuing-healthcare')),
    state text not null,
    hours_a_week numeric(5, 2) not null check (hours_a_week > 0 and hours_a_week <= 168),
    start_wanted_on date not null,
    why_now text not null check (why_now <> ''),
    started_on date,
    ended_on date check (ended_on >= started_on),
    end_reason text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null
);
comment on table referrals.referral is 'One request for support for a person, followed to its ending.';
comment on column referrals.referral.id is 'Identifier.';
comment on column referrals.referral.organisation_id is 'Who keeps it: the council that refers, or the provider that was asked directly.';
comment on column referrals.referral.counterparty_id is 'The provider it is offered to or taken on by; null before, and again once declined.';
comment on column referrals.referral.kept_by_provider is 'Whether a provider keeps it itself, having been asked directly.';
comment on column referrals.referral.person_id is 'For whom.';
comment on column referrals.referral.funding is 'council-commissioned, direct-payment, individual-service-fund, self-funder or continuing-healthcare.';
comment on column referrals.referral.state is 'Where it stands in its life cycle; moved only along the table of legal transitions.';
comment on column referrals.referral.hours_a_week is 'Hours of support a week that are asked for.';
comment on column referrals.referral.start_wanted_on is 'When support is wanted from.';
comment on column referrals.referral.why_now is 'What happened, and why support is asked for now.';
comment on column referrals.referral.started_on is 'The day support started.';
comment on column referrals.referral.ended_on is 'The day support ended.';
comment on column referrals.referral.end_reason is 'Why it ended.';
comment on column referrals.referral.recorded_at is 'When it was first recorded.';
comment on column referrals.referral.recorded_by is 'The user who recorded it.';
comment on column referrals.referral.changed_at is 'When it was last changed.';
comment on column referrals.referral.changed_by is 'The user who last changed it.';
create index on referrals.referral (person_id);
create index on referrals.referral (organisation_id, state);
create index on referrals.referral (counterparty_id, state);
grant select, insert on referrals.referral to mainstay_app;
grant update (counterparty_id, funding, state, hours_a_week, start_wanted_on, why_now, started_on, ended_on, end_reason, changed_at, changed_by)
    on referrals.referral to mainstay_app;
call identity.protect_shared_records('referrals.referral', '{commissioner,manager,coordinator,system}');
call referrals.show_by_name('referrals.referral');

create table referrals.intent (
    referral_id uuid not null references referrals.referral,
    position smallint not null check (position between 1 and 5),
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    words text not null check (words <> ''),
    domain text not null,
    kind text not null check (kind in ('improve', 'maintain', 'live-well-with-decline', 'reduce-a-risk', 'prevent')),
    primary key (referral_id, position)
);
comment on table referrals.intent is 'What the person wants to become or stay true, in their own words, as told at referral. Up to five.';
comment on column referrals.intent.referral_id is 'The referral it came with.';
comment on column referrals.intent.position is 'Place in the list, from 1.';
comment on column referrals.intent.organisation_id is 'Who keeps the referral.';
comment on column referrals.intent.person_id is 'Whose words.';
comment on column referrals.intent.words is 'The words.';
comment on column referrals.intent.domain is 'Which part of life it belongs to.';
comment on column referrals.intent.kind is 'improve, maintain, live-well-with-decline, reduce-a-risk or prevent.';
grant select, insert, delete on referrals.intent to mainstay_app;
alter table referrals.intent enable row level security;
alter table referrals.intent force row level security;
create policy with_its_referral on referrals.intent for select using (
    exists (select 1 from referrals.referral r where r.id = intent.referral_id));
create policy told_to_the_keeper on referrals.intent for insert with check (
    organisation_id = identity.caller_organisation()
    and exists (select 1 from referrals.referral r where r.id = intent.referral_id and r.organisation_id = identity.caller_organisation()));
create policy redrafted_by_the_keeper on referrals.intent for delete using (
    organisation_id = identity.caller_organisation()
    and exists (select 1 from referrals.referral r where r.id = intent.referral_id and r.state = 'draft'));

create table referrals.transition (
    id uuid primary key,
    referral_id uuid not null references referrals.referral,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid references identity.organisation,
    person_id uuid not null references persons.person,
    acting_organisation_id uuid not null references identity.organisation,
    from_state text,
    to_state text not null,
    reason text,
    words text not null default '',
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table referrals.transition is 'Every step a referral has taken: who, when and why. Never changed.';
comment on column referrals.transition.id is 'Identifier; in the order the steps were recorded.';
comment on column referrals.transition.referral_id is 'The referral.';
comment on column referrals.transition.organisation_id is 'Who keeps the referral.';
comment on column referrals.transition.counterparty_id is 'The provider it was before at this step. Another provider never sees the step.';
comment on column referrals.transition.person_id is 'For whom.';
comment on column referrals.transition.acting_organisation_id is 'The organisation that took the step.';
comment on column referrals.transition.from_state is 'State before; null for the first.';
comment on column referrals.transition.to_state is 'State after.';
comment on column referrals.transition.reason is 'Code of the reason, where one is asked for: why declined, withdrawn, paused or ended.';
comment on column referrals.transition.words is 'Why, in words.';
comment on column referrals.transition.happened_at is 'When the step was taken.';
comment on column referrals.transition.recorded_at is 'When it was recorded.';
comment on column referrals.transition.recorded_by is 'The user who took or recorded it.';
create index on referrals.transition (referral_id, id);
grant select, insert on referrals.transition to mainstay_app;
call identity.protect_shared_records('referrals.transition', '{commissioner,manager,coordinator,system}');
call referrals.show_by_name('referrals.transition');

create table referrals.assessment (
    id uuid primary key,
    referral_id uuid not null references referrals.referral,
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    assessed_on date not null,
    assessor text not null check (assessor <> ''),
    present text not null default '',
    strengths text not null check (strengths <> ''),
    what_matters text not null check (what_matters <> ''),
    from_impairment boolean not null,
    wellbeing text[] not null default '{}' check (wellbeing <@ '{a,b,c,d,e,f,g,h,i}'),
    wellbeing_words text not null default '',
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table referrals.assessment is 'What somebody can do, what matters to them and what they need, as seen together on a day. A later one replaces none.';
comment on column referrals.assessment.id is 'Identifier.';
comment on column referrals.assessment.referral_id is 'The referral it was made for.';
comment on column referrals.assessment.organisation_id is 'Whose assessment it is: the council''s, or the provider''s.';
comment on column referrals.assessment.person_id is 'Of whom.';
comment on column referrals.assessment.assessed_on is 'The day.';
comment on column referrals.assessment.assessor is 'Who assessed.';
comment on column referrals.assessment.present is 'Who else took part.';
comment on column referrals.assessment.strengths is 'What they can do, and what and whom they can count on.';
comment on column referrals.assessment.what_matters is 'What matters to them.';
comment on column referrals.assessment.from_impairment is 'Whether the needs arise from, or are related to, a physical or mental impairment or illness: SI 2015/313 reg 2(1)(a).';
comment on column referrals.assessment.wellbeing is 'Areas of wellbeing on which the impact is, or is likely to be, significant: Care Act 2014 s1(2) (a) to (i).';
comment on column referrals.assessment.wellbeing_words is 'That impact in words.';
comment on column referrals.assessment.recorded_at is 'When it was recorded.';
comment on column referrals.assessment.recorded_by is 'The user who recorded it.';
create index on referrals.assessment (person_id, assessed_on desc);
create index on referrals.assessment (referral_id);
grant select, insert on referrals.assessment to mainstay_app;
call identity.protect_person_records('referrals.assessment', '{direct-care,commissioning,own-record,inspection}');

create table referrals.assessed_need (
    assessment_id uuid not null references referrals.assessment,
    outcome text not null check (outcome ~ '^[a-j]$'),
    organisation_id uuid not null references identity.organisation,
    person_id uuid not null references persons.person,
    unable text[] not null check (unable <@ '{a,b,c,d}'),
    words text not null default '',
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (assessment_id, outcome)
);
comment on table referrals.assessed_need is 'How far somebody can achieve one of the ten outcomes of the eligibility regulations (SI 2015/313 reg 2(2)).';
comment on column referrals.assessed_need.assessment_id is 'The assessment.';
comment on column referrals.assessed_need.outcome is 'Letter of the outcome in reg 2(2), a to j.';
comment on column referrals.assessed_need.organisation_id is 'Whose assessment it is.';
comment on column referrals.assessed_need.person_id is 'Of whom.';
comment on column referrals.assessed_need.unable is 'In which ways they are unable to achieve it: letters of reg 2(3), a to d; none when they can.';
comment on column referrals.assessed_need.words is 'What that looks like for them.';
comment on column referrals.assessed_need.recorded_at is 'When the assessment was recorded.';
comment on column referrals.assessed_need.recorded_by is 'The user who recorded it.';
grant select, insert on referrals.assessed_need to mainstay_app;
call identity.protect_person_records('referrals.assessed_need', '{direct-care,commissioning,own-record,inspection}');
