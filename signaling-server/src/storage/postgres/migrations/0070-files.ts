/**
 * 資料 of desks and of the ward, and pictures that were attached to cards. What they hold is sealed, lies apart from what
 * is said of them, and goes with it.
 */
export const files = `
create table library_file (
  id text primary key,
  desk_id text references desk (id),
  added_by text not null references staff (id),
  added_at bigint not null,
  body text not null,
  made bigint generated always as identity
);
create table library_content (
  file_id text primary key references library_file (id) on delete cascade,
  key_id text not null,
  sealed text not null
);
create table attachment (
  id text primary key,
  consultation_id text not null references consultation (id),
  handoff_id text references handoff (id) on delete cascade,
  state text not null,
  attached_at bigint not null,
  body text not null,
  made bigint generated always as identity
);
create index attachment_of on attachment (handoff_id) where handoff_id is not null;
create index attachment_live on attachment (state) where state <> 'settled';
create table attachment_content (
  attachment_id text primary key references attachment (id) on delete cascade,
  key_id text not null,
  sealed text not null
);
`;
