import type { Consultation, ConsultationEvent, Handoff, HandoffEvent } from '@madoguchi/domain';
import { mayHaveDraft } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { attachmentKind } from './kind.ts';

/**
 * A card that is sent takes along what waited for it, and what went with an earlier card to the same desk; one that is
 * settled settles what went with it.
 */
export function attachToCard(
  unit: FollowedUnit,
  { after, event }: RecordChange<Handoff, HandoffEvent>,
): void {
  const attachments = unit.stores.records(attachmentKind);
  if (event === null) {
    for (const { id, state, toDeskId } of attachments.of(after.consultationId)) {
      const isFree = state === 'loose' || state === 'attached';
      if (!isFree || toDeskId !== after.card.toDeskId) continue;
      unit.act(attachmentKind, id, { type: 'goWith', handoffId: after.id });
    }
  }
  if (after.state !== 'settled') return;
  for (const { id, state } of attachments.ofHandoff(after.id)) {
    if (state === 'attached') unit.act(attachmentKind, id, { type: 'settle' });
  }
}

/** What was to go with a card that nobody has sent goes nowhere: it is removed when the consultation is written up. */
export function discardLoose(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (mayHaveDraft(after)) return;
  for (const { id, state } of unit.stores.records(attachmentKind).of(after.id)) {
    if (state === 'loose') unit.act(attachmentKind, id, { type: 'discard' });
  }
}
