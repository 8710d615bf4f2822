-- Ids are UUIDv7; *_ns are nanoseconds since 1970-01-01T00:00:00Z; days are ISO text. Nothing here reads a clock.
-- Texts compare by their bytes, whatever the locale of the server.
create table streams (
    id      uuid    not null primary key,
    kind    text collate "C"    not null,
    version integer not null,
    hash    bytea    not null,
    sealed  integer not null
);
create index streams_unsealed on streams (id) where sealed = 0;

create table events (
    stream   uuid    not null,
    version  integer not null,
    type     text collate "C"    not null,
    at_ns    bigint not null,
    actor    text collate "C"    not null,
    unit     text collate "C"    not null,
    snapshot text collate "C"    not null,
    use_case text collate "C"    not null,
    payload  bytea    not null,
    hash     bytea    not null,
    primary key (stream, version)
);

create table claims (
    kind  text collate "C" not null,
    key   text collate "C" not null,
    owner uuid not null,
    primary key (kind, key)
);

create table idempotency (
    scope          text collate "C"    not null,
    key            text collate "C"    not null,
    body_hash      text collate "C"    not null,
    answer         bytea    not null,
    journal_number bigint,
    at_ns          bigint not null,
    primary key (scope, key)
);

create table cases (
    id              uuid    not null primary key,
    version         integer not null,
    service         text collate "C"    not null,
    request         text collate "C"    not null,
    phase           text collate "C"    not null,
    office          text collate "C"    not null,
    body            text collate "C"    not null,
    assignee        text collate "C",
    preparer        text collate "C",
    applicant_name  text collate "C"    not null,
    applicant_iin   text collate "C"    not null,
    filed_on        text collate "C"    not null,
    due             text collate "C"    not null,
    promised_on     text collate "C"    not null,
    search_key      text collate "C"    not null,
    sort_key        text collate "C"    not null,
    journal_unit    text collate "C",
    journal_service text collate "C",
    journal_year    integer,
    journal_number  bigint
);
create index cases_body_due on cases (body, phase, due, sort_key, id);
create index cases_office_due on cases (office, phase, due, sort_key, id);
create index cases_body_new on cases (body, id);
create index cases_office_new on cases (office, id);

create table documents (
    token       text collate "C"    not null primary key,
    stream      uuid    not null,
    service     text collate "C"    not null,
    kind        text collate "C"    not null,
    number      text collate "C",
    body        text collate "C"    not null,
    html        text collate "C"    not null,
    issued_ns   bigint not null,
    voided_ns   bigint,
    void_reason text collate "C",
    holder      text collate "C"
);
create index documents_holder on documents (holder, kind) where holder is not null;

create table files (
    hash       text collate "C" not null primary key,
    media_type text collate "C" not null,
    bytes      bytea not null
);
create table file_uses (
    stream uuid not null,
    hash   text collate "C" not null,
    primary key (stream, hash)
);
create table renditions (
    token    text collate "C" not null,
    language text collate "C" not null,
    hash     text collate "C" not null,
    primary key (token, language)
);

create table outbox (
    id        bigint  generated always as identity primary key,
    message   uuid    not null,
    topic     text collate "C"    not null,
    payload   bytea    not null,
    due_ns    bigint not null,
    leased_ns bigint,
    attempt   integer not null,
    reason    text collate "C"
);
create index outbox_due on outbox (due_ns, id);

create table jobs (
    id        bigint  generated always as identity primary key,
    kind      text collate "C"    not null,
    key       text collate "C"    not null,
    payload   bytea    not null,
    due_ns    bigint not null,
    leased_ns bigint,
    attempt   integer not null,
    reason    text collate "C",
    done      integer not null,
    unique (kind, key)
);
create index jobs_due on jobs (kind, due_ns, id) where done = 0;

create table journals (
    unit    text collate "C"    not null,
    service text collate "C"    not null,
    year    integer not null,
    counter bigint not null,
    primary key (unit, service, year)
);
create table journal_lines (
    unit    text collate "C"    not null,
    service text collate "C"    not null,
    year    integer not null,
    number  bigint not null,
    stream  uuid    not null,
    at_ns   bigint not null,
    primary key (unit, service, year, number)
);

create table drafts (
    id         uuid    not null primary key,
    owner      text collate "C"    not null,
    office     text collate "C"    not null,
    service    text collate "C"    not null,
    version    integer not null,
    changed_ns bigint not null,
    content    bytea    not null
);
create index drafts_owner on drafts (owner);
create table draft_files (
    draft      uuid not null,
    hash       text collate "C" not null,
    media_type text collate "C" not null,
    bytes      bytea not null,
    primary key (draft, hash)
);

create table snapshots (
    id    text collate "C" not null primary key,
    bytes bytea not null
);
create table activations (
    number   bigint not null primary key,
    snapshot text collate "C"    not null references snapshots (id),
    at_ns    bigint not null,
    author   text collate "C"    not null,
    approver text collate "C"    not null
);

create table accounts (
    id            text collate "C"    not null primary key,
    login         text collate "C"    not null unique,
    password_hash text collate "C"    not null,
    surname       text collate "C"    not null,
    name          text collate "C"    not null,
    patronymic    text collate "C",
    position_kk   text collate "C"    not null,
    position_ru   text collate "C"    not null,
    position_en   text collate "C",
    body          text collate "C"    not null,
    unit          text collate "C",
    roles         text collate "C"    not null,
    language      text collate "C"    not null,
    failures      integer not null,
    locked_ns     bigint,
    closed        integer not null,
    stamp         text collate "C"    not null,
    demo          integer not null
);
create index accounts_body on accounts (body);

create table access_log (
    id      bigint  generated always as identity primary key,
    case_id uuid    not null,
    at_ns   bigint not null,
    account text collate "C"    not null,
    role    text collate "C"    not null,
    unit    text collate "C"    not null,
    purpose text collate "C"    not null
);
create index access_log_case on access_log (case_id, id);

create table seals (
    number bigint not null primary key,
    at_ns  bigint not null,
    heads  integer not null,
    prev   bytea    not null,
    root   bytea    not null,
    hash   bytea    not null
);
create table seal_heads (
    seal    integer not null,
    stream  uuid    not null,
    version integer not null,
    hash    bytea    not null,
    primary key (seal, stream)
);
create index seal_heads_stream on seal_heads (stream, version);

create table keys (
    name text collate "C" not null primary key,
    xml  text collate "C" not null
);
