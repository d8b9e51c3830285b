import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { seatsOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { procedureKind } from './kind.ts';

/**
 * When the call of a consultation is over its procedures are open in it no more; what is not submitted can be resumed.
 * A transfer to the next desk keeps them: it is the same consultation.
 */
export function leaveProcedures(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (seatsOf(after).length > 0) return;
  for (const { id } of unit.stores.records(procedureKind).nowIn(after.id)) {
    unit.act(procedureKind, id, { type: 'leave' });
  }
}
