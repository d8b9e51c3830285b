import type { Needs, RouteStep, Standing } from '@madoguchi/domain';
import { AppError, localDay, practiceDistrict, requestConsultation } from '@madoguchi/domain';
import type { Kiosk } from '../../ports/store.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { openingOf } from '../hours/opening.ts';
import { practisingAt } from '../helpers/practices.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { offeredTopic, stepTo } from './route.ts';

/** What somebody comes into a queue with. */
interface Entering {
  readonly commandId: string;
  readonly consultationId: string;
  readonly topicId: string;
  readonly needs: Needs;
  /** What they have booked: the desk, which is asked first, and how they stand for it. */
  readonly booked?: { readonly deskId: string; readonly standing: Standing };
}

/**
 * Opens a consultation at a kiosk and gives it a ticket; the tickets of the center have been recalled. Refuses with
 * `TOPIC_NOT_AVAILABLE` or `CLOSED_NOW`.
 */
export function enterQueue(
  unit: UnitOfWork,
  kiosk: Pick<Kiosk, 'id' | 'centerId'>,
  { commandId, consultationId, topicId, needs, booked }: Entering,
  timeZone: string,
): void {
  const { stores, now } = unit;
  const day = localDay(now, timeZone);
  const practisedBy = practisingAt(stores, kiosk.id);
  const asPractice = practisedBy !== null;
  const { center, route } = offeredTopic(stores, { ...kiosk, asPractice }, topicId, day);
  const [first, ...others] = booked === undefined ? route : firstTo(booked.deskId);
  const isOpen = ({ deskId }: RouteStep): boolean =>
    openingOf(stores, { centerId: center.id, deskId }, now, timeZone).state === 'open';
  // What is booked was booked within the hours, or kept by staff; with a delay it may begin after them.
  const isAwaited = booked?.standing.kind === 'booked';
  if (!isAwaited && !isOpen(first)) throw new AppError('CLOSED_NOW');
  const district = asPractice ? practiceDistrict(center.district) : center.district;
  const number = stores.consultations.nextTicketNumber(center.id, day);
  const facts = {
    ...{ id: consultationId, sequence: stores.consultations.nextSequence() },
    ...{ ticket: { district, day, number }, centerId: center.id },
    ...{ kioskId: kiosk.id, topicId, needs, route: [first, ...others.filter(isOpen)] as const },
  };
  const standing: Standing = asPractice
    ? { kind: 'practice', byStaffId: practisedBy }
    : (booked?.standing ?? { kind: 'walkIn' });
  unit.create(consultationKind, requestConsultation({ ...facts, standing }, now), commandId);

  /** The desk that was booked, then the others of the topic. */
  function firstTo(deskId: string): readonly [RouteStep, ...RouteStep[]] {
    const rest = route.filter((step) => step.deskId !== deskId);
    return [stepTo(stores, deskId, center.id), ...rest];
  }
}
