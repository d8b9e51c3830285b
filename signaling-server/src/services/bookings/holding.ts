import { assertListed } from '../queue/listedTopics.ts';
import { AppError, HOLD_LASTS_MS, type BookingSeries, type TakenTime } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Command } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { assertNoPractice } from '../helpers/practices.ts';
import { newId } from '../newId.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import type { Moment } from './bookingWorld.ts';
import { questionAt, takenBy, type AskedSlot } from './questions.ts';
import { slotRefusal } from './refusals.ts';
import { assertMayBook } from './who.ts';

/** A slot that somebody wants to talk about; a kiosk for itself alone. */
export type AskedHold = Omit<EventData<'booking.hold'>, 'commandId'> & {
  readonly kioskId: string | null;
};

/** Several of them, which are talked about as one. */
export type AskedSeries = Omit<EventData<'booking.holdSeries'>, 'commandId'>;

type HeldSeries = EventAck<'booking.holdSeries'>;

/** Slots that one person may talk about at a time, a series being one; a kiosk has one. */
const MOST_HELD = 10;

/** The slot that is asked for, as whoever looks for it needs it. */
export function askedSlotOf(asked: AskedHold): AskedSlot {
  const { centerId, deskId, day, start } = asked;
  const place = { centerId, deskId };
  return { question: questionAt(asked, place, day), place, day, start, moving: null };
}

/** Holds a slot; refuses as `Bookings.hold` says, and with `SLOT_TAKEN` or `SLOT_NOT_OFFERED`. */
export function hold(
  unit: UnitOfWork,
  command: Command,
  asked: AskedHold,
  moment: Moment,
): Extract<EventAck<'booking.hold'>, { state: 'held' }> {
  if (asked.kioskId !== null) assertNoPractice(unit.stores, asked.kioskId);
  assertMayHold(unit, command, asked);
  const taken = takenBy(unit.stores, askedSlotOf(asked), moment);
  const { bookingId, slot } = keep(unit, command, asked, taken, null);
  return { state: 'held', bookingId, until: unit.now + HOLD_LASTS_MS, inMs: HOLD_LASTS_MS, slot };
}

/** Holds what is to be had of a series, as one; what is lost is told with its reason. Refuses as `hold` does. */
export function holdSeries(
  unit: UnitOfWork,
  command: Command,
  { dates, ...asked }: AskedSeries,
  moment: Moment,
): HeldSeries {
  const days = new Set(dates.map(({ day }) => day));
  if (days.size < dates.length) throw new AppError('BAD_REQUEST');
  const wanted = dates.map((date): AskedHold => ({ ...asked, ...date, kioskId: null }));
  const [first] = wanted;
  if (first !== undefined) assertMayHold(unit, command, first);
  const lost: HeldSeries['lost'] = [];
  const taken = wanted.flatMap((each) => {
    try {
      return [{ each, time: takenBy(unit.stores, askedSlotOf(each), moment) }];
    } catch (error) {
      const code = slotRefusal(error);
      if (code === null) throw error;
      lost.push({ day: each.day, start: each.start, code });
      return [];
    }
  });
  const id = newId();
  const held = taken.map(({ each, time }, at) => {
    // A wish is answered once.
    const one = at === 0 ? each : { ...each, contactId: null };
    return keep(unit, command, one, time, { id, nth: at + 1, count: taken.length });
  });
  return { until: unit.now + HOLD_LASTS_MS, inMs: HOLD_LASTS_MS, held, lost };
}

function assertMayHold(unit: UnitOfWork, { caller }: Command, asked: AskedHold): void {
  const { stores } = unit;
  assertMayBook(stores, caller.actor, asked);
  assertListed(stores, asked.topicIds);
  letGo(unit, asked.kioskId, staffIdOf({ caller }));
}

const staffIdOf = ({ caller: { actor } }: Pick<Command, 'caller'>): string | null =>
  actor.kind === 'staff' ? actor.staffId : null;

function keep(
  unit: UnitOfWork,
  command: Command,
  asked: AskedHold,
  taken: TakenTime,
  series: BookingSeries | null,
) {
  const { centerId, deskId, day, start, topicIds, needs, staffId, source, contactId } = asked;
  const { readyMinutes, graceMinutes } = unit.stores.records(bookingRulesKind).get(deskId);
  const id = newId();
  unit.create(bookingKind, {
    ...{ ...taken, id, centerId, deskId, topicIds, needs, isAnyone: staffId === null },
    ...{ source, name: '', phone: null, number: '', contactId, series },
    ...{ byStaffId: staffIdOf(command), madeAt: unit.now, moves: [], delayMinutes: 0 },
    reminder: null,
    kept: { readyMinutes, graceMinutes, phase: 'before' },
    ...{ state: 'held', until: unit.now + HOLD_LASTS_MS },
  });
  const slot = { day, start, minutes: taken.slot.minutes, centerId, deskId };
  return { bookingId: id, slot };
}

/** A kiosk talks about one slot at a time: the one before is free again. Nobody holds a whole day. */
function letGo(unit: UnitOfWork, kioskId: string | null, byStaffId: string | null): void {
  const held = unit.stores.records(bookingKind).in('held');
  if (byStaffId !== null) {
    const own = held.filter((each) => each.byStaffId === byStaffId);
    const talks = new Set(own.map(({ id, series }) => series?.id ?? id));
    if (talks.size >= MOST_HELD) throw new AppError('TOO_MANY_REQUESTS');
    return;
  }
  for (const each of held) {
    if (each.byStaffId !== null || each.kioskId !== kioskId) continue;
    unit.act(bookingKind, each.id, { type: 'release' });
  }
}
