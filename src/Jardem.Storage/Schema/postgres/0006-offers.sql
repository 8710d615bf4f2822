-- Deaths taken from the feed and the offers made of them. Only additions: a program of the version before runs on beside this one.
create table death_notices (
    record      text collate "C" not null primary key,
    version     integer not null,
    sequence    bigint not null,
    content     bytea not null,
    state       text collate "C" not null,
    reason      text collate "C",
    silent      text collate "C",
    plan        bytea,
    body        text collate "C",
    offer       uuid,
    attempts    integer not null,
    next_ns     bigint,
    screened_ns bigint
);
create index death_notices_next on death_notices (next_ns, sequence) where next_ns is not null;
create index death_notices_proposed on death_notices (record) where state = 'proposed';

-- One row: how far the feed was read.
create table death_cursor (
    feed     text collate "C" not null primary key,
    sequence bigint not null
);

create table offers (
    id            uuid not null primary key,
    version       integer not null,
    service       text collate "C" not null,
    record        text collate "C" not null,
    person        uuid not null,
    addressee_iin text collate "C" not null,
    phone         text collate "C",
    number        integer not null,
    phase         text collate "C" not null,
    body          text collate "C" not null,
    made_ns       bigint not null,
    next_ns       bigint
);
create index offers_phone on offers (phone, made_ns, id) where phone is not null;
create index offers_person on offers (person, made_ns, id);
create index offers_next on offers (next_ns, id) where next_ns is not null;
create index offers_body on offers (body, phase);

-- One change with offers: append_3 (0005) does all of it that it did before, and the rows of offers go with it.
create function append_offers_1(
    p_scope text, p_key text, p_body_hash text, p_answer bytea,
    p_at bigint, p_actor text, p_unit text, p_snapshot text, p_use_case text,
    p_first uuid, p_streams uuid[], p_kinds text[], p_expected integer[], p_versions integer[], p_before bytea[], p_heads bytea[],
    p_event_streams uuid[], p_event_versions integer[], p_types text[], p_payloads bytea[], p_hashes bytea[],
    p_release_kinds text[], p_release_keys text[], p_release_owners uuid[],
    p_take_kinds text[], p_take_keys text[], p_take_owners uuid[],
    p_file_hashes text[], p_file_types text[], p_file_bytes bytea[],
    p_messages uuid[], p_topics text[], p_message_payloads bytea[],
    p_job_kinds text[], p_job_keys text[], p_job_payloads bytea[], p_job_due bigint[],
    p_journal_unit text, p_journal_service text, p_journal_year integer,
    p_documents jsonb, p_cases jsonb, p_complaints jsonb, p_tasks jsonb, p_tallies jsonb, p_payments jsonb, p_ledger jsonb, p_offers jsonb,
    out outcome text, out answer bytea, out active text, out number bigint)
language plpgsql as $body$
#variable_conflict use_column
begin
    select a.outcome, a.answer, a.active, a.number into append_offers_1.outcome, append_offers_1.answer, append_offers_1.active, append_offers_1.number
    from append_3(
        p_scope, p_key, p_body_hash, p_answer, p_at, p_actor, p_unit, p_snapshot, p_use_case, p_first, p_streams, p_kinds, p_expected,
        p_versions, p_before, p_heads, p_event_streams, p_event_versions, p_types, p_payloads, p_hashes, p_release_kinds,
        p_release_keys, p_release_owners, p_take_kinds, p_take_keys, p_take_owners, p_file_hashes, p_file_types, p_file_bytes,
        p_messages, p_topics, p_message_payloads, p_job_kinds, p_job_keys, p_job_payloads, p_job_due, p_journal_unit,
        p_journal_service, p_journal_year, p_documents, p_cases, p_complaints, p_tasks, p_tallies, p_payments, p_ledger) a;
    if append_offers_1.outcome = 'done' then
        insert into offers (id, version, service, record, person, addressee_iin, phone, number, phase, body, made_ns, next_ns)
        select r.id, r.version, r.service, r.record, r.person, r.addressee_iin, r.phone, r.number, r.phase, r.body, r.made_ns, r.next_ns
        from jsonb_populate_recordset(null::offers, p_offers) r
        on conflict (id) do update set version = excluded.version, phone = excluded.phone, phase = excluded.phase, next_ns = excluded.next_ns;
    end if;
end
$body$;
