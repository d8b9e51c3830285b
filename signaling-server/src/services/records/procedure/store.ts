import type { Procedure } from '@madoguchi/domain';
import { isProcedureOver } from '@madoguchi/domain';
import { parseBody, type Form } from '../../../state/form.ts';
import type { Sealed } from '../../../ports/fileSeal.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { sealedTable, type SealedTable } from '../../../state/sealedTable.ts';
import { procedureBody } from './body.ts';

/** 手続き as rows: where it lies in columns, what was written in a body that is sealed. */
export const procedureForm: Form<Procedure> = {
  name: 'procedure',
  key: ['id'],
  columns: [
    ...['id', 'consultation_id', 'center_id', 'desk_id', 'state', 'template_id'],
    ...['template_version', 'receipt_number', 'resume_code', 'resume_day', 'started_at'],
    ...['submitted_at', 'ended_at'],
  ],
  hasBody: true,
  isSealed: true,
  lists: [],
  live: [
    { column: 'state', isNot: 'completed' },
    { column: 'state', isNot: 'withdrawn' },
  ],
  references: { consultation_id: 'consultation', center_id: 'center', desk_id: 'desk' },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (p) => ({
    id: p.id,
    consultation_id: p.consultationId,
    center_id: p.centerId,
    desk_id: p.deskId,
    state: p.state,
    template_id: p.templateId,
    template_version: p.templateVersion,
    receipt_number: 'receiptNumber' in p ? p.receiptNumber : null,
    resume_code: p.resumeCode,
    resume_day: p.resumeDay,
    started_at: p.startedAt,
    submitted_at: 'submittedAt' in p ? p.submittedAt : null,
    ended_at: endOf(p),
  }),
  fromRow: ({ row }) => parseBody(procedureBody, row),
  isLive: (p) => !isProcedureOver(p),
};

function endOf(p: Procedure): number | null {
  if (p.state === 'completed') return p.completedAt;
  return p.state === 'withdrawn' ? p.withdrawnAt : null;
}

/** By what a procedure is found on another visit. */
const resumeKey = (centerId: string, day: string, code: string): string =>
  [centerId, day, code].join(' ');

/** By what procedures are found. */
export const procedureIndexes: readonly IndexSpec<Procedure>[] = [
  { name: 'nowIn', keysOf: ({ nowIn }) => (nowIn === null ? [] : [nowIn]) },
  { name: 'consultation', keysOf: ({ consultationId }) => [consultationId] },
  { name: 'desk', keysOf: ({ deskId }) => [deskId] },
  { name: 'startedDesk', keysOf: ({ startedDeskId }) => [startedDeskId] },
  {
    name: 'resume',
    keysOf: (p) => [resumeKey(p.centerId, p.resumeDay, p.resumeCode)],
    isUnique: true,
  },
  {
    name: 'receipt',
    keysOf: (p) => ('receiptNumber' in p && p.receiptNumber !== null ? [p.receiptNumber] : []),
    isUnique: true,
  },
];

/** The PDFs of submitted forms, sealed; each goes with its procedure. */
export const procedureDocument = sealedTable('procedure_document', 'procedure_id', 'procedure');

/** The pictures that go along with procedures, sealed; by the page of the call that each was. */
export const procedureFile = sealedTable('procedure_file', 'procedure_id', 'procedure', [
  'page_id',
]);

/** What a picture of a procedure is sealed for, so that it opens for no other place. */
export const fileOwner = (procedureId: string, pageId: string): string =>
  `${procedureId} ${pageId}`;

/** 手続き that are not over, in memory. */
export class LiveProcedures {
  readonly #table: LiveTable<Procedure>;
  readonly #documents: SealedTable;
  readonly #files: SealedTable;

  constructor(
    table: LiveTable<Procedure>,
    sealed: { readonly documents: SealedTable; readonly files: SealedTable },
  ) {
    this.#table = table;
    this.#documents = sealed.documents;
    this.#files = sealed.files;
  }

  get(id: string): Procedure | null {
    return this.#table.get(id);
  }

  open(): readonly Procedure[] {
    return this.#table.all();
  }

  /** Those that are open in a consultation now, in the order in which they began. */
  nowIn(consultationId: string): readonly Procedure[] {
    return this.#table.by('nowIn', consultationId).toSorted(byStart);
  }

  /** Those that began in a consultation or are open in it, the newest first. */
  around(consultationId: string): readonly Procedure[] {
    const all = [
      ...this.#table.by('consultation', consultationId),
      ...this.#table.by('nowIn', consultationId),
    ];
    return [...new Set(all)].toSorted((a, b) => byStart(b, a));
  }

  /** Those with these desks, not over. */
  at(deskIds: readonly string[]): readonly Procedure[] {
    return this.#of('desk', deskIds);
  }

  /** Those that these desks began, not over. */
  from(deskIds: readonly string[]): readonly Procedure[] {
    return this.#of('startedDesk', deskIds);
  }

  byResume(centerId: string, day: string, code: string): Procedure | null {
    return this.#table.oneBy('resume', resumeKey(centerId, day, code));
  }

  put(procedure: Procedure): void {
    this.#table.put(procedure, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }

  /** Everything that there is of a procedure: its pictures, its print and itself. */
  erase({ id, files }: Procedure): void {
    for (const pageId of Object.keys(files)) this.removeFile(id, pageId);
    this.removeDocument(id);
    this.remove(id);
  }

  putDocument(id: string, sealed: Sealed): void {
    this.#documents.put(id, sealed);
  }

  removeDocument(id: string): void {
    this.#documents.remove(id);
  }

  putFile(id: string, pageId: string, sealed: Sealed): void {
    this.#files.put([id, pageId], sealed);
  }

  removeFile(id: string, pageId: string): void {
    this.#files.remove([id, pageId]);
  }

  #of(index: string, deskIds: readonly string[]): readonly Procedure[] {
    return [...new Set(deskIds)]
      .flatMap((id) => this.#table.by(index, id))
      .filter((p) => !isProcedureOver(p));
  }
}

const byStart = (a: Procedure, b: Procedure): number => a.startedAt - b.startedAt;
