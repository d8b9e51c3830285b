import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { seatsOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { passingKind } from './kind.ts';

/**
 * Without a call nobody is there to answer: what is asked still is withdrawn. What was answered is needed for cards until
 * the consultation is closed.
 */
export function endPassings(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (seatsOf(after).length > 0) return;
  for (const { id, state } of unit.stores.records(passingKind).of(after.id)) {
    if (after.state === 'closed') unit.act(passingKind, id, { type: 'end' });
    else if (state === 'asked') unit.act(passingKind, id, { type: 'withdraw' });
  }
}
