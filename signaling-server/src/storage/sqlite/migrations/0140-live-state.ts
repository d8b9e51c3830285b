/**
 * What follows from consultations lies in memory now; a process that writes holds a lease; a kind of
 * record that has no table of its own lies in `record`.
 */
export const liveState = `
drop table occupied_staff;
drop table invited_staff;
drop table asked_desk;
drop index handoff_of;
drop index handoff_returned;
drop index handoff_returned_from;
create table lease (
  id integer primary key check (id = 1),
  token integer not null
) strict;
insert into lease (id, token) values (1, 0);
create table record (
  kind text not null,
  id text not null,
  state text not null,
  is_live integer not null,
  at integer not null,
  center_id text references center (id),
  desk_id text references desk (id),
  consultation_id text references consultation (id),
  body text not null,
  primary key (kind, id)
) strict;
create index record_live on record (kind) where is_live = 1;
create index record_of on record (consultation_id, kind) where consultation_id is not null;
`;
