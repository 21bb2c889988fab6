-- Who wrote and who read what. Nothing here is ever updated or deleted, and nothing here is personal text.

create schema if not exists audit;
comment on schema audit is 'The append-only trail of writes and reads, sealed in batches into a hash chain per organisation.';
grant usage on schema audit to mainstay_app;

create table audit.entry (
    id bigint generated always as identity primary key,
    organisation_id uuid not null default nullif(current_setting('mainstay.organisation', true), '')::uuid,
    at timestamptz not null default clock_timestamp(),
    actor_id uuid not null default nullif(current_setting('mainstay.actor', true), '')::uuid,
    role text not null default current_setting('mainstay.role', true),
    kind text not null check (kind in ('write', 'read')),
    action text not null,
    subject text,
    people uuid[] not null default '{}'
);
comment on table audit.entry is 'One act: somebody wrote a record, or was shown records.';
comment on column audit.entry.id is 'Order of writing; gaps are acts whose transaction was rolled back.';
comment on column audit.entry.organisation_id is 'The organisation acted for, taken from the transaction.';
comment on column audit.entry.at is 'When.';
comment on column audit.entry.actor_id is 'The user who acted, taken from the transaction.';
comment on column audit.entry.role is 'In which role.';
comment on column audit.entry.kind is 'write or read.';
comment on column audit.entry.action is 'What was done (visit.record) or the page that was shown.';
comment on column audit.entry.subject is 'The record, as module.record:id.';
comment on column audit.entry.people is 'Whom it is about: one for a record of somebody, everybody on the page for a page that was shown, nobody where it is about nobody.';
create index on audit.entry (organisation_id, id);
create index on audit.entry using gin (people);
grant select, insert on audit.entry to mainstay_app;
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy acting on audit.entry for insert with check (
    organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
    and actor_id = nullif(current_setting('mainstay.actor', true), '')::uuid);
create policy our_trail on audit.entry for select using (
    organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
    and current_setting('mainstay.role', true) in ('administrator', 'manager', 'commissioner', 'inspector', 'person', 'system'));

-- Who saw this person? Under row-level security the index over people cannot be used, because what compares arrays is not
-- known to keep secrets. This function, run as the owner, finds numbers of entries only, and of the caller's organisation
-- only; the entries themselves are read under the policy above.
create policy looking_up on audit.entry for select to mainstay_owner using (true);
create function audit.entries_about(
    person uuid, before_id bigint, by_actor uuid, from_moment timestamptz, until_moment timestamptz, most integer)
    returns setof bigint language sql stable security definer set search_path = audit, pg_temp as $$
    select e.id from audit.entry e
    where e.people @> array[person] and e.id < before_id
      and e.organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
      and (by_actor is null or e.actor_id = by_actor)
      and (from_moment is null or e.at >= from_moment) and (until_moment is null or e.at < until_moment)
    order by e.id desc limit most $$;
comment on function audit.entries_about is 'The latest entries of the caller''s organisation that name a person, newest first; what is null is not asked.';

create table audit.batch (
    organisation_id uuid not null,
    number integer not null check (number > 0),
    entry_ids bigint[] not null check (cardinality(entry_ids) > 0),
    reached bigint not null,
    previous_hash bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    primary key (organisation_id, number)
);
comment on table audit.batch is 'A sealed batch of entries: a link of its organisation''s hash chain.';
comment on column audit.batch.organisation_id is 'Whose chain.';
comment on column audit.batch.number is 'Place in the chain, from 1 without gaps.';
comment on column audit.batch.entry_ids is 'The entries sealed, in the order in which they were hashed.';
comment on column audit.batch.reached is 'The highest id of an entry in this batch or any before it.';
comment on column audit.batch.previous_hash is 'Hash of the batch before; 32 zero bytes for the first.';
comment on column audit.batch.hash is 'SHA-256 over the previous hash, the number, the time of sealing and every entry in full.';
comment on column audit.batch.sealed_at is 'When it was sealed.';
create index on audit.batch (organisation_id, sealed_at);
grant select, insert on audit.batch to mainstay_app;
alter table audit.batch enable row level security;
alter table audit.batch force row level security;
create policy our_chain on audit.batch
    using (organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid)
    with check (organisation_id = nullif(current_setting('mainstay.organisation', true), '')::uuid
                and current_setting('mainstay.role', true) = 'system');
