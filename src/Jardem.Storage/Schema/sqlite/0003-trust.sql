-- Who asks, what registers said, what was sent to phones. Only additions: a program of the version before runs on beside this one.
alter table accounts add column iin text;
create index accounts_iin on accounts (iin) where iin is not null;
alter table access_log add column basis text;
create index cases_applicant on cases (applicant_iin);

-- The id of a session is stored as its SHA-256: who reads this table cannot use it.
create table sessions (
    id               text not null primary key,
    kind             text not null,
    subject          text not null,
    method           text not null,
    began_ns         integer not null,
    authenticated_ns integer not null,
    ends_ns          integer not null,
    ended_ns         integer,
    device           text not null
);
create index sessions_subject on sessions (kind, subject);

create table challenges (
    id       text not null primary key,
    purpose  text not null,
    content  blob not null,
    until_ns integer not null,
    taken_ns integer
);
create index challenges_until on challenges (until_ns);

create table citizens (
    person     blob not null primary key,
    iin        text not null unique,
    surname    text not null,
    name       text not null,
    patronymic text,
    phone      text,
    language   text not null,
    failures   integer not null,
    locked_ns  integer
);
create index citizens_phone on citizens (phone) where phone is not null;

create table one_time_codes (
    id        blob not null primary key,
    person    text not null,
    purpose   text not null,
    about     text not null,
    phone     text not null,
    code_hash text not null,
    sent_ns   integer not null,
    until_ns  integer not null,
    tries     integer not null,
    used_ns   integer
);
create index one_time_codes_person on one_time_codes (person, sent_ns);
create index one_time_codes_phone on one_time_codes (phone, until_ns) where used_ns is null;

create table sms_messages (
    id           blob not null primary key,
    key          text not null unique,
    kind         text not null,
    phone        text not null,
    person       text,
    body         text not null,
    at_ns        integer not null,
    case_id      blob,
    state        text not null,
    parts        integer not null,
    attempts     integer not null,
    next_ns      integer,
    leased_ns    integer,
    useless_ns   integer,
    sent_ns      integer,
    delivered_ns integer,
    note         text
);
create index sms_messages_next on sms_messages (next_ns, id) where next_ns is not null;
create index sms_messages_phone on sms_messages (phone, at_ns, id);
create index sms_messages_newest on sms_messages (at_ns, id);
create index sms_messages_case on sms_messages (case_id) where case_id is not null;

create table exchanges (
    id          blob not null primary key,
    register    text not null,
    operation   text not null,
    fields      text not null,
    subject     text not null,
    asked_by    text not null,
    role        text not null,
    unit        text not null,
    case_id     blob,
    basis       text not null,
    channel     text not null,
    message     text not null unique,
    asked_ns    integer not null,
    request     blob not null,
    attempts    integer not null,
    outcome     text not null,
    answered_ns integer,
    answer      blob,
    records     blob,
    keep_ns     integer,
    why         text
);
create index exchanges_case on exchanges (case_id, asked_ns, id) where case_id is not null;
create index exchanges_subject on exchanges (subject, asked_ns, id);
create index exchanges_kept on exchanges (subject, register, operation, keep_ns) where keep_ns is not null;
create index exchanges_waiting on exchanges (asked_ns) where outcome = 'waiting';
