-- Uses of keys of the key store: who answered, for which case and document, of which bytes, and what came of it. Rows are only added.
create table key_uses (
    id      blob not null primary key,
    at_ns   integer not null,
    day     text not null,
    number  integer,
    key     text,
    account text,
    body    text not null,
    case_id blob not null,
    service text not null,
    kind    text not null,
    token   text not null,
    content text not null,
    amount  integer,
    outcome text not null,
    why     text
);
create unique index key_uses_number on key_uses (key, day, number) where number is not null;
create index key_uses_body on key_uses (body, at_ns, id);
create index key_uses_newest on key_uses (at_ns, id);
create trigger key_uses_not_changed before update on key_uses begin select raise(abort, 'uses of keys are only added'); end;
create trigger key_uses_not_deleted before delete on key_uses begin select raise(abort, 'uses of keys are only added'); end;
