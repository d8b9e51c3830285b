/** The pictures that go along with procedures, sealed; each goes with its procedure. */
export const procedureFiles = `
create table procedure_file (
  procedure_id text not null references procedure (id) on delete cascade,
  page_id text not null,
  key_id text not null,
  sealed text not null,
  primary key (procedure_id, page_id)
);
`;
