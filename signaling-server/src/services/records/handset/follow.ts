import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { seatsOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { handsetKind } from './kind.ts';

/** With the call its phone and every code for one are gone, in the very transaction. */
export function endHandset(
  unit: FollowedUnit,
  { after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (seatsOf(after).length > 0) return;
  if (unit.stores.records(handsetKind).get(after.id) === null) return;
  unit.act(handsetKind, after.id, { type: 'callOver' });
}
