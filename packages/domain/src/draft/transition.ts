import type { Consultation } from '../consultation/state.ts';
import { staffIn, type StaffPart } from '../consultation/who.ts';
import { assertNever, ok, refuse, type Result } from '../errors.ts';
import { withEdits } from '../fieldEdits.ts';
import {
  DRAFT_FIELDS,
  EMPTY_DRAFT,
  type Draft,
  type DraftChanges,
  type DraftEvent,
} from './state.ts';

/** The draft of a consultation with its first words. */
export function newDraft(
  { consultationId, deskId }: { readonly consultationId: string; readonly deskId: string },
  staffId: string,
  changes: DraftChanges,
  now: number,
): Draft {
  const empty: Draft = {
    id: consultationId,
    state: 'kept',
    deskId,
    aside: {},
    startedAt: now,
    revision: 0,
    fields: EMPTY_DRAFT,
    edits: {},
  };
  return edited(empty, staffId, changes);
}

/**
 * The one rule by which a draft changes: field by field the newest wins. The same words again change
 * nothing, so that a repeated edit has one effect.
 */
export function draftTransition(draft: Draft, event: DraftEvent): Result<Draft> {
  switch (event.type) {
    case 'edit':
      if (draft.state === 'discarded') return refuse('WRONG_STATE');
      return ok(edited(draft, event.staffId, event.changes));
    case 'move':
      if (draft.state === 'discarded') return refuse('WRONG_STATE');
      return ok(draft.deskId === event.toDeskId ? draft : moved(draft, event));
    case 'discard':
      if (draft.state === 'discarded') return ok(draft);
      return ok({ ...draft, state: 'discarded', fields: EMPTY_DRAFT, edits: {}, aside: {} });
    default:
      return assertNever(event);
  }
}

/** What the desk before wrote lies aside; what this one wrote earlier is there again, and else what was passed on to it. */
function moved(
  draft: Draft,
  { toDeskId, passed, staffId }: Extract<DraftEvent, { readonly type: 'move' }>,
): Draft {
  const { [toDeskId]: own, ...others } = draft.aside;
  const aside = { ...others, [draft.deskId]: { fields: draft.fields, edits: draft.edits } };
  const { fields, edits } = own ?? { fields: EMPTY_DRAFT, edits: {} };
  const begun = { ...draft, deskId: toDeskId, aside, fields, edits, revision: draft.revision + 1 };
  return own === undefined ? edited(begun, staffId, passed) : begun;
}

const edited = (draft: Draft, staffId: string, changes: DraftChanges): Draft =>
  withEdits(draft, DRAFT_FIELDS, staffId, changes);

/** The parts in which somebody writes a consultation up, or will. */
const WRITING: ReadonlySet<StaffPart> = new Set<StaffPart>(['lead', 'writingUp']);

/** Whoever may write in the draft of a consultation: its specialist, and who writes it up. */
export const draftWriters = (c: Consultation): readonly string[] =>
  staffIn(c)
    .filter(({ as }) => WRITING.has(as))
    .map(({ staffId }) => staffId);

/** Whether a consultation has a draft at all: it ends with the record. */
export const mayHaveDraft = ({ state }: Consultation): boolean =>
  state !== 'closed' && state !== 'followUp';
