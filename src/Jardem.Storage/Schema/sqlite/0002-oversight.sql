-- What a case waits for; complaints, tasks and what is counted for oversight (docs/adr/0014-tallies.md). Only expands: the version before lives with it.
alter table cases add column next text;
alter table cases add column next_by text;
create index cases_body_next on cases (body, next, next_by) where next is not null;
create index cases_office_next on cases (office, next, next_by) where next is not null;
-- Within one day the few rows are sorted as they are read: an index without the name writes a third less of the log for each case.
drop index cases_body_due;
drop index cases_office_due;
create index cases_body_due on cases (body, phase, due);
create index cases_office_due on cases (office, phase, due);

create table complaints (
    id               blob    not null primary key,
    version          integer not null,
    case_id          blob    not null,
    service          text not null,
    against          text not null,
    held_by          text not null,
    office           text not null,
    phase            text not null,
    assignee         text,
    complainant_name text not null,
    registered_on    text not null,
    due              text,
    outcome          text,
    search_key       text not null,
    journal_unit     text,
    journal_service  text,
    journal_year     integer,
    journal_number   integer
);
create index complaints_case on complaints (case_id, id);
create index complaints_against_open on complaints (against, due, id) where due is not null;
create index complaints_held_open on complaints (held_by, due, id) where due is not null;
create index complaints_office_open on complaints (office, due, id) where due is not null;
create index complaints_against_closed on complaints (against, id) where due is null;
create index complaints_held_closed on complaints (held_by, id) where due is null;
create index complaints_office_closed on complaints (office, id) where due is null;

create table tasks (
    id      blob    not null primary key,
    version integer not null,
    kind    text not null,
    subject text not null,
    body    text not null,
    due     text not null,
    done    integer not null
);
create index tasks_open on tasks (body, due, id) where done = 0;
create index tasks_done on tasks (body, id) where done = 1;

-- Written by every append and emptied by folding.
create table tally_deltas (
    body    text not null,
    unit    text not null,
    service text not null,
    day     text not null,
    measure text not null,
    key     text not null,
    value   integer not null
);
create table tallies (
    body    text not null,
    day     text not null,
    service text not null,
    unit    text not null,
    measure text not null,
    key     text not null,
    count   integer not null,
    sum     integer not null,
    primary key (body, day, service, unit, measure, key)
);
create index tallies_day on tallies (day);
-- The same by whole months, so that a year over the country is not summed day by day.
create table tally_months (
    body    text not null,
    month   text not null,
    service text not null,
    unit    text not null,
    measure text not null,
    key     text not null,
    count   integer not null,
    sum     integer not null,
    primary key (body, month, service, unit, measure, key)
);
create index tally_months_month on tally_months (month);
