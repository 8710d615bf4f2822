-- Uses of keys of the key store: who answered, for which case and document, of which bytes, and what came of it. Rows are only added.
create table key_uses (
    id      uuid not null primary key,
    at_ns   bigint not null,
    day     text collate "C" not null,
    number  integer,
    key     text collate "C",
    account text collate "C",
    body    text collate "C" not null,
    case_id uuid not null,
    service text collate "C" not null,
    kind    text collate "C" not null,
    token   text collate "C" not null,
    content text collate "C" not null,
    amount  bigint,
    outcome text collate "C" not null,
    why     text collate "C"
);
create unique index key_uses_number on key_uses (key, day, number) where number is not null;
create index key_uses_body on key_uses (body, at_ns, id);
create index key_uses_newest on key_uses (at_ns, id);
create function key_uses_only_added() returns trigger language plpgsql as $$ begin raise exception 'uses of keys are only added'; end $$;
create trigger key_uses_not_changed before update or delete on key_uses for each row execute function key_uses_only_added();
