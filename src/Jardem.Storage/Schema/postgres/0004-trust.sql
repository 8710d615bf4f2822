-- Who asks, what registers said, what was sent to phones. Only additions: a program of the version before runs on beside this one.
alter table accounts add column iin text collate "C";
create index accounts_iin on accounts (iin) where iin is not null;
alter table access_log add column basis text collate "C";
create index cases_applicant on cases (applicant_iin);

-- The id of a session is stored as its SHA-256: who reads this table cannot use it.
create table sessions (
    id               text collate "C" not null primary key,
    kind             text collate "C" not null,
    subject          text collate "C" not null,
    method           text collate "C" not null,
    began_ns         bigint not null,
    authenticated_ns bigint not null,
    ends_ns          bigint not null,
    ended_ns         bigint,
    device           text collate "C" not null
);
create index sessions_subject on sessions (kind, subject);

create table challenges (
    id       text collate "C" not null primary key,
    purpose  text collate "C" not null,
    content  bytea not null,
    until_ns bigint not null,
    taken_ns bigint
);
create index challenges_until on challenges (until_ns);

create table citizens (
    person     uuid not null primary key,
    iin        text collate "C" not null unique,
    surname    text collate "C" not null,
    name       text collate "C" not null,
    patronymic text collate "C",
    phone      text collate "C",
    language   text collate "C" not null,
    failures   integer not null,
    locked_ns  bigint
);
create index citizens_phone on citizens (phone) where phone is not null;

create table one_time_codes (
    id        uuid not null primary key,
    person    text collate "C" not null,
    purpose   text collate "C" not null,
    about     text collate "C" not null,
    phone     text collate "C" not null,
    code_hash text collate "C" not null,
    sent_ns   bigint not null,
    until_ns  bigint not null,
    tries     integer not null,
    used_ns   bigint
);
create index one_time_codes_person on one_time_codes (person, sent_ns);
create index one_time_codes_phone on one_time_codes (phone, until_ns) where used_ns is null;

create table sms_messages (
    id           uuid not null primary key,
    key          text collate "C" not null unique,
    kind         text collate "C" not null,
    phone        text collate "C" not null,
    person       text collate "C",
    body         text collate "C" not null,
    at_ns        bigint not null,
    case_id      uuid,
    state        text collate "C" not null,
    parts        integer not null,
    attempts     integer not null,
    next_ns      bigint,
    leased_ns    bigint,
    useless_ns   bigint,
    sent_ns      bigint,
    delivered_ns bigint,
    note         text collate "C"
);
create index sms_messages_next on sms_messages (next_ns, id) where next_ns is not null;
create index sms_messages_phone on sms_messages (phone, at_ns, id);
create index sms_messages_newest on sms_messages (at_ns, id);
create index sms_messages_case on sms_messages (case_id) where case_id is not null;

create table exchanges (
    id          uuid not null primary key,
    register    text collate "C" not null,
    operation   text collate "C" not null,
    fields      text collate "C" not null,
    subject     text collate "C" not null,
    asked_by    text collate "C" not null,
    role        text collate "C" not null,
    unit        text collate "C" not null,
    case_id     uuid,
    basis       text collate "C" not null,
    channel     text collate "C" not null,
    message     text collate "C" not null unique,
    asked_ns    bigint not null,
    request     bytea not null,
    attempts    integer not null,
    outcome     text collate "C" not null,
    answered_ns bigint,
    answer      bytea,
    records     bytea,
    keep_ns     bigint,
    why         text collate "C"
);
create index exchanges_case on exchanges (case_id, asked_ns, id) where case_id is not null;
create index exchanges_subject on exchanges (subject, asked_ns, id);
create index exchanges_kept on exchanges (subject, register, operation, keep_ns) where keep_ns is not null;
create index exchanges_waiting on exchanges (asked_ns) where outcome = 'waiting';
