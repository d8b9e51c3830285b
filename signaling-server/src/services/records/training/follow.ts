import type { Consultation, ConsultationEvent, TrainingPart } from '@madoguchi/domain';
import { trainingId, untrained } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { trainingKind } from './kind.ts';

/** A practice that was answered and has ended is remembered of whoever began it and of whoever answered. */
export function countTraining(
  unit: FollowedUnit,
  { before, after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  const { standing, centerId } = after;
  if (standing.kind !== 'practice' || after.state !== 'wrapUp') return;
  // A call that was cut off has shown nobody how one ends.
  if (before === null || !('participants' in before) || after.cutOff !== null) return;
  count(unit, centerId, standing.byStaffId, 'kiosk');
  count(unit, centerId, after.staffId, 'desk');
}

function count(unit: FollowedUnit, centerId: string, staffId: string, part: TrainingPart): void {
  const place = { centerId, staffId, part };
  const id = trainingId(place);
  if (unit.stores.records(trainingKind).get(id) === null) {
    unit.create(trainingKind, untrained(place, unit.now));
  }
  unit.act(trainingKind, id, { type: 'practised' });
}
