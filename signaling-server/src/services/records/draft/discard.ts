import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { mayHaveDraft } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { draftKind } from './kind.ts';

/** The record takes the place of the draft, and what ends without a record needs none. */
export function discardDraft(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (mayHaveDraft(after) || unit.stores.records(draftKind).get(after.id) === null) return;
  unit.act(draftKind, after.id, { type: 'discard' });
}
