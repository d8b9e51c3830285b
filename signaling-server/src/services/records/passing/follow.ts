import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { seatsOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { passingKind } from './kind.ts';

/**
 * Withdraws an open question at the end of the call, because its resident is gone. Answers stay until the consultation
 * is closed: cards need them.
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
