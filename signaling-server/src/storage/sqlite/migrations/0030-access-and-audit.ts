/**
 * Kiosks that prove themselves with a key, people with centers, the rest of the organisation, and the
 * audit log.
 *
 * A kiosk from before has no key and can no longer prove itself: it is kept, because consultations
 * refer to it, and withdrawn. The log refuses to be changed even by a fault in the program.
 */
export const accessAndAudit = `
create table kiosk_with_key (
  id text primary key,
  center_id text not null references center (id),
  name text not null,
  public_key text not null,
  enrolled_at integer not null,
  last_seen_at integer,
  version text,
  revoked_at integer
) strict;

insert into kiosk_with_key (id, center_id, name, public_key, enrolled_at, revoked_at)
  select id, center_id, '以前の端末', '{"kty":"EC","crv":"P-256","x":"","y":""}', enrolled_at, enrolled_at
  from kiosk order by rowid;

drop table kiosk;
alter table kiosk_with_key rename to kiosk;

alter table staff add column disabled integer not null default 0;

create table staff_center (
  staff_id text not null references staff (id),
  center_id text not null references center (id),
  primary key (staff_id, center_id)
) strict, without rowid;

create table department (id text primary key, name text not null) strict;

alter table desk add column department_id text references department (id);

create table partner (
  id text primary key,
  name text not null,
  center_id text references center (id)
) strict;

create table topic_rule (
  topic_id text not null references topic (id),
  center_id text references center (id),
  desk_id text references desk (id),
  since text not null,
  state text not null,
  reason text not null,
  check (center_id is null or desk_id is null)
) strict;

create unique index topic_rule_place
  on topic_rule (topic_id, coalesce(center_id, ''), coalesce(desk_id, ''), since);

create table audit_entry (
  sequence integer primary key,
  at integer not null,
  actor text not null,
  origin text not null,
  action text not null,
  record_kind text not null,
  record_id text not null,
  details text not null,
  hash text not null,
  staff_id text generated always as
    (case when json_valid(actor) then actor ->> '$.staffId' end) virtual
) strict;

create index audit_entry_of_staff on audit_entry (staff_id, sequence);
create index audit_entry_of_record on audit_entry (record_id, record_kind, sequence);
create index audit_entry_of_action on audit_entry (action, sequence);
create index audit_entry_at on audit_entry (at, sequence);

create trigger audit_entry_is_not_updated before update on audit_entry
  begin select raise(abort, 'the audit log is only appended to'); end;

create trigger audit_entry_is_not_deleted before delete on audit_entry
  begin select raise(abort, 'the audit log is only appended to'); end;
`;
