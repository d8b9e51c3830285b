/**
 * The first schema: the ward, its devices and people, consultations and their history.
 *
 * The open consultations of one specialist, and of one kiosk, are at most one: the two partial
 * unique indexes hold that even against a fault in the program.
 */
export const initial = `
create table setting (
  key text primary key,
  value text not null
) strict;

create table branch (id text primary key, name text not null) strict;

create table center (
  id text primary key,
  branch_id text not null references branch (id),
  district text not null unique,
  model integer not null
) strict;

create table desk (
  id text primary key,
  kind text not null,
  branch_id text references branch (id),
  name text not null
) strict;

create table topic (
  id text primary key,
  desk_kind text not null,
  icon text not null,
  name text not null,
  hint text not null
) strict;

create table kiosk (
  id text primary key,
  center_id text not null references center (id),
  token_digest text not null unique,
  enrolled_at integer not null
) strict;

create table enrolment_code (
  code_digest text primary key,
  center_id text not null references center (id),
  expires_at integer not null
) strict;

create table staff (
  id text primary key,
  display_name text not null,
  role text not null,
  presence text not null
) strict;

create table staff_desk (
  staff_id text not null references staff (id),
  desk_id text not null references desk (id),
  primary key (staff_id, desk_id)
) strict, without rowid;

create table consultation (
  id text primary key,
  request_id text not null unique,
  sequence integer not null unique,
  center_id text not null references center (id),
  ticket_day text not null,
  ticket_number integer not null,
  kiosk_id text not null references kiosk (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  requested_at integer not null,
  state text not null,
  staff_id text references staff (id),
  ended_at integer,
  body text not null
) strict;

create unique index consultation_ticket on consultation (center_id, ticket_day, ticket_number);
create index consultation_open on consultation (sequence) where state <> 'closed';
create index consultation_of_kiosk on consultation (kiosk_id, sequence);
create index consultation_ended on consultation (staff_id, ended_at);
create unique index one_consultation_per_staff on consultation (staff_id)
  where state not in ('waiting', 'closed');
create unique index one_consultation_per_kiosk on consultation (kiosk_id)
  where state not in ('wrapUp', 'closed');

create table consultation_event (
  id integer primary key,
  consultation_id text not null references consultation (id),
  at integer not null,
  type text not null,
  actor text not null,
  from_state text,
  to_state text not null
) strict;

create index consultation_event_of on consultation_event (consultation_id, id);
`;
