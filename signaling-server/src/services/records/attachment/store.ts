import { z } from 'zod';
import type { Sealed } from '../../../ports/fileSeal.ts';
import { parseBody, type Form } from '../../../state/form.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { sealedTable, type SealedTable } from '../../../state/sealedTable.ts';
import type { Attachment } from './state.ts';

const facts = {
  id: z.string(),
  consultationId: z.string(),
  agreementId: z.string(),
  agreedAt: z.int(),
  pageId: z.string(),
  toDeskId: z.string(),
  attachedBy: z.string(),
  attachedAt: z.int(),
};

const attachmentBody: z.ZodType<Attachment> = z.union([
  z.object({ ...facts, state: z.enum(['loose', 'discarded']) }),
  z.object({ ...facts, state: z.enum(['attached', 'settled']), handoffId: z.string() }),
]);

/** Attachments as rows; the picture and what was drawn on it lie in a table of their own. */
export const attachmentForm: Form<Attachment> = {
  name: 'attachment',
  key: ['id'],
  columns: ['id', 'consultation_id', 'handoff_id', 'state', 'attached_at'],
  hasBody: true,
  lists: [],
  live: [{ column: 'state', isNot: 'settled' }],
  references: { consultation_id: 'consultation', handoff_id: 'handoff' },
  idOf: ({ id }) => id,
  keyCells: (id) => [id],
  toLists: () => ({}),
  toRow: (attachment) => ({
    id: attachment.id,
    consultation_id: attachment.consultationId,
    handoff_id: 'handoffId' in attachment ? attachment.handoffId : null,
    state: attachment.state,
    attached_at: attachment.attachedAt,
  }),
  fromRow: ({ row }) => parseBody(attachmentBody, row),
  isLive: ({ state }) => state === 'loose' || state === 'attached',
};

/** By what attachments are found. */
export const attachmentIndexes: readonly IndexSpec<Attachment>[] = [
  { name: 'consultation', keysOf: ({ consultationId }) => [consultationId] },
  { name: 'handoff', keysOf: (each) => ('handoffId' in each ? [each.handoffId] : []) },
];

/** Pictures and what was drawn on them, sealed. */
export const attachmentContent = sealedTable('attachment_content', 'attachment_id', 'attachment');

/** The attachments of cards that are not settled, and those that wait for their card. */
export class LiveAttachments {
  readonly #table: LiveTable<Attachment>;
  readonly #content: SealedTable;

  constructor(table: LiveTable<Attachment>, content: SealedTable) {
    this.#table = table;
    this.#content = content;
  }

  get(id: string): Attachment | null {
    return this.#table.get(id);
  }

  open(): readonly Attachment[] {
    return this.#table.all();
  }

  /** All of a consultation, whatever has become of them. */
  of(consultationId: string): readonly Attachment[] {
    return this.#table.by('consultation', consultationId);
  }

  /** Those that go with a card, the oldest first. */
  ofHandoff(handoffId: string): readonly Attachment[] {
    return this.#table.by('handoff', handoffId).toSorted((a, b) => a.attachedAt - b.attachedAt);
  }

  put(attachment: Attachment): void {
    this.#table.put(attachment, undefined);
  }

  putContent(id: string, sealed: Sealed): void {
    this.#content.put(id, sealed);
  }

  /** The attachment and its picture. */
  remove(id: string): void {
    this.#content.remove(id);
    this.#table.remove(id);
  }
}
