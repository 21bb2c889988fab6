-- What has been brought in from other systems, from which file and row, and what could not be.

create schema if not exists imports;
comment on schema imports is 'Imports: saved mappings, runs, rejected rows, and which record each row of another system became.';
grant usage on schema imports to mainstay_app;

create table imports.saved_mapping (
    organisation_id uuid not null references identity.organisation,
    kind text not null,
    name text not null check (name <> ''),
    source_system text not null check (source_system <> ''),
    definition text not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (organisation_id, kind, name)
);
comment on table imports.saved_mapping is 'How an organisation reads the columns of one kind of export, by name.';
comment on column imports.saved_mapping.organisation_id is 'Whose mapping it is.';
comment on column imports.saved_mapping.kind is 'What the rows are: people, carers, referrals, outcomes, observations, visits and so on.';
comment on column imports.saved_mapping.name is 'What the organisation calls it.';
comment on column imports.saved_mapping.source_system is 'The system the files come from; part of every reference.';
comment on column imports.saved_mapping.definition is 'Columns, date order and constants, as JSON.';
comment on column imports.saved_mapping.saved_by is 'Who saved it.';
comment on column imports.saved_mapping.saved_at is 'When.';
grant select, insert, update, delete on imports.saved_mapping to mainstay_app;
call identity.protect_organisation_records('imports.saved_mapping', '{commissioner,manager,coordinator,system}');

create table imports.run (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    kind text not null,
    mapping text not null,
    file_name text not null,
    dry_run boolean not null,
    state text not null check (state in ('waiting', 'running', 'finished', 'stopped')),
    rows_total bigint not null default 0,
    rows_taken bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_rejected bigint not null default 0,
    resume_after_line bigint not null default 0,
    words text not null default '',
    heading text not null default '',
    separator text not null default ',',
    started_by uuid not null,
    started_at timestamptz not null,
    heartbeat_at timestamptz not null,
    finished_at timestamptz
);
comment on table imports.run is 'One reading of one file, as a trial or in earnest, and how far it has come.';
comment on column imports.run.id is 'Identifier.';
comment on column imports.run.organisation_id is 'For whom.';
comment on column imports.run.kind is 'What the rows are.';
comment on column imports.run.mapping is 'The mapping it was read with, as JSON, kept as it was then.';
comment on column imports.run.file_name is 'The name the file came with.';
comment on column imports.run.dry_run is 'Whether nothing of it was to be kept.';
comment on column imports.run.state is 'waiting, running, finished, or stopped (by a fault; it can be continued).';
comment on column imports.run.rows_total is 'Rows in the file.';
comment on column imports.run.rows_taken is 'Rows that became records.';
comment on column imports.run.rows_unchanged is 'Rows that had been taken before, with the same content.';
comment on column imports.run.rows_rejected is 'Rows refused, each with its reason.';
comment on column imports.run.resume_after_line is 'Every row up to this line has been dealt with and committed.';
comment on column imports.run.words is 'Why it stopped, in plain words.';
comment on column imports.run.heading is 'The headings of the file, as a row of CSV: the rejected rows are given back under them.';
comment on column imports.run.separator is 'The character between values in the file.';
comment on column imports.run.started_by is 'Who started it.';
comment on column imports.run.started_at is 'When.';
comment on column imports.run.heartbeat_at is 'When it last gave a sign of life.';
comment on column imports.run.finished_at is 'When it was done.';
create index on imports.run (organisation_id, started_at desc);
grant select, insert, update on imports.run to mainstay_app;
call identity.protect_organisation_records('imports.run', '{commissioner,manager,coordinator,system}');

create table imports.rejected_row (
    run_id uuid not null references imports.run,
    organisation_id uuid not null references identity.organisation,
    line bigint not null,
    raw text not null,
    field text not null,
    code text not null,
    words text not null,
    what_to_do text not null,
    primary key (run_id, line)
);
comment on table imports.rejected_row is 'A row that was not taken: what it said, why not, and what to do.';
comment on column imports.rejected_row.run_id is 'The run that refused it.';
comment on column imports.rejected_row.organisation_id is 'Whose file it was in.';
comment on column imports.rejected_row.line is 'The line it starts on, counted from 1.';
comment on column imports.rejected_row.raw is 'The row as it stood in the file; the beginning of one that is too long to be read.';
comment on column imports.rejected_row.field is 'The column that is wrong; empty when it is the whole row.';
comment on column imports.rejected_row.code is 'Stable code of the reason.';
comment on column imports.rejected_row.words is 'The reason, naming the values.';
comment on column imports.rejected_row.what_to_do is 'What to do about it.';
grant select, insert, delete on imports.rejected_row to mainstay_app;
call identity.protect_organisation_records('imports.rejected_row', '{commissioner,manager,coordinator,system}');

create table imports.reference (
    organisation_id uuid not null references identity.organisation,
    kind text not null,
    source_system text not null,
    reference text not null,
    record_id uuid not null,
    content_hash bytea not null,
    run_id uuid not null,
    taken_at timestamptz not null,
    primary key (organisation_id, kind, source_system, reference)
);
comment on table imports.reference is 'Which record a row of another system became, so that the same row brought again changes nothing.';
comment on column imports.reference.organisation_id is 'Who brought it.';
comment on column imports.reference.kind is 'What it is.';
comment on column imports.reference.source_system is 'The system it comes from.';
comment on column imports.reference.reference is 'What that system calls it.';
comment on column imports.reference.record_id is 'The record here.';
comment on column imports.reference.content_hash is 'First 16 bytes of the SHA-256 of the mapped values, to tell a row that has changed.';
comment on column imports.reference.run_id is 'The run that brought it.';
comment on column imports.reference.taken_at is 'When.';
create index on imports.reference (organisation_id, kind, reference);
create index on imports.reference (record_id) where kind = 'people';
grant select, insert on imports.reference to mainstay_app;
call identity.protect_organisation_records('imports.reference', '{commissioner,manager,coordinator,system}');

create table imports.upload_chunk (
    run_id uuid not null references imports.run,
    organisation_id uuid not null references identity.organisation,
    position int not null,
    content bytea not null,
    primary key (run_id, position)
);
comment on table imports.upload_chunk is 'A file that was brought through the page, in pieces, until its run has finished.';
comment on column imports.upload_chunk.run_id is 'The run it is for.';
comment on column imports.upload_chunk.organisation_id is 'Whose file it is.';
comment on column imports.upload_chunk.position is 'Place in the file, from 0.';
comment on column imports.upload_chunk.content is 'The bytes.';
grant select, insert, delete on imports.upload_chunk to mainstay_app;
call identity.protect_organisation_records('imports.upload_chunk', '{commissioner,manager,coordinator,system}');
