import {
  emptyWeek,
  hourOfWeek,
  minuteOfDay,
  mondayOf,
  surveyEndingOf,
  type LoadCount,
} from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { weekLoadKind } from '../records/weekLoad/index.ts';

interface Counted {
  readonly centerId: string;
  readonly deskId: string;
  readonly day: string;
  /** Of the day. */
  readonly minute: number;
}

/** Counts everybody who wanted to talk, once, in the unit of work in which that ends (BL1). */
export function countLoad(runner: UnitRunner, timeZone: string): void {
  runner.inTransaction((unit) => {
    countBookings(unit);
    countVisits(unit, timeZone);
  });
}

/** A booking counts at its hour once its talk has ended, or its resident has not come. */
function countBookings(unit: UnitOfWork): void {
  for (const { before, after } of unit.changesOf(bookingKind)) {
    const isOver = after.state === 'ended' || after.state === 'absent';
    if (!isOver || before?.state === after.state) continue;
    const { centerId, deskId, slot } = after;
    count(unit, { centerId, deskId, day: slot.day, minute: slot.start }, 'booked');
  }
}

/**
 * Whoever came without a booking counts at the hour in which they took their ticket. Who was offered another way because
 * nobody was free is in the unmet demand already.
 */
function countVisits(unit: UnitOfWork, timeZone: string): void {
  const booked = bookedSessions(unit);
  for (const { before, after } of unit.changesOf(consultationKind)) {
    const ending = surveyEndingOf(after);
    const isNew = before !== null && surveyEndingOf(before) === null;
    if (ending === null || ending === 'nobodyFree' || !isNew) continue;
    if (ending !== 'left' && booked.has(after.id)) continue;
    const { centerId, deskId, ticket, requestedAt } = after;
    const minute = minuteOfDay(requestedAt, timeZone);
    const what = ending === 'left' ? 'left' : 'walkIn';
    count(unit, { centerId, deskId, day: ticket.day, minute }, what);
  }
}

/** The sessions of bookings that end with them, in this unit of work. */
function bookedSessions(unit: UnitOfWork): ReadonlySet<string> {
  const sessions = unit
    .changesOf(bookingKind)
    .flatMap(({ before }) =>
      before !== null && 'consultationId' in before && before.consultationId !== null
        ? [before.consultationId]
        : [],
    );
  return new Set(sessions);
}

function count(unit: UnitOfWork, { day, minute, ...place }: Counted, what: LoadCount): void {
  const empty = emptyWeek({ ...place, monday: mondayOf(day) });
  if (unit.stores.records(weekLoadKind).get(empty.id) === null) unit.create(weekLoadKind, empty);
  unit.act(weekLoadKind, empty.id, { type: 'count', what, hour: hourOfWeek(day, minute) });
}
