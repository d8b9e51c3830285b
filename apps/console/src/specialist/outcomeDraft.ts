import type { ComeBackReason, Outcome } from '@madoguchi/domain';
import { NOTE_LIMIT } from '@madoguchi/domain';
import type { CardDraft } from './handoff/cardDraft.ts';

/** A record while it is being written; `null` is a choice not made yet. */
export interface OutcomeDraft {
  readonly settled: boolean | null;
  readonly comeBackNeeded: boolean | null;
  readonly reason: ComeBackReason | null;
  readonly note: string;
  /** The card of a handoff that is being written; `null` while none is. */
  readonly card: CardDraft | null;
  /** Cards of the handoffs that go with the record, complete. */
  readonly handoffs: readonly CardDraft[];
}

export const EMPTY_DRAFT: OutcomeDraft = {
  settled: null,
  comeBackNeeded: null,
  reason: null,
  note: '',
  card: null,
  handoffs: [],
};

/** The fields that can be wrong, in the order of the form. */
const DRAFT_FIELDS = ['settled', 'comeBack', 'reason', 'note'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What is missing or too long, in the order of the form; empty when it can be written up. */
export function problemsOf(draft: OutcomeDraft): DraftField[] {
  const wrong: Record<DraftField, boolean> = {
    settled: draft.settled === null,
    comeBack: draft.comeBackNeeded === null,
    reason: draft.comeBackNeeded === true && draft.reason === null,
    note: charactersLeft(draft.note) < 0,
  };
  return DRAFT_FIELDS.filter((field) => wrong[field]);
}

/** The outcome that a complete draft stands for; `null` while `problemsOf` lists anything. */
export function outcomeOf(draft: OutcomeDraft): Outcome | null {
  const { settled, comeBackNeeded, reason, note } = draft;
  if (settled === null || comeBackNeeded === null || charactersLeft(note) < 0) return null;
  if (!comeBackNeeded) return { settled, comeBack: { needed: false }, note: note.trim() };
  return reason && { settled, comeBack: { needed: true, reason }, note: note.trim() };
}

/** Characters that still fit into a note; negative when it is too long. */
export function charactersLeft(note: string): number {
  return NOTE_LIMIT - note.trim().length;
}
