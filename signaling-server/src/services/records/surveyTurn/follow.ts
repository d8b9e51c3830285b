import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import { surveyEndingOf } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { surveyTurnKind } from './kind.ts';

/** A visit that ends, however it ends, may be answered once. */
export function openSurvey(
  unit: FollowedUnit,
  { before, after }: RecordChange<Consultation, ConsultationEvent>,
): void {
  const ending = surveyEndingOf(after);
  if (ending === null || before === null || surveyEndingOf(before) !== null) return;
  // There is nobody at the kiosk who could be asked.
  if (after.carriedAt !== null) return;
  const { id, kioskId, centerId, deskId, topicId, ticket } = after;
  unit.create(surveyTurnKind, {
    ...{ id, state: 'open', at: unit.now, kioskId },
    ...{ day: ticket.day, centerId, deskId, topicId, ending },
  });
}
