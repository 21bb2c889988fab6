-- What a council and a provider have agreed to pay for and how.

create schema if not exists contracts;
comment on schema contracts is 'Contracts between councils and providers: versions of terms, agreements and signatures, people under them.';
grant usage on schema contracts to mainstay_app;

create table contracts.contract (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation check (counterparty_id <> organisation_id),
    title text not null check (title <> ''),
    starts_on date not null check (extract(day from starts_on) = 1),
    ends_on date check (ends_on >= starts_on),
    ended_on date check (ended_on >= starts_on),
    end_reason text,
    ended_at timestamptz,
    ended_by uuid,
    partner_ids uuid[] not null default '{}',
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table contracts.contract is 'An agreement between a council that pays and a provider that is paid, alone or leading others.';
comment on column contracts.contract.id is 'Identifier, across all versions.';
comment on column contracts.contract.organisation_id is 'The council, which pays.';
comment on column contracts.contract.counterparty_id is 'The provider, which is paid; where several are, the one that leads.';
comment on column contracts.contract.title is 'What both sides call it.';
comment on column contracts.contract.starts_on is 'The first day it covers, the first of a month.';
comment on column contracts.contract.ends_on is 'The last day it covers as drafted; null where it has no end.';
comment on column contracts.contract.ended_on is 'The last day it covers once it was ended before its time.';
comment on column contracts.contract.end_reason is 'Why it was ended before its time.';
comment on column contracts.contract.ended_at is 'When that was written down, by which a settlement goes.';
comment on column contracts.contract.ended_by is 'User who wrote it down.';
comment on column contracts.contract.partner_ids is 'The providers that are partners to it, as contracts.partner names them: kept here so that a policy can ask.';
comment on column contracts.contract.recorded_at is 'When it was drafted.';
comment on column contracts.contract.recorded_by is 'The user who drafted it.';
create index on contracts.contract (organisation_id);
create index on contracts.contract (counterparty_id);
grant select, insert on contracts.contract to mainstay_app;
grant update (ended_on, end_reason, ended_at, ended_by, partner_ids) on contracts.contract to mainstay_app;
call identity.protect_shared_records('contracts.contract', '{commissioner,manager,coordinator,system}');

create table contracts.partner (
    contract_id uuid not null references contracts.contract,
    name text not null check (name <> ''),
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    partner_id uuid not null references identity.organisation check (partner_id not in (organisation_id, counterparty_id)),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (contract_id, name)
);
comment on table contracts.partner is 'Which provider a partner of the term sheet is, where one leads others.';
comment on column contracts.partner.contract_id is 'The contract.';
comment on column contracts.partner.name is 'What the term sheet calls it.';
comment on column contracts.partner.organisation_id is 'The council.';
comment on column contracts.partner.counterparty_id is 'The provider that leads.';
comment on column contracts.partner.partner_id is 'The provider that is meant.';
comment on column contracts.partner.recorded_at is 'When it was chosen.';
comment on column contracts.partner.recorded_by is 'The user who chose it.';
create index on contracts.partner (partner_id);
grant select, insert on contracts.partner to mainstay_app;
grant update (partner_id, recorded_at, recorded_by) on contracts.partner to mainstay_app;
call identity.protect_shared_records('contracts.partner', '{commissioner,manager,coordinator,system}');
create function contracts.list_partners() returns trigger language plpgsql as $$
begin
    update contracts.contract set partner_ids =
        (select array_agg(p.partner_id order by p.name) from contracts.partner p where p.contract_id = new.contract_id)
    where id = new.contract_id;
    return null;
end $$;
comment on function contracts.list_partners is 'Keeps the list of partners beside the contract.';
create trigger list_partners after insert or update on contracts.partner
    for each row execute function contracts.list_partners();

create policy partners_select on contracts.contract for select
    using (identity.caller_role() in ('manager', 'coordinator', 'system')
        and identity.caller_organisation() = any (partner_ids));

create procedure contracts.open_to_partners(records regclass, verb text, contract text, beside text default 'true')
language plpgsql as $$
declare
    theirs text := format($f$identity.caller_role() in ('manager', 'coordinator', 'system')
        and %I in (select c.id from contracts.contract c where identity.caller_organisation() = any (c.partner_ids))
        and %s$f$, contract, beside);
begin
    execute format('create policy partners_%s on %s for %s %s (%s)', verb, records, verb,
        case verb when 'insert' then 'with check' else 'using' end, theirs);
end $$;
comment on procedure contracts.open_to_partners is
    'Lets the partners of a contract do one thing (select, insert or update) with records that name it in a column, as far as a further condition allows.';

call contracts.open_to_partners('contracts.partner', 'select', 'contract_id');

create table contracts.version (
    contract_id uuid not null references contracts.contract,
    number int not null check (number > 0),
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    state text not null check (state in ('draft', 'checked', 'agreed', 'signed', 'amended', 'ended', 'withdrawn')),
    from_day date not null check (extract(day from from_day) = 1),
    terms text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (contract_id, number)
);
comment on table contracts.version is 'One version of a contract''s terms. Once signed, its text is never changed.';
comment on column contracts.version.contract_id is 'The contract.';
comment on column contracts.version.number is '1, 2, 3 …';
comment on column contracts.version.organisation_id is 'The council.';
comment on column contracts.version.counterparty_id is 'The provider.';
comment on column contracts.version.state is 'draft, checked, agreed, signed, amended, ended or withdrawn.';
comment on column contracts.version.from_day is 'The first day this version applies to, the first of a month.';
comment on column contracts.version.terms is 'The term sheet as text: what the parties sign.';
comment on column contracts.version.sha256 is 'SHA-256 of the text; a text that no longer matches is refused.';
comment on column contracts.version.recorded_at is 'When this text was written.';
comment on column contracts.version.recorded_by is 'The user who wrote this text.';
grant select, insert on contracts.version to mainstay_app;
grant update (state, terms, sha256, recorded_at, recorded_by) on contracts.version to mainstay_app;
call identity.protect_shared_records('contracts.version', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('contracts.version', 'select', 'contract_id');
-- whoever agrees or signs last moves it on
call contracts.open_to_partners('contracts.version', 'update', 'contract_id');

create function contracts.keep_what_is_signed() returns trigger language plpgsql as $$
begin
    if old.state in ('signed', 'amended', 'ended')
            and (new.terms, new.sha256, new.recorded_at, new.recorded_by)
                is distinct from (old.terms, old.sha256, old.recorded_at, old.recorded_by) then
        raise exception 'version % of contract % is signed: its terms cannot change', old.number, old.contract_id;
    end if;
    if coalesce(identity.caller_organisation() not in (old.organisation_id, old.counterparty_id), false)
            and ((new.terms, new.sha256, new.from_day) is distinct from (old.terms, old.sha256, old.from_day)
                or old.state <> new.state and (old.state, new.state)
                    not in (('checked', 'agreed'), ('agreed', 'signed'), ('signed', 'amended'))) then
        raise exception 'a partner cannot change the terms of contract %', old.contract_id;
    end if;
    return new;
end $$;
comment on function contracts.keep_what_is_signed is 'Refuses to change the text of a version that has been signed, and lets partners change none.';
create trigger keep_what_is_signed before update on contracts.version
    for each row execute function contracts.keep_what_is_signed();

create table contracts.consent (
    contract_id uuid not null,
    version int not null,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    party_id uuid not null references identity.organisation,
    kind text not null check (kind in ('agreed', 'signed')),
    sha256 text not null,
    given_at timestamptz not null,
    given_by uuid not null,
    primary key (contract_id, version, party_id, kind, sha256),
    foreign key (contract_id, version) references contracts.version
);
comment on table contracts.consent is 'A party''s agreement to, or signature under, one exact text. Append-only.';
comment on column contracts.consent.contract_id is 'The contract.';
comment on column contracts.consent.version is 'The version.';
comment on column contracts.consent.organisation_id is 'The council.';
comment on column contracts.consent.counterparty_id is 'The provider.';
comment on column contracts.consent.party_id is 'The party that agreed or signed.';
comment on column contracts.consent.kind is 'agreed or signed.';
comment on column contracts.consent.sha256 is 'SHA-256 of the text it was given to; it counts for no other.';
comment on column contracts.consent.given_at is 'When.';
comment on column contracts.consent.given_by is 'The user who gave it for the party.';
grant select, insert on contracts.consent to mainstay_app;
call identity.protect_shared_records('contracts.consent', '{commissioner,manager,coordinator,system}');
call contracts.open_to_partners('contracts.consent', 'select', 'contract_id');
call contracts.open_to_partners('contracts.consent', 'insert', 'contract_id');
create policy given_for_oneself on contracts.consent as restrictive for insert
    with check (party_id = identity.caller_organisation());

create table contracts.person_under (
    contract_id uuid not null references contracts.contract,
    person_id uuid not null,
    referral_id uuid not null,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    from_day date not null,
    until_day date check (until_day >= from_day),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    primary key (contract_id, person_id, from_day)
);
comment on table contracts.person_under is 'A person whose care is paid under a contract.';
comment on column contracts.person_under.contract_id is 'The contract.';
comment on column contracts.person_under.person_id is 'The person, by id only.';
comment on column contracts.person_under.referral_id is 'The referral that put them under it.';
comment on column contracts.person_under.organisation_id is 'The council.';
comment on column contracts.person_under.counterparty_id is 'The provider.';
comment on column contracts.person_under.from_day is 'The first day paid under the contract.';
comment on column contracts.person_under.until_day is 'The first day no longer paid under it, where it was given at the beginning.';
comment on column contracts.person_under.recorded_at is 'When it was recorded.';
comment on column contracts.person_under.recorded_by is 'The user who recorded it.';
create index on contracts.person_under (person_id);
grant select, insert on contracts.person_under to mainstay_app;
call identity.protect_shared_records('contracts.person_under', '{commissioner,manager,coordinator,system}');

create table contracts.release (
    id uuid primary key,
    contract_id uuid not null,
    person_id uuid not null,
    from_day date not null,
    organisation_id uuid not null references identity.organisation,
    counterparty_id uuid not null references identity.organisation,
    until_day date not null check (until_day >= from_day),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    foreign key (contract_id, person_id, from_day) references contracts.person_under
);
comment on table contracts.release is 'That somebody was taken out of a contract. Append-only; the last one written down by a moment is what was known then.';
comment on column contracts.release.id is 'Identifier, in order of time.';
comment on column contracts.release.contract_id is 'The contract.';
comment on column contracts.release.person_id is 'The person, by id only.';
comment on column contracts.release.from_day is 'The first day of the time under the contract that it ends.';
comment on column contracts.release.organisation_id is 'The council.';
comment on column contracts.release.counterparty_id is 'The provider.';
comment on column contracts.release.until_day is 'The first day no longer paid under it.';
comment on column contracts.release.recorded_at is 'When it was written down, by which a settlement goes.';
comment on column contracts.release.recorded_by is 'User who wrote it down.';
create index on contracts.release (contract_id, person_id, from_day, id);
grant select, insert on contracts.release to mainstay_app;
call identity.protect_shared_records('contracts.release', '{commissioner,manager,coordinator,system}');

create table contracts.particulars (
    id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    legal_name text not null check (legal_name <> ''),
    line_1 text not null,
    line_2 text not null,
    town text not null,
    postcode text not null,
    registered_number text not null,
    vat_number text not null,
    tax_reference text not null,
    endpoint_scheme text not null,
    endpoint text not null,
    email text not null,
    phone text not null,
    account_name text not null,
    sort_code text not null,
    account_number text not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null
);
comment on table contracts.particulars is 'What an organisation says of itself for invoices: name, address, tax, how it is reached and paid. Append-only; the last one written down by a moment is what was known then.';
comment on column contracts.particulars.id is 'Identifier, in order of time.';
comment on column contracts.particulars.organisation_id is 'The council or provider, which says it of itself.';
comment on column contracts.particulars.legal_name is 'The name it is registered under.';
comment on column contracts.particulars.line_1 is 'First line of its address.';
comment on column contracts.particulars.line_2 is 'Second line of its address; empty where there is none.';
comment on column contracts.particulars.town is 'Town or city.';
comment on column contracts.particulars.postcode is 'Postcode.';
comment on column contracts.particulars.registered_number is 'Company or charity number; empty where it has none.';
comment on column contracts.particulars.vat_number is 'VAT number with the GB before it; empty where it is not registered for VAT.';
comment on column contracts.particulars.tax_reference is 'Another tax reference, such as its Unique Taxpayer Reference; empty where none was given.';
comment on column contracts.particulars.endpoint_scheme is 'Kind of electronic address, by its code in the Peppol list; empty where it has none.';
comment on column contracts.particulars.endpoint is 'Electronic address to which invoices are sent, or from which.';
comment on column contracts.particulars.email is 'E-mail address of its finance office.';
comment on column contracts.particulars.phone is 'Telephone of its finance office.';
comment on column contracts.particulars.account_name is 'Name of the bank account it is paid into; empty for whoever is not paid.';
comment on column contracts.particulars.sort_code is 'Sort code of that account, six figures.';
comment on column contracts.particulars.account_number is 'Number of that account, eight figures.';
comment on column contracts.particulars.recorded_at is 'When it was written down, by which an invoice goes.';
comment on column contracts.particulars.recorded_by is 'User who wrote it down.';
create index on contracts.particulars (organisation_id, recorded_at, id);
grant select, insert on contracts.particulars to mainstay_app;
call identity.protect_organisation_records('contracts.particulars', '{commissioner,manager,coordinator,system}');
create policy written_for_oneself on contracts.particulars as restrictive for insert
    with check (identity.caller_role() in ('commissioner', 'manager', 'system'));

-- The other side of a contract that both have signed may ask, and nobody else: it pays into that account, or writes to that address.
create policy asked_by_the_other_side on contracts.particulars for select to mainstay_owner using (true);
create function contracts.particulars_known(wanted uuid, at_time timestamptz) returns setof contracts.particulars
    language sql stable security definer set search_path = contracts, pg_temp as $$
    select p.* from contracts.particulars p
    where p.organisation_id = wanted and p.recorded_at <= at_time
      and identity.caller_role() in ('commissioner', 'manager', 'coordinator', 'system')
      and (wanted = identity.caller_organisation()
           or exists (select 1 from contracts.contract c
                      join contracts.version v on v.contract_id = c.id and v.state in ('signed', 'amended', 'ended')
                      where identity.caller_organisation() in (c.organisation_id, c.counterparty_id)
                        and wanted in (c.organisation_id, c.counterparty_id)))
    order by p.recorded_at desc, p.id desc limit 1 $$;
comment on function contracts.particulars_known is 'What was known of an organisation''s invoicing particulars at a moment: to itself, and to the other side of a contract that is signed.';
