-- Orders to pay and the ledger; lines of the ledger are only added. Only additions: a program of the version before runs on beside this one.
create table payments (
    id           uuid not null primary key,
    version      integer not null,
    entitlement  uuid not null,
    case_id      uuid not null,
    service      text collate "C" not null,
    body         text collate "C" not null,
    payee_name   text collate "C" not null,
    payee_number text collate "C" not null,
    account_tail text collate "C" not null,
    amount       bigint not null,
    state        text collate "C" not null,
    ordered_on   text collate "C" not null,
    sent_ns      bigint,
    settled_on   text collate "C",
    reference    text collate "C",
    reason       text collate "C",
    replaces     uuid
);
create index payments_body on payments (body, ordered_on, state);
create index payments_case on payments (case_id, id);
create index payments_waiting on payments (state, sent_ns) where state in ('Ordered', 'Sent', 'Accepted', 'Held', 'Returned');

create table ledger (
    id          uuid not null primary key,
    entitlement uuid not null,
    case_id     uuid not null,
    payment     uuid,
    body        text collate "C" not null,
    service     text collate "C" not null,
    kind        text collate "C" not null,
    cause       text collate "C" not null,
    period      text collate "C" not null,
    day         text collate "C" not null,
    amount      bigint not null
);
create index ledger_entitlement on ledger (entitlement, id);
create index ledger_body on ledger (body, day, kind);

-- As append_2 (0003), with payments and the ledger.
create function append_3(
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
    p_documents jsonb, p_cases jsonb, p_complaints jsonb, p_tasks jsonb, p_tallies jsonb, p_payments jsonb, p_ledger jsonb,
    out outcome text, out answer bytea, out active text, out number bigint)
language plpgsql as $body$
#variable_conflict use_column
declare
    v_body text;
    v_actual integer;
    v_rows bigint;
    v_ordinal bigint;
    v_owner uuid;
begin
    if p_key is not null then
        -- Two requests with one key go one after the other, whatever else they touch first.
        perform pg_advisory_xact_lock(hashtextextended(p_scope || chr(31) || p_key, 0));
        select i.body_hash, i.answer, i.journal_number into v_body, answer, number from idempotency i where i.scope = p_scope and i.key = p_key;
        if found then
            outcome := case when v_body = p_body_hash then 'repeated' else 'reused' end;
            return;
        end if;
    end if;

    select a.snapshot into active from activations a order by a.number desc limit 1;
    if active <> p_snapshot then
        outcome := 'snapshot';
        return;
    end if;

    for i in 1 .. cardinality(p_streams) loop
        if p_versions[i] = p_expected[i] then
            select s.version into v_actual from streams s where s.id = p_streams[i] for share;
            if coalesce(v_actual, 0) = p_expected[i] then
                continue;
            end if;
        elsif p_expected[i] = 0 then
            insert into streams (id, kind, version, hash, sealed) values (p_streams[i], p_kinds[i], p_versions[i], p_heads[i], 0) on conflict (id) do nothing;
        else
            update streams s set version = p_versions[i], hash = p_heads[i], sealed = 0
            where s.id = p_streams[i] and s.version = p_expected[i] and s.hash = p_before[i];
        end if;
        if not found or p_versions[i] = p_expected[i] then
            select s.version into v_actual from streams s where s.id = p_streams[i];
            raise exception '% %', p_streams[i], coalesce(v_actual, 0) using errcode = 'JD001';
        end if;
    end loop;

    if cardinality(p_event_streams) > 0 then
        insert into events (stream, version, type, at_ns, actor, unit, snapshot, use_case, payload, hash)
        select e.stream, e.version, e.type, p_at, p_actor, p_unit, p_snapshot, p_use_case, e.payload, e.hash
        from unnest(p_event_streams, p_event_versions, p_types, p_payloads, p_hashes) as e (stream, version, type, payload, hash);
    end if;

    if cardinality(p_release_kinds) > 0 then
        delete from claims c using unnest(p_release_kinds, p_release_keys, p_release_owners) as r (kind, key, owner)
        where c.kind = r.kind and c.key = r.key and c.owner = r.owner;
    end if;
    if cardinality(p_take_kinds) > 0 then
        insert into claims (kind, key, owner)
        select t.kind, t.key, t.owner from unnest(p_take_kinds, p_take_keys, p_take_owners) as t (kind, key, owner)
        on conflict (kind, key) do nothing;
        get diagnostics v_rows = row_count;
        if v_rows < cardinality(p_take_kinds) then
            select t.ordinal, c.owner into v_ordinal, v_owner
            from unnest(p_take_kinds, p_take_keys, p_take_owners) with ordinality as t (kind, key, owner, ordinal)
            join claims c on c.kind = t.kind and c.key = t.key
            where c.owner <> t.owner order by t.ordinal limit 1;
            if found then
                raise exception '% %', v_ordinal, v_owner using errcode = 'JD002';
            end if;
        end if;
    end if;

    if cardinality(p_file_hashes) > 0 then
        insert into files (hash, media_type, bytes)
        select f.hash, f.media_type, f.bytes from unnest(p_file_hashes, p_file_types, p_file_bytes) as f (hash, media_type, bytes)
        on conflict (hash) do nothing;
        insert into file_uses (stream, hash) select p_first, f.hash from unnest(p_file_hashes) as f (hash) on conflict (stream, hash) do nothing;
    end if;
    if p_documents is not null then
        insert into documents (token, stream, service, kind, number, body, html, issued_ns, voided_ns, void_reason, holder)
        select d.token, d.stream, d.service, d.kind, d.number, d.body, d.html, d.issued_ns, d.voided_ns, d.void_reason, d.holder
        from jsonb_populate_recordset(null::documents, p_documents) d
        on conflict (token) do update set stream = excluded.stream, service = excluded.service, kind = excluded.kind, number = excluded.number,
            body = excluded.body, html = excluded.html, issued_ns = excluded.issued_ns, voided_ns = excluded.voided_ns,
            void_reason = excluded.void_reason, holder = excluded.holder;
    end if;
    if cardinality(p_messages) > 0 then
        insert into outbox (message, topic, payload, due_ns, attempt)
        select m.message, m.topic, m.payload, p_at, 0 from unnest(p_messages, p_topics, p_message_payloads) as m (message, topic, payload);
    end if;
    if cardinality(p_job_kinds) > 0 then
        insert into jobs (kind, key, payload, due_ns, attempt, done)
        select j.kind, j.key, j.payload, j.due, 0, 0 from unnest(p_job_kinds, p_job_keys, p_job_payloads, p_job_due) as j (kind, key, payload, due)
        on conflict (kind, key) do nothing;
    end if;

    -- The journal's counter is the row for which others wait: it comes as late as it can, before only what carries its number.
    if p_journal_unit is not null then
        insert into journals as j (unit, service, year, counter) values (p_journal_unit, p_journal_service, p_journal_year, 1)
        on conflict (unit, service, year) do update set counter = j.counter + 1 returning j.counter into number;
        insert into journal_lines (unit, service, year, number, stream, at_ns)
        values (p_journal_unit, p_journal_service, p_journal_year, append_3.number, p_first, p_at);
    end if;
    if p_cases is not null then
        insert into cases as c (id, version, service, request, phase, office, body, assignee, preparer, applicant_name, applicant_iin, filed_on, due,
            promised_on, next, next_by, search_key, sort_key, journal_unit, journal_service, journal_year, journal_number)
        select r.id, r.version, r.service, r.request, r.phase, r.office, r.body, r.assignee, r.preparer, r.applicant_name, r.applicant_iin, r.filed_on,
            r.due, r.promised_on, r.next, r.next_by, r.search_key, r.sort_key, r.journal_unit, r.journal_service, r.journal_year,
            case when r.id = p_first then append_3.number end
        from jsonb_populate_recordset(null::cases, p_cases) r
        on conflict (id) do update set version = excluded.version, service = excluded.service, request = excluded.request, phase = excluded.phase,
            office = excluded.office, body = excluded.body, assignee = excluded.assignee, preparer = excluded.preparer,
            applicant_name = excluded.applicant_name, applicant_iin = excluded.applicant_iin, filed_on = excluded.filed_on, due = excluded.due,
            promised_on = excluded.promised_on, next = excluded.next, next_by = excluded.next_by, search_key = excluded.search_key, sort_key = excluded.sort_key,
            journal_unit = coalesce(excluded.journal_unit, c.journal_unit), journal_service = coalesce(excluded.journal_service, c.journal_service),
            journal_year = coalesce(excluded.journal_year, c.journal_year), journal_number = coalesce(excluded.journal_number, c.journal_number);
    end if;
    if p_complaints is not null then
        insert into complaints as c (id, version, case_id, service, against, held_by, office, phase, assignee, complainant_name, registered_on, due,
            outcome, search_key, journal_unit, journal_service, journal_year, journal_number)
        select r.id, r.version, r.case_id, r.service, r.against, r.held_by, r.office, r.phase, r.assignee, r.complainant_name, r.registered_on, r.due,
            r.outcome, r.search_key, r.journal_unit, r.journal_service, r.journal_year, case when r.id = p_first then append_3.number end
        from jsonb_populate_recordset(null::complaints, p_complaints) r
        on conflict (id) do update set version = excluded.version, case_id = excluded.case_id, service = excluded.service, against = excluded.against,
            held_by = excluded.held_by, office = excluded.office, phase = excluded.phase, assignee = excluded.assignee,
            complainant_name = excluded.complainant_name, registered_on = excluded.registered_on, due = excluded.due, outcome = excluded.outcome,
            search_key = excluded.search_key, journal_unit = coalesce(excluded.journal_unit, c.journal_unit),
            journal_service = coalesce(excluded.journal_service, c.journal_service), journal_year = coalesce(excluded.journal_year, c.journal_year),
            journal_number = coalesce(excluded.journal_number, c.journal_number);
    end if;
    if p_tasks is not null then
        insert into tasks (id, version, kind, subject, body, due, done)
        select r.id, r.version, r.kind, r.subject, r.body, r.due, r.done from jsonb_populate_recordset(null::tasks, p_tasks) r
        on conflict (id) do update set version = excluded.version, kind = excluded.kind, subject = excluded.subject, body = excluded.body,
            due = excluded.due, done = excluded.done;
    end if;
    if p_tallies is not null then
        insert into tally_deltas (body, unit, service, day, measure, key, value)
        select r.body, r.unit, r.service, r.day, r.measure, r.key, r.value from jsonb_populate_recordset(null::tally_deltas, p_tallies) r;
    end if;
    if p_payments is not null then
        insert into payments (id, version, entitlement, case_id, service, body, payee_name, payee_number, account_tail, amount, state, ordered_on, sent_ns,
            settled_on, reference, reason, replaces)
        select r.id, r.version, r.entitlement, r.case_id, r.service, r.body, r.payee_name, r.payee_number, r.account_tail, r.amount, r.state, r.ordered_on,
            r.sent_ns, r.settled_on, r.reference, r.reason, r.replaces
        from jsonb_populate_recordset(null::payments, p_payments) r
        on conflict (id) do update set version = excluded.version, state = excluded.state, sent_ns = excluded.sent_ns, settled_on = excluded.settled_on,
            reference = excluded.reference, reason = excluded.reason;
    end if;
    if p_ledger is not null then
        insert into ledger (id, entitlement, case_id, payment, body, service, kind, cause, period, day, amount)
        select r.id, r.entitlement, r.case_id, r.payment, r.body, r.service, r.kind, r.cause, r.period, r.day, r.amount
        from jsonb_populate_recordset(null::ledger, p_ledger) r on conflict (id) do nothing;
    end if;
    if p_key is not null then
        insert into idempotency (scope, key, body_hash, answer, journal_number, at_ns)
        values (p_scope, p_key, p_body_hash, p_answer, append_3.number, p_at);
    end if;
    outcome := 'done';
end
$body$;
