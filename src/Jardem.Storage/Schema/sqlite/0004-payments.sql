-- Orders to pay and the ledger; lines of the ledger are only added. Only additions: a program of the version before runs on beside this one.
create table payments (
    id           blob not null primary key,
    version      integer not null,
    entitlement  blob not null,
    case_id      blob not null,
    service      text not null,
    body         text not null,
    payee_name   text not null,
    payee_number text not null,
    account_tail text not null,
    amount       integer not null,
    state        text not null,
    ordered_on   text not null,
    sent_ns      integer,
    settled_on   text,
    reference    text,
    reason       text,
    replaces     blob
);
create index payments_body on payments (body, ordered_on, state);
create index payments_case on payments (case_id, id);
create index payments_waiting on payments (state, sent_ns) where state in ('Ordered', 'Sent', 'Accepted', 'Held', 'Returned');

create table ledger (
    id          blob not null primary key,
    entitlement blob not null,
    case_id     blob not null,
    payment     blob,
    body        text not null,
    service     text not null,
    kind        text not null,
    cause       text not null,
    period      text not null,
    day         text not null,
    amount      integer not null
);
create index ledger_entitlement on ledger (entitlement, id);
create index ledger_body on ledger (body, day, kind);
