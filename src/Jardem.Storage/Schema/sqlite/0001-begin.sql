-- Ids are UUIDv7 as 16 big-endian bytes; *_ns are nanoseconds since 1970-01-01T00:00:00Z; days are ISO text. Nothing here reads a clock.
create table streams (
    id      blob    not null primary key,
    kind    text    not null,
    version integer not null,
    hash    blob    not null,
    sealed  integer not null
) without rowid;
create index streams_unsealed on streams (id) where sealed = 0;

create table events (
    stream   blob    not null,
    version  integer not null,
    type     text    not null,
    at_ns    integer not null,
    actor    text    not null,
    unit     text    not null,
    snapshot text    not null,
    use_case text    not null,
    payload  blob    not null,
    hash     blob    not null,
    primary key (stream, version)
);

create table claims (
    kind  text not null,
    key   text not null,
    owner blob not null,
    primary key (kind, key)
) without rowid;

create table idempotency (
    scope          text    not null,
    key            text    not null,
    body_hash      text    not null,
    answer         blob    not null,
    journal_number integer,
    at_ns          integer not null,
    primary key (scope, key)
) without rowid;

create table cases (
    id              blob    not null primary key,
    version         integer not null,
    service         text    not null,
    request         text    not null,
    phase           text    not null,
    office          text    not null,
    body            text    not null,
    assignee        text,
    preparer        text,
    applicant_name  text    not null,
    applicant_iin   text    not null,
    filed_on        text    not null,
    due             text    not null,
    promised_on     text    not null,
    search_key      text    not null,
    sort_key        text    not null,
    journal_unit    text,
    journal_service text,
    journal_year    integer,
    journal_number  integer
);
create index cases_body_due on cases (body, phase, due, sort_key, id);
create index cases_office_due on cases (office, phase, due, sort_key, id);
create index cases_body_new on cases (body, id);
create index cases_office_new on cases (office, id);

create table documents (
    token       text    not null primary key,
    stream      blob    not null,
    service     text    not null,
    kind        text    not null,
    number      text,
    body        text    not null,
    html        text    not null,
    issued_ns   integer not null,
    voided_ns   integer,
    void_reason text,
    holder      text
);
create index documents_holder on documents (holder, kind) where holder is not null;

create table files (
    hash       text not null primary key,
    media_type text not null,
    bytes      blob not null
);
create table file_uses (
    stream blob not null,
    hash   text not null,
    primary key (stream, hash)
) without rowid;
create table renditions (
    token    text not null,
    language text not null,
    hash     text not null,
    primary key (token, language)
) without rowid;

create table outbox (
    id        integer primary key autoincrement,
    message   blob    not null,
    topic     text    not null,
    payload   blob    not null,
    due_ns    integer not null,
    leased_ns integer,
    attempt   integer not null,
    reason    text
);
create index outbox_due on outbox (due_ns, id);

create table jobs (
    id        integer primary key autoincrement,
    kind      text    not null,
    key       text    not null,
    payload   blob    not null,
    due_ns    integer not null,
    leased_ns integer,
    attempt   integer not null,
    reason    text,
    done      integer not null,
    unique (kind, key)
);
create index jobs_due on jobs (kind, due_ns, id) where done = 0;

create table journals (
    unit    text    not null,
    service text    not null,
    year    integer not null,
    counter integer not null,
    primary key (unit, service, year)
) without rowid;
create table journal_lines (
    unit    text    not null,
    service text    not null,
    year    integer not null,
    number  integer not null,
    stream  blob    not null,
    at_ns   integer not null,
    primary key (unit, service, year, number)
) without rowid;

create table drafts (
    id         blob    not null primary key,
    owner      text    not null,
    office     text    not null,
    service    text    not null,
    version    integer not null,
    changed_ns integer not null,
    content    blob    not null
);
create index drafts_owner on drafts (owner);
create table draft_files (
    draft      blob not null,
    hash       text not null,
    media_type text not null,
    bytes      blob not null,
    primary key (draft, hash)
);

create table snapshots (
    id    text not null primary key,
    bytes blob not null
);
create table activations (
    number   integer not null primary key,
    snapshot text    not null references snapshots (id),
    at_ns    integer not null,
    author   text    not null,
    approver text    not null
);

create table accounts (
    id            text    not null primary key,
    login         text    not null unique,
    password_hash text    not null,
    surname       text    not null,
    name          text    not null,
    patronymic    text,
    position_kk   text    not null,
    position_ru   text    not null,
    position_en   text,
    body          text    not null,
    unit          text,
    roles         text    not null,
    language      text    not null,
    failures      integer not null,
    locked_ns     integer,
    closed        integer not null,
    stamp         text    not null,
    demo          integer not null
);
create index accounts_body on accounts (body);

create table access_log (
    id      integer primary key autoincrement,
    case_id blob    not null,
    at_ns   integer not null,
    account text    not null,
    role    text    not null,
    unit    text    not null,
    purpose text    not null
);
create index access_log_case on access_log (case_id, id);

create table seals (
    number integer not null primary key,
    at_ns  integer not null,
    heads  integer not null,
    prev   blob    not null,
    root   blob    not null,
    hash   blob    not null
);
create table seal_heads (
    seal    integer not null,
    stream  blob    not null,
    version integer not null,
    hash    blob    not null,
    primary key (seal, stream)
) without rowid;
create index seal_heads_stream on seal_heads (stream, version);

create table keys (
    name text not null primary key,
    xml  text not null
);
