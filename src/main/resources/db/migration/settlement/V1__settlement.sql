-- What is due for a month, to the penny and with every reason: frozen evidence, statements, lines, ledger.

create schema if not exists settlement;
comment on schema settlement is 'Periods, frozen input tables, statements, lines and the append-only ledger of contracts.';
grant usage on schema settlement to mainstay_app;

create table settlement.period (
    id uuid primary key,
    contract_id uuid not null references contracts.contract,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    from_day date not null check (extract(day from from_day) = 1),
    until_day date not null check (until_day = (from_day + interval '1 month')::date),
    state text not null check (state in ('open', 'gathered', 'calculated', 'proposed', 'approved', 'posted', 'paid')),
    statement_number int not null default 0,
    cut_off timestamptz,
    terms_version int,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    unique (contract_id, from_day)
);
comment on table settlement.period is 'The settlement of one contract for one calendar month, Europe/London.';
comment on column settlement.period.id is 'Identifier.';
comment on column settlement.period.contract_id is 'The contract.';
comment on column settlement.period.organisation_id is 'The council, which pays.';
comment on column settlement.period.counterparty_id is 'The provider, which is paid.';
comment on column settlement.period.from_day is 'First day of the month.';
comment on column settlement.period.until_day is 'First day of the next month.';
comment on column settlement.period.state is 'open, gathered, calculated, proposed, approved, posted or paid.';
comment on column settlement.period.statement_number is 'How often the month has been gathered; the statement that counts has this number.';
comment on column settlement.period.cut_off is 'What was recorded up to this moment counts.';
comment on column settlement.period.terms_version is 'The version of the contract that bound when the month was gathered; it is settled under it for ever.';
comment on column settlement.period.recorded_at is 'When it was opened.';
comment on column settlement.period.recorded_by is 'The user who opened it.';
grant select, insert on settlement.period to mainstay_app;
grant update (state, statement_number, cut_off, terms_version) on settlement.period to mainstay_app;
call identity.protect_shared_records('settlement.period', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('settlement.period', 'select', 'contract_id');

create table settlement.frozen_content (
    contract_id uuid not null references contracts.contract,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    row_count int not null,
    csv text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (contract_id, sha256)
);
comment on table settlement.frozen_content is 'The canonical CSV of frozen tables, each text once per contract. Append-only.';
comment on column settlement.frozen_content.contract_id is 'The contract it was gathered for.';
comment on column settlement.frozen_content.sha256 is 'SHA-256 of the text.';
comment on column settlement.frozen_content.organisation_id is 'The council.';
comment on column settlement.frozen_content.counterparty_id is 'The provider.';
comment on column settlement.frozen_content.row_count is 'Rows without the header.';
comment on column settlement.frozen_content.csv is 'The text: ids, dates, codes and exact decimals, never a name or a note.';
comment on column settlement.frozen_content.recorded_at is 'When it was first frozen.';
comment on column settlement.frozen_content.recorded_by is 'The user who gathered it first.';
grant select, insert on settlement.frozen_content to mainstay_app;
call identity.protect_shared_records('settlement.frozen_content', '{commissioner,manager,coordinator,system}');

create table settlement.frozen_table (
    period_id uuid not null references settlement.period,
    statement_number int not null,
    month date not null,
    name text not null,
    contract_id uuid not null,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    sha256 text not null,
    primary key (period_id, statement_number, month, name),
    foreign key (contract_id, sha256) references settlement.frozen_content
);
comment on table settlement.frozen_table is 'Which frozen tables a statement rests on. Append-only.';
comment on column settlement.frozen_table.period_id is 'The period.';
comment on column settlement.frozen_table.statement_number is 'The statement of the period.';
comment on column settlement.frozen_table.month is 'First day of the month the facts are about: the period''s own, or an earlier one looked at again.';
comment on column settlement.frozen_table.name is 'Name of the table: people, visits, outcomes, stays, gates, carried, posted.';
comment on column settlement.frozen_table.contract_id is 'The contract.';
comment on column settlement.frozen_table.organisation_id is 'The council.';
comment on column settlement.frozen_table.counterparty_id is 'The provider.';
comment on column settlement.frozen_table.sha256 is 'SHA-256 of its text.';
grant select, insert on settlement.frozen_table to mainstay_app;
call identity.protect_shared_records('settlement.frozen_table', '{commissioner,manager,coordinator,system}');

create table settlement.statement (
    period_id uuid not null references settlement.period,
    number int not null check (number > 0),
    contract_id uuid not null references contracts.contract,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    terms_version int not null,
    terms_sha256 text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    header text not null,
    total_pence bigint not null,
    calculated_at timestamptz not null,
    calculated_by uuid not null,
    proposed_at timestamptz,
    pay_by date,
    primary key (period_id, number)
);
comment on table settlement.statement is 'What is due for a month as calculated from frozen tables.';
comment on column settlement.statement.period_id is 'The period.';
comment on column settlement.statement.number is '1, 2, 3 … within the period.';
comment on column settlement.statement.contract_id is 'The contract.';
comment on column settlement.statement.organisation_id is 'The council.';
comment on column settlement.statement.counterparty_id is 'The provider.';
comment on column settlement.statement.terms_version is 'The version of the contract it was calculated under.';
comment on column settlement.statement.terms_sha256 is 'SHA-256 of those terms.';
comment on column settlement.statement.sha256 is 'SHA-256 of the canonical bytes: header, lines, explanations.';
comment on column settlement.statement.header is 'The canonical header: terms and inputs by digest, total.';
comment on column settlement.statement.total_pence is 'Sum of what its lines make due, in pence.';
comment on column settlement.statement.calculated_at is 'When it was calculated.';
comment on column settlement.statement.calculated_by is 'The user who had it calculated.';
comment on column settlement.statement.proposed_at is 'When it was put to both parties.';
comment on column settlement.statement.pay_by is 'Last day to pay what is not disputed.';
grant select, insert on settlement.statement to mainstay_app;
grant update (proposed_at, pay_by) on settlement.statement to mainstay_app;
call identity.protect_shared_records('settlement.statement', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('settlement.statement', 'select', 'contract_id');

create table settlement.line (
    id uuid primary key,
    period_id uuid not null,
    statement_number int not null,
    position int not null,
    contract_id uuid not null references contracts.contract,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    key text not null,
    kind text not null,
    payee_id uuid not null references identity.organisation,
    person_id uuid,
    outcome_id uuid,
    month date not null,
    due_pence bigint not null,
    held_pence bigint not null,
    council_pence bigint not null check (due_pence + held_pence + council_pence = 0),
    about_pence bigint not null,
    of_earlier_months boolean not null,
    chargeable boolean not null,
    reason text not null,
    mend text not null,
    words text not null,
    canonical text not null,
    unique (period_id, statement_number, position),
    unique (period_id, statement_number, key),
    -- a statement is written after its lines: its digest is that of theirs
    foreign key (period_id, statement_number) references settlement.statement deferrable initially deferred
);
comment on table settlement.line is 'One line of a statement, with its explanation. Append-only.';
comment on column settlement.line.id is 'Identifier.';
comment on column settlement.line.period_id is 'The period.';
comment on column settlement.line.statement_number is 'The statement of the period.';
comment on column settlement.line.position is 'Its place in the statement, from 0.';
comment on column settlement.line.contract_id is 'The contract.';
comment on column settlement.line.organisation_id is 'The council.';
comment on column settlement.line.counterparty_id is 'The provider.';
comment on column settlement.line.key is 'What it is about, the same in every recalculation.';
comment on column settlement.line.kind is 'fee, withheld, released, paid-as-fee, held, not-due, other, unsettled or adjustment.';
comment on column settlement.line.payee_id is 'The provider it is paid to: the one of the contract, or among several the one that the terms name.';
comment on column settlement.line.person_id is 'The person it is about, by id only; null where it is about the contract as a whole, a partner or a place.';
comment on column settlement.line.outcome_id is 'The outcome it is about, where it is about one.';
comment on column settlement.line.month is 'First day of the month it is about.';
comment on column settlement.line.due_pence is 'What it adds to what is due, in pence.';
comment on column settlement.line.held_pence is 'What it adds to what is held, in pence.';
comment on column settlement.line.council_pence is 'What it adds to what the council bears, in pence: the three sum to zero.';
comment on column settlement.line.about_pence is 'The amount the line speaks of, in pence, where nothing is due now.';
comment on column settlement.line.of_earlier_months is 'Whether it decides about money that was set aside in months before its own.';
comment on column settlement.line.chargeable is 'Whether the council may count it towards what the person is charged.';
comment on column settlement.line.reason is 'Code of the reason, as the term sheet has it; empty where there is none.';
comment on column settlement.line.mend is 'What would mend the reason; empty where nothing needs to or can.';
comment on column settlement.line.words is 'The line in a sentence.';
comment on column settlement.line.canonical is 'Its canonical JSON, explanation included.';
create index on settlement.line (contract_id, month, key);
create index on settlement.line (person_id);
grant select, insert on settlement.line to mainstay_app;
call identity.protect_shared_records('settlement.line', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('settlement.line', 'select', 'contract_id', 'payee_id = identity.caller_organisation()');

create table settlement.line_event (
    id uuid primary key,
    line_id uuid not null references settlement.line,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    act text not null check (act in ('query', 'answer', 'resolve', 'adjust', 'reverse')),
    state text not null check (state in ('queried', 'resolved', 'adjusted', 'reversed')),
    words text not null check (words <> ''),
    party_id uuid not null references identity.organisation,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table settlement.line_event is 'What was said and done about a line. Append-only; the last one gives its state.';
comment on column settlement.line_event.id is 'Identifier, in order of time.';
comment on column settlement.line_event.line_id is 'The line.';
comment on column settlement.line_event.organisation_id is 'The council.';
comment on column settlement.line_event.counterparty_id is 'The provider.';
comment on column settlement.line_event.act is 'query, answer, resolve, adjust or reverse.';
comment on column settlement.line_event.state is 'The state of the line after it.';
comment on column settlement.line_event.words is 'What was said.';
comment on column settlement.line_event.party_id is 'The organisation that said it.';
comment on column settlement.line_event.recorded_at is 'When.';
comment on column settlement.line_event.recorded_by is 'The user who said it.';
create index on settlement.line_event (line_id, id);
grant select, insert on settlement.line_event to mainstay_app;
call identity.protect_shared_records('settlement.line_event', '{commissioner,manager,coordinator,system}');
create policy partners_select on settlement.line_event for select
    using (identity.caller_role() in ('manager', 'coordinator', 'system')
        and line_id in (select l.id from settlement.line l join contracts.contract c on c.id = l.contract_id
            where l.payee_id = identity.caller_organisation()
              and identity.caller_organisation() = any (c.partner_ids)));
create policy partners_insert on settlement.line_event for insert
    with check (identity.caller_role() in ('manager', 'coordinator', 'system')
        and party_id = identity.caller_organisation()
        and line_id in (select l.id from settlement.line l join contracts.contract c on c.id = l.contract_id
            where l.payee_id = identity.caller_organisation()
              and identity.caller_organisation() = any (c.partner_ids)));

create table settlement.taking_back (
    id uuid primary key,
    period_id uuid not null references settlement.period,
    statement_number int not null,
    line_id uuid references settlement.line,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    act text not null check (act in ('ask', 'agree', 'keep')),
    words text not null,
    party_id uuid not null references identity.organisation,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    foreign key (period_id, statement_number) references settlement.statement
);
comment on table settlement.taking_back is 'Who wants posted money taken back: one party asks, and the other agrees. Append-only; the last one tells whether a wish is open.';
comment on column settlement.taking_back.id is 'Identifier, in order of time.';
comment on column settlement.taking_back.period_id is 'The period.';
comment on column settlement.taking_back.statement_number is 'The statement of the period.';
comment on column settlement.taking_back.line_id is 'The one line it is about; null for the whole statement.';
comment on column settlement.taking_back.organisation_id is 'The council.';
comment on column settlement.taking_back.counterparty_id is 'The provider.';
comment on column settlement.taking_back.act is 'ask, agree (the other party: it is taken back) or keep (withdrawn, or the other party says no).';
comment on column settlement.taking_back.words is 'Why, as said by whoever asked; empty where it is kept.';
comment on column settlement.taking_back.party_id is 'The organisation that said it.';
comment on column settlement.taking_back.recorded_at is 'When.';
comment on column settlement.taking_back.recorded_by is 'The user who said it.';
create index on settlement.taking_back (period_id, line_id, id);
create index on settlement.taking_back (line_id);
grant select, insert on settlement.taking_back to mainstay_app;
call identity.protect_shared_records('settlement.taking_back', '{commissioner,manager,coordinator,system}');
create policy said_for_oneself on settlement.taking_back as restrictive for insert
    with check (party_id = identity.caller_organisation());

create table settlement.approval (
    period_id uuid not null,
    statement_number int not null,
    party_id uuid not null references identity.organisation,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    sha256 text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (period_id, statement_number, party_id),
    foreign key (period_id, statement_number) references settlement.statement
);
comment on table settlement.approval is 'A party''s approval of the exact bytes of a statement. Append-only.';
comment on column settlement.approval.period_id is 'The period.';
comment on column settlement.approval.statement_number is 'The statement of the period.';
comment on column settlement.approval.party_id is 'The party that approved.';
comment on column settlement.approval.organisation_id is 'The council.';
comment on column settlement.approval.counterparty_id is 'The provider.';
comment on column settlement.approval.sha256 is 'SHA-256 of what was approved.';
comment on column settlement.approval.recorded_at is 'When.';
comment on column settlement.approval.recorded_by is 'The user who approved for the party.';
grant select, insert on settlement.approval to mainstay_app;
call identity.protect_shared_records('settlement.approval', '{commissioner,manager,coordinator,system}');
create policy partners_select on settlement.approval for select
    using (identity.caller_role() in ('manager', 'coordinator', 'system')
        and period_id in (select p.id from settlement.period p join contracts.contract c on c.id = p.contract_id
            where identity.caller_organisation() = any (c.partner_ids)));
create policy approved_for_oneself on settlement.approval as restrictive for insert
    with check (party_id = identity.caller_organisation());

create table settlement.ledger_entry (
    id uuid primary key,
    contract_id uuid not null references contracts.contract,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    posting text not null,
    position int not null,
    account text not null check (account in ('council', 'held', 'due', 'paid')),
    payee_id uuid not null references identity.organisation,
    pence bigint not null check (pence <> 0),
    period_id uuid references settlement.period,
    line_id uuid references settlement.line,
    person_id uuid,
    outcome_id uuid,
    month date not null,
    reverses uuid unique references settlement.ledger_entry,
    words text not null,
    posted_at timestamptz not null,
    posted_by uuid not null,
    unique (contract_id, posting, position)
);
comment on table settlement.ledger_entry is 'The ledger: entries are only ever added, and a balance is their sum.';
comment on column settlement.ledger_entry.id is 'Identifier, in order of time.';
comment on column settlement.ledger_entry.contract_id is 'The contract.';
comment on column settlement.ledger_entry.organisation_id is 'The council.';
comment on column settlement.ledger_entry.counterparty_id is 'The provider.';
comment on column settlement.ledger_entry.posting is 'What posted it: line/<line>, pay/<period>/<n>, reverse/<line>. Made once; its entries sum to zero.';
comment on column settlement.ledger_entry.position is 'Its place in the posting, from 0.';
comment on column settlement.ledger_entry.account is 'council, held, due or paid.';
comment on column settlement.ledger_entry.pence is 'Amount in pence, never zero.';
comment on column settlement.ledger_entry.period_id is 'The period whose statement posted it.';
comment on column settlement.ledger_entry.line_id is 'The line it comes from.';
comment on column settlement.ledger_entry.payee_id is 'The provider whose account it is in, or whose pay the council bears.';
comment on column settlement.ledger_entry.person_id is 'The person it is about.';
comment on column settlement.ledger_entry.outcome_id is 'The outcome it is held for.';
comment on column settlement.ledger_entry.month is 'First day of the month the money belongs to.';
comment on column settlement.ledger_entry.reverses is 'The entry this one takes back; an entry can be taken back once.';
comment on column settlement.ledger_entry.words is 'What it is for, in words.';
comment on column settlement.ledger_entry.posted_at is 'When it was posted.';
comment on column settlement.ledger_entry.posted_by is 'The user who posted it.';
create index on settlement.ledger_entry (contract_id, account, person_id, outcome_id, month);
create index on settlement.ledger_entry (contract_id, id);
create index on settlement.ledger_entry (line_id);
create index on settlement.ledger_entry (person_id);
create index on settlement.ledger_entry (period_id);
grant select, insert on settlement.ledger_entry to mainstay_app;
call identity.protect_shared_records('settlement.ledger_entry', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('settlement.ledger_entry', 'select', 'contract_id', 'payee_id = identity.caller_organisation()');

-- Nobody changes what is posted, the owner of the tables included.
create function settlement.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'settlement.% is append-only: take an entry back with a new one', tg_table_name;
end $$;
comment on function settlement.refuse_change is 'Refuses to change or remove what was posted.';
create trigger append_only before update or delete or truncate on settlement.ledger_entry
    for each statement execute function settlement.refuse_change();
create trigger append_only before update or delete or truncate on settlement.line
    for each statement execute function settlement.refuse_change();
create trigger append_only before update or delete or truncate on settlement.frozen_content
    for each statement execute function settlement.refuse_change();
