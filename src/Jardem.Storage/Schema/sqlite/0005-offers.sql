-- Deaths taken from the feed and the offers made of them. Only additions: a program of the version before runs on beside this one.
create table death_notices (
    record      text    not null primary key,
    version     integer not null,
    sequence    integer not null,
    content     blob    not null,
    state       text    not null,
    reason      text,
    silent      text,
    plan        blob,
    body        text,
    offer       blob,
    attempts    integer not null,
    next_ns     integer,
    screened_ns integer
);
create index death_notices_next on death_notices (next_ns, sequence) where next_ns is not null;
create index death_notices_proposed on death_notices (record) where state = 'proposed';

-- One row: how far the feed was read.
create table death_cursor (
    feed     text    not null primary key,
    sequence integer not null
);

create table offers (
    id            blob    not null primary key,
    version       integer not null,
    service       text    not null,
    record        text    not null,
    person        blob    not null,
    addressee_iin text    not null,
    phone         text,
    number        integer not null,
    phase         text    not null,
    body          text    not null,
    made_ns       integer not null,
    next_ns       integer
);
create index offers_phone on offers (phone, made_ns, id) where phone is not null;
create index offers_person on offers (person, made_ns, id);
create index offers_next on offers (next_ns, id) where next_ns is not null;
create index offers_body on offers (body, phase);
