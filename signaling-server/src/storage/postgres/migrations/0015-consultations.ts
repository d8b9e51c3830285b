/**
 * Consultations with their history and what belongs to them, the audit log, and the lease, as they are in
 * SQLite after its migration 0140. What the audit log has is neither changed nor removed, even by a fault
 * in the program.
 */
export const consultations = `
create table consultation (
  id text primary key,
  request_id text not null unique,
  sequence bigint not null unique,
  center_id text not null references center (id),
  ticket_day text not null,
  ticket_number bigint not null,
  kiosk_id text not null references kiosk (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  requested_at bigint not null,
  state text not null,
  staff_id text references staff (id),
  accepted_at bigint,
  ended_at bigint,
  body text not null,
  made bigint generated always as identity
);
create unique index consultation_ticket on consultation (center_id, ticket_day, ticket_number);
create index consultation_open on consultation (sequence) where state <> 'closed';
create index consultation_of_kiosk on consultation (kiosk_id, sequence);
create index consultation_ended on consultation (staff_id, ended_at);
create unique index one_consultation_per_kiosk on consultation (kiosk_id)
  where state not in ('wrapUp', 'followUp', 'closed');
create index consultation_of_desk on consultation (desk_id, ended_at, sequence)
  where staff_id is not null and accepted_at is not null and ended_at is not null;

create table consultation_event (
  id bigint generated always as identity primary key,
  consultation_id text not null references consultation (id),
  at bigint not null,
  type text not null,
  actor text not null,
  from_state text,
  to_state text not null
);
create index consultation_event_of on consultation_event (consultation_id, id);

create table handoff (
  id text primary key,
  consultation_id text not null references consultation (id),
  from_staff_id text not null references staff (id),
  from_desk_id text not null references desk (id),
  to_desk_id text not null references desk (id),
  due_day text not null,
  sent_at bigint not null,
  state text not null,
  body text not null,
  made bigint generated always as identity
);
create index handoff_open on handoff (to_desk_id, due_day, sent_at) where state <> 'settled';

create table contact_request (
  id text primary key,
  kiosk_id text not null references kiosk (id),
  center_id text not null references center (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  consultation_id text references consultation (id),
  requested_at bigint not null,
  state text not null,
  body text not null,
  made bigint generated always as identity
);
create index contact_request_open on contact_request (requested_at) where state <> 'done';

create table unmet_demand (
  id bigint generated always as identity primary key,
  at bigint not null,
  center_id text not null references center (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  way text not null,
  because text not null
);
create index unmet_demand_at on unmet_demand (at);

create table command (
  command_id text primary key,
  sent_by text not null,
  event text not null,
  answer text not null,
  at bigint not null
);

create table guest_link (
  participant_id text primary key,
  consultation_id text not null references consultation (id),
  expires_at bigint not null,
  link_digest text unique,
  session_digest text unique,
  made bigint generated always as identity,
  check ((link_digest is null) <> (session_digest is null))
);
create index guest_link_of on guest_link (consultation_id);

create table audit_entry (
  sequence bigint primary key,
  at bigint not null,
  actor text not null,
  origin text not null,
  action text not null,
  record_kind text not null,
  record_id text not null,
  details text not null,
  hash text not null,
  staff_id text generated always as (actor::jsonb ->> 'staffId') stored
);
create index audit_entry_of_staff on audit_entry (staff_id, sequence);
create index audit_entry_of_record on audit_entry (record_id, record_kind, sequence);
create index audit_entry_of_action on audit_entry (action, sequence);
create index audit_entry_at on audit_entry (at, sequence);

create function audit_entry_is_appended_to() returns trigger language plpgsql as
  'begin raise exception ''the audit log is only appended to''; end';
create trigger audit_entry_is_not_changed before update or delete on audit_entry
  for each row execute function audit_entry_is_appended_to();
create trigger audit_entry_is_not_truncated before truncate on audit_entry
  for each statement execute function audit_entry_is_appended_to();

create table lease (
  id bigint primary key check (id = 1),
  token bigint not null
);
insert into lease (id, token) values (1, 0);

create table record (
  kind text not null,
  id text not null,
  state text not null,
  is_live bigint not null,
  at bigint not null,
  center_id text references center (id),
  desk_id text references desk (id),
  consultation_id text references consultation (id),
  body text not null,
  made bigint generated always as identity,
  primary key (kind, id)
);
create index record_live on record (kind) where is_live = 1;
create index record_of on record (consultation_id, kind) where consultation_id is not null;
`;
