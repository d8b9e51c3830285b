/** 道案内: how somebody gets to a center, with its sketch map. */
export const directions = `
create table directions (
  center_id text primary key references center (id) on delete cascade,
  body text not null,
  made bigint generated always as identity
);
`;
