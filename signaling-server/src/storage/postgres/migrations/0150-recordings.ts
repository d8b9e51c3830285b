/** 録音: sentences of the kiosk in the voice of the ward. Their sound is sealed, lies apart, and goes with them. */
export const recordings = `
create table recording (
  id text primary key,
  added_by text not null references staff (id),
  added_at bigint not null,
  body text not null,
  made bigint generated always as identity
);
create table recording_content (
  recording_id text primary key references recording (id) on delete cascade,
  key_id text not null,
  sealed text not null
);
`;
