/**
 * The ward, its devices and people, as they are in SQLite after its migration 0140. Instants are epoch
 * milliseconds. `made` keeps the order in which rows were made.
 *
 * A list of districts may change places within one unit of work: their key is checked at its end.
 */
export const ward = `
create table setting (
  key text primary key,
  value text not null,
  made bigint generated always as identity
);

create table branch (
  id text primary key,
  name text not null,
  made bigint generated always as identity
);

create table department (
  id text primary key,
  name text not null,
  made bigint generated always as identity
);

create table center (
  id text primary key,
  branch_id text not null references branch (id),
  district text not null unique deferrable initially deferred,
  model bigint not null,
  made bigint generated always as identity
);

create table desk (
  id text primary key,
  kind text not null,
  branch_id text references branch (id),
  name text not null,
  department_id text references department (id),
  phone text,
  made bigint generated always as identity
);

create table partner (
  id text primary key,
  name text not null,
  center_id text references center (id),
  made bigint generated always as identity
);

create table topic (
  id text primary key,
  desk_kind text not null,
  icon text not null,
  name text not null,
  hint text not null,
  made bigint generated always as identity
);

create table topic_rule (
  topic_id text not null references topic (id),
  center_id text references center (id),
  desk_id text references desk (id),
  since text not null,
  state text not null,
  reason text not null,
  made bigint generated always as identity,
  check (center_id is null or desk_id is null)
);
create unique index topic_rule_place
  on topic_rule (topic_id, coalesce(center_id, ''), coalesce(desk_id, ''), since);

create table opening_hours (
  center_id text references center (id) on delete cascade,
  desk_id text references desk (id) on delete cascade,
  body text not null,
  made bigint generated always as identity,
  check (center_id is null or desk_id is null)
);
create unique index opening_hours_place
  on opening_hours (coalesce(center_id, ''), coalesce(desk_id, ''));

create table routing_rule (
  topic_id text primary key references topic (id),
  body text not null,
  made bigint generated always as identity
);

create table kiosk (
  id text primary key,
  center_id text not null references center (id),
  name text not null,
  public_key text not null,
  enrolled_at bigint not null,
  last_seen_at bigint,
  version text,
  revoked_at bigint,
  made bigint generated always as identity
);

create table enrolment_code (
  code_digest text primary key,
  center_id text not null references center (id),
  expires_at bigint not null,
  made bigint generated always as identity
);

create table staff (
  id text primary key,
  display_name text not null,
  role text not null,
  presence text not null,
  disabled bigint not null default 0,
  skills text not null default '{"languages":[],"supports":[]}',
  made bigint generated always as identity
);

create table staff_desk (
  staff_id text not null references staff (id),
  desk_id text not null references desk (id),
  primary key (staff_id, desk_id)
);

create table staff_center (
  staff_id text not null references staff (id),
  center_id text not null references center (id),
  primary key (staff_id, center_id)
);

create table staff_district (
  staff_id text not null references staff (id),
  center_id text not null references center (id),
  primary key (staff_id, center_id)
);
`;
