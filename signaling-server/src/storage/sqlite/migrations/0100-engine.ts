/**
 * What the consultation engine keeps: who is occupied by what, which desks are asked for whom, cards,
 * wishes to be called, unmet demand, answers to commands, links of guests, hours, rules of routing.
 *
 * A member of staff has at most one consultation, as whoever they are in it: `occupied_staff` holds
 * that even against a fault in the program. Consultations of earlier versions get what every
 * consultation has now; a transfer that was under way becomes a resident on hold.
 */
export const engine = `
drop index one_consultation_per_staff;
drop index one_consultation_per_kiosk;
create unique index one_consultation_per_kiosk on consultation (kiosk_id)
  where state not in ('wrapUp', 'followUp', 'closed');
create index consultation_in_line on consultation (sequence) where state in ('waiting', 'offered');

alter table consultation add column accepted_at integer;
create index consultation_of_desk on consultation (desk_id, ended_at, sequence)
  where staff_id is not null and accepted_at is not null and ended_at is not null;

create table occupied_staff (
  staff_id text primary key references staff (id),
  consultation_id text not null references consultation (id),
  occupied_as text not null
) strict, without rowid;

create table invited_staff (
  staff_id text not null references staff (id),
  consultation_id text not null references consultation (id),
  primary key (staff_id, consultation_id)
) strict, without rowid;

create table asked_desk (
  desk_id text not null references desk (id),
  consultation_id text not null references consultation (id),
  primary key (desk_id, consultation_id)
) strict, without rowid;

create table handoff (
  id text primary key,
  consultation_id text not null references consultation (id),
  from_staff_id text not null references staff (id),
  from_desk_id text not null references desk (id),
  to_desk_id text not null references desk (id),
  due_day text not null,
  sent_at integer not null,
  state text not null,
  body text not null
) strict;
create index handoff_of on handoff (consultation_id, sent_at);
create index handoff_open on handoff (to_desk_id, due_day, sent_at) where state <> 'settled';
create index handoff_returned on handoff (from_staff_id, sent_at) where state = 'returned';

create table contact_request (
  id text primary key,
  kiosk_id text not null references kiosk (id),
  center_id text not null references center (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  consultation_id text references consultation (id),
  requested_at integer not null,
  state text not null,
  body text not null
) strict;
create index contact_request_open on contact_request (requested_at) where state <> 'done';

create table unmet_demand (
  id integer primary key,
  at integer not null,
  center_id text not null references center (id),
  topic_id text not null references topic (id),
  desk_id text not null references desk (id),
  way text not null,
  because text not null
) strict;
create index unmet_demand_at on unmet_demand (at);

create table command (
  command_id text primary key,
  sent_by text not null,
  event text not null,
  answer text not null,
  at integer not null
) strict, without rowid;
create index command_at on command (at);

create table guest_link (
  participant_id text primary key,
  consultation_id text not null references consultation (id),
  expires_at integer not null,
  link_digest text unique,
  session_digest text unique,
  check ((link_digest is null) <> (session_digest is null))
) strict;
create index guest_link_of on guest_link (consultation_id);

create table opening_hours (
  center_id text references center (id) on delete cascade,
  desk_id text references desk (id) on delete cascade,
  body text not null,
  check (center_id is null or desk_id is null)
) strict;
create unique index opening_hours_place
  on opening_hours (coalesce(center_id, ''), coalesce(desk_id, ''));

create table routing_rule (
  topic_id text primary key references topic (id),
  body text not null
) strict;

create table staff_district (
  staff_id text not null references staff (id),
  center_id text not null references center (id),
  primary key (staff_id, center_id)
) strict, without rowid;
alter table staff add column skills text not null default '{"languages":[],"supports":[]}';

update consultation_event set
  type = case type
    when 'transfer' then 'transferWarm'
    when 'transferAccepted' then 'accept'
    when 'transferReturned' then 'takeBack'
    else type end
  where type in ('transfer', 'transferAccepted', 'transferReturned');

update consultation set body = json_set(body,
  '$.needs', json('{"language":"ja","supports":[]}'), '$.standing', json('{"kind":"walkIn"}'));

insert into occupied_staff (staff_id, consultation_id, occupied_as)
  select staff_id, id,
    case state when 'offered' then 'rung' when 'wrapUp' then 'writingUp' else 'lead' end
  from consultation where staff_id is not null and state not in ('waiting', 'closed');

insert into asked_desk (desk_id, consultation_id)
  select desk_id, id from consultation where state in ('waiting', 'offered');

update consultation set body = json_set(body,
  '$.openSteps', 1,
  '$.route', json_array(json_object('deskId', desk_id, 'afterMs', 0, 'reason', (
    select case
      when desk.branch_id is null then 'head-office'
      when desk.branch_id = center.branch_id then 'own-branch'
      else 'other-branch' end
    from desk, center where desk.id = consultation.desk_id and center.id = consultation.center_id))))
  where state not in ('wrapUp', 'closed');

update consultation set body = json_set(body,
  '$.why', json('{"kind":"arrived"}'), '$.waitingSince', requested_at)
  where state in ('waiting', 'offered');

update consultation set
  staff_id = null,
  body = json_set(json_remove(body, '$.offerId', '$.staffId', '$.offeredAt', '$.expiresAt'),
    '$.offers', json_array(json_object(
      'offerId', body ->> '$.offerId',
      'staffId', body ->> '$.staffId',
      'deskId', desk_id,
      'reason', body ->> '$.route[0].reason',
      'offeredAt', body ->> '$.offeredAt',
      'expiresAt', body ->> '$.expiresAt')))
  where state = 'offered';

update consultation set
  state = 'onHold',
  body = json_set(json_remove(body, '$.toDeskId', '$.requestedTransferAt'),
    '$.state', 'onHold',
    '$.heldAt', body ->> '$.requestedTransferAt',
    '$.reason', 'asking-colleague')
  where state = 'transferring';

update consultation set body = json_set(body, '$.cameBy', null, '$.participants', json('[]'))
  where state in ('inCall', 'onHold');

update consultation set body = json_set(body, '$.cutOff', null) where state = 'wrapUp';

update consultation set body = json_set(body, '$.ending.writtenUp', null)
  where state = 'closed' and body ->> '$.ending.kind' = 'dropped';

update consultation set accepted_at = coalesce(body ->> '$.acceptedAt', (
  select max(at) from consultation_event
  where consultation_id = consultation.id and type = 'accept'));
`;
