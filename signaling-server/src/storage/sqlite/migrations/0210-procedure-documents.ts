/** The PDFs of submitted forms, sealed; each goes with its procedure. */
export const procedureDocuments = `
create table procedure_document (
  procedure_id text primary key references procedure (id) on delete cascade,
  key_id text not null,
  sealed text not null
) strict;
`;
