import {
  countedAnew,
  countsOfBooking,
  countsOfHandoff,
  countsOfProcedure,
  countsOfVisit,
  emptyMonth,
  isPractice,
  localDay,
  type Booking,
  type Consultation,
  type Count,
  type FiguresPlace,
  type Procedure,
} from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { handoffKind } from '../records/handoff/index.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { procedureKind } from '../records/procedure/index.ts';

/** Where something is counted, and on which day. */
type CountedAt = Omit<FiguresPlace, 'month'> & { readonly day: string };

/** Counts what happens to visits and what comes of them, in the unit of work in which it happens (FG1, FG2, FG11). */
export function countFigures(runner: UnitRunner, timeZone: string): void {
  runner.inTransaction((unit) => {
    for (const { before, after } of unit.changesOf(consultationKind)) {
      count(unit, atTicket(after), countsOfVisit(before, after, unit.now));
    }
    for (const { before, after } of unit.changesOf(handoffKind)) {
      const c = unit.stores.consultations.get(after.consultationId);
      const counts = countsOfHandoff(before, after);
      if (c !== null && !isPractice(c))
        count(unit, { ...atTicket(c), deskId: after.fromDeskId }, counts);
    }
    for (const { before, after } of unit.changesOf(bookingKind)) countBooking(unit, before, after);
    for (const { before, after } of unit.changesOf(procedureKind)) {
      const was = before === null ? [] : countsOfProcedure(before);
      count(unit, atBeginning(after, timeZone), countedAnew(was, countsOfProcedure(after)));
    }
  });
}

/** All of a visit counts on the day of its ticket, so that what became of those who came that day adds up. */
const atTicket = ({ ticket, centerId, deskId, topicId, kioskId }: Consultation): CountedAt => ({
  ...{ day: ticket.day, centerId, deskId, topicId, kioskId },
});

/** A procedure counts on the day of the visit in which it was begun; it may be completed at no kiosk. */
const atBeginning = (p: Procedure, timeZone: string): CountedAt => ({
  ...{ day: localDay(p.startedAt, timeZone), centerId: p.centerId, deskId: p.startedDeskId },
  ...{ topicId: p.topicId, kioskId: '' },
});

/** A booking counts where and on which day it is; one that is moved is taken away from where it was. */
function countBooking(unit: UnitOfWork, before: Booking | null, after: Booking): void {
  const was = before === null ? [] : countsOfBooking(before);
  const is = countsOfBooking(after);
  if (before === null || isSamePlace(atSlot(before), atSlot(after))) {
    count(unit, atSlot(after), countedAnew(was, is));
    return;
  }
  count(unit, atSlot(before), countedAnew(was, []));
  count(unit, atSlot(after), is);
}

const atSlot = ({ slot, centerId, deskId, topicIds, kioskId }: Booking): CountedAt => ({
  ...{ day: slot.day, centerId, deskId, topicId: topicIds[0] ?? '', kioskId: kioskId ?? '' },
});

const isSamePlace = (a: CountedAt, b: CountedAt): boolean =>
  a.day === b.day &&
  a.centerId === b.centerId &&
  a.deskId === b.deskId &&
  a.topicId === b.topicId &&
  a.kioskId === b.kioskId;

function count(unit: UnitOfWork, { day, ...place }: CountedAt, counts: readonly Count[]): void {
  if (counts.length === 0) return;
  const empty = emptyMonth({ month: day.slice(0, 7), ...place });
  const figures = unit.stores.records(monthFiguresKind);
  if (figures.get(empty.id) === null) unit.create(monthFiguresKind, empty);
  unit.act(monthFiguresKind, empty.id, { type: 'count', day, counts });
}
