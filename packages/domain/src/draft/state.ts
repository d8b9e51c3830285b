import type { ComeBackReason, RecordTexts } from '../consultation/outcome.ts';
import type { FieldEdit } from '../fieldEdits.ts';
import type { HandoffCard } from '../handoff/card.ts';

/** What is being written of a consultation before it is its record; `null` is a choice not made yet. */
export interface DraftFields extends RecordTexts {
  readonly settled: boolean | null;
  readonly comeBackNeeded: boolean | null;
  readonly reason: ComeBackReason | null;
  /** The card of a handoff that is being written; `null` while none is. */
  readonly card: HandoffCard | null;
  /** Cards of the handoffs that go with the record, complete. */
  readonly handoffs: readonly HandoffCard[];
}

export const EMPTY_DRAFT: DraftFields = {
  settled: null,
  comeBackNeeded: null,
  reason: null,
  matter: '',
  response: '',
  told: '',
  promised: '',
  card: null,
  handoffs: [],
};

/** Whether nothing has been written or chosen. */
export const isEmptyDraft = (fields: DraftFields): boolean =>
  DRAFT_FIELDS.every((field) => {
    const value = fields[field];
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });

export const DRAFT_FIELDS = [
  'settled',
  'comeBackNeeded',
  'reason',
  'matter',
  'response',
  'told',
  'promised',
  'card',
  'handoffs',
] as const satisfies readonly (keyof DraftFields)[];
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** Characters in a text that is being written: one that is too long for a record is kept until it is shortened. */
export const DRAFT_TEXT_LIMIT = 4000;

/**
 * ```
 *            edit, move (the consultation is served by another desk)
 *           ┌────┐
 *  edit     │    ▼     discard (written up, or over without)
 * ────────► kept ────────────────────────────────────────────► discarded
 * ```
 * A draft belongs to its consultation and, of that, to the desk that serves it: what another desk wrote lies aside until
 * the consultation is back there. What is discarded is removed with its words.
 */
export interface Draft {
  /** The id of the consultation. */
  readonly id: string;
  readonly state: 'kept' | 'discarded';
  /** The desk whose words these are. */
  readonly deskId: string;
  /** What other desks have written, by desk; nobody reads it but they. */
  readonly aside: Readonly<Record<string, DraftPart>>;
  /** Epoch milliseconds of the first word. */
  readonly startedAt: number;
  /** How many changes there were; 1 for the first. */
  readonly revision: number;
  readonly fields: DraftFields;
  /** Of each field that was ever written. */
  readonly edits: DraftEdits;
}

type DraftEdits = Readonly<Partial<Record<DraftField, FieldEdit>>>;

/** What one desk has written. */
export interface DraftPart {
  readonly fields: DraftFields;
  readonly edits: DraftEdits;
}

/** What somebody has written anew; what is not there stays. */
export type DraftChanges = { readonly [Field in DraftField]?: DraftFields[Field] | undefined };

/** Everything that can happen to a draft. */
export type DraftEvent =
  | {
      readonly type: 'edit';
      readonly staffId: string;
      readonly changes: DraftChanges;
    }
  /** Another desk serves the consultation: it goes on with its own words, or begins with those that were passed on to it. */
  | {
      readonly type: 'move';
      readonly toDeskId: string;
      readonly passed: DraftChanges;
      /** Who wrote what was passed on. */
      readonly staffId: string;
    }
  | { readonly type: 'discard' };
