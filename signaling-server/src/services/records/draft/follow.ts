import type { Consultation, ConsultationEvent, DraftChanges } from '@madoguchi/domain';
import { mayHaveDraft, RECORD_TEXTS } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { DESK_OF_THEN } from './body.ts';
import { draftKind } from './kind.ts';

/**
 * A draft is of the desk that serves: the next one begins with the texts of the card that its resident agreed to, and has
 * nothing else of what was written. The record takes its place, and what ends without a record needs none.
 */
export function followDraft(
  unit: FollowedUnit,
  { before, after, event }: RecordChange<Consultation, ConsultationEvent>,
): void {
  const draft = unit.stores.records(draftKind).get(after.id);
  if (draft === null) return;
  if (!mayHaveDraft(after)) {
    unit.act(draftKind, after.id, { type: 'discard' });
    return;
  }
  if (!('cameBy' in after)) return;
  const isOfThen = draft.deskId === DESK_OF_THEN && event?.type !== 'accept';
  const deskId = isOfThen ? (before?.deskId ?? after.deskId) : draft.deskId;
  if (deskId === after.deskId) return;
  const { passed, staffId } = passedBy(unit, after.cameBy, after.staffId);
  unit.act(draftKind, after.id, { type: 'move', toDeskId: after.deskId, passed, staffId });
}

/** What the card of a transfer has brought; its sender wrote it. */
function passedBy(
  { stores }: FollowedUnit,
  came: { readonly handoffId: string; readonly fromStaffId: string } | null,
  staffId: string,
): { readonly passed: DraftChanges; readonly staffId: string } {
  const card = came === null ? null : (stores.handoffs.get(came.handoffId)?.card ?? null);
  if (came === null || card === null) return { passed: {}, staffId };
  const said = RECORD_TEXTS.filter((text) => card[text] !== '');
  const passed = Object.fromEntries(said.map((text) => [text, card[text]]));
  return { passed, staffId: came.fromStaffId };
}
