/** 手続き: where each lies in columns; what was written in it is in the body, which is sealed. */
export const procedures = `
create table procedure (
  id text primary key,
  consultation_id text not null references consultation (id),
  center_id text not null references center (id),
  desk_id text not null references desk (id),
  state text not null,
  template_id text not null,
  template_version integer not null,
  receipt_number text,
  resume_code text not null,
  resume_day text not null,
  started_at bigint not null,
  submitted_at bigint,
  ended_at bigint,
  body text not null,
  made bigint generated always as identity
);
create unique index procedure_receipt on procedure (receipt_number) where receipt_number is not null;
create index procedure_of on procedure (consultation_id);
create index procedure_live on procedure (state) where state <> 'completed' and state <> 'withdrawn';
`;
