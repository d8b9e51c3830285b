/**
 * The accounts' tables in PostgreSQL, equal in meaning to those that SQLite has after all its migrations:
 * `user`, `session`, `account` and `verification` in the form that better-auth 1.7 expects, and what
 * accounts need besides. Instants of our own are epoch milliseconds; secrets are digests, or sealed.
 * That they belong to members of staff is the next step.
 */
export const accounts = `
create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  username text unique,
  "displayUsername" text,
  "staffId" text not null unique
);

create table session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "user" (id) on delete cascade,
  "idleEndsAt" bigint not null default 0,
  "lastActiveAt" bigint not null default 0
);
create index "session_userId_idx" on session ("userId");

create table account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on account ("userId");

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index verification_identifier_idx on verification (identifier);

create table totp (
  staff_id text primary key,
  secret text,
  last_step bigint not null default 0,
  new_secret text
);

create table recovery_code (
  staff_id text not null,
  digest text not null,
  primary key (staff_id, digest)
);

create table passkey (
  id text primary key,
  staff_id text not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text not null,
  created_at bigint not null,
  last_used_at bigint
);
create index passkey_staff on passkey (staff_id);

create table sign_in_tries (
  key text primary key,
  is_known integer not null,
  count integer not null,
  since bigint not null,
  locked_until bigint
);
create index sign_in_tries_since on sign_in_tries (since);

create table sign_in_waiting (
  digest text primary key,
  staff_id text not null,
  tries_key text not null,
  ends_at bigint not null
);

create table known_device (
  digest text not null,
  staff_id text not null,
  ends_at bigint not null,
  primary key (digest, staff_id)
);

create table invitation (
  staff_id text primary key,
  digest text not null unique,
  ends_at bigint not null
);
`;
