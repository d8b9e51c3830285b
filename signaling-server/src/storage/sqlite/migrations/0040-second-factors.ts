/**
 * What accounts need besides passwords: idle sessions, second factors, tries, known devices, one-time
 * links. Instants are epoch milliseconds; secrets are digests, or sealed where they are needed again.
 */
export const secondFactors = `
alter table session add column idleEndsAt integer not null default 0;
alter table session add column lastActiveAt integer not null default 0;

create table totp (
  staff_id text primary key references staff (id) on delete cascade,
  secret text,
  last_step integer not null default 0,
  new_secret text
) strict;

create table recovery_code (
  staff_id text not null references staff (id) on delete cascade,
  digest text not null,
  primary key (staff_id, digest)
) strict, without rowid;

create table passkey (
  id text primary key,
  staff_id text not null references staff (id) on delete cascade,
  name text not null,
  public_key blob not null,
  counter integer not null,
  transports text not null,
  created_at integer not null,
  last_used_at integer
) strict;
create index passkey_staff on passkey (staff_id);

create table sign_in_tries (
  key text primary key,
  is_known integer not null,
  count integer not null,
  since integer not null,
  locked_until integer
) strict;
create index sign_in_tries_since on sign_in_tries (since);

create table sign_in_waiting (
  digest text primary key,
  staff_id text not null references staff (id) on delete cascade,
  tries_key text not null,
  ends_at integer not null
) strict;

create table known_device (
  digest text not null,
  staff_id text not null references staff (id) on delete cascade,
  ends_at integer not null,
  primary key (digest, staff_id)
) strict, without rowid;

create table invitation (
  staff_id text primary key references staff (id) on delete cascade,
  digest text not null unique,
  ends_at integer not null
) strict;
`;
