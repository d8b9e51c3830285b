import { AppError, HOLD_LASTS_MS } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Command } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { newId } from '../newId.ts';
import { bookingKind } from '../records/booking/index.ts';
import type { Moment } from './bookingWorld.ts';
import { questionAt, takenBy, type AskedSlot } from './questions.ts';
import { assertMayBook } from './who.ts';

/** A slot that somebody wants to talk about; a kiosk for itself alone. */
export type AskedHold = Omit<EventData<'booking.hold'>, 'commandId'> & {
  readonly kioskId: string | null;
};

/** Slots that one person may talk about at a time; a kiosk has one. */
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
  { caller }: Command,
  asked: AskedHold,
  moment: Moment,
): Extract<EventAck<'booking.hold'>, { state: 'held' }> {
  const { stores, now } = unit;
  const { centerId, deskId, day, start, topicIds, needs, staffId } = asked;
  assertMayBook(stores, caller.actor, { centerId, deskId });
  if (topicIds.some((id) => stores.organisation.topic(id) === null)) {
    throw new AppError('TOPIC_NOT_AVAILABLE');
  }
  const byStaffId = caller.actor.kind === 'staff' ? caller.actor.staffId : null;
  letGo(unit, asked.kioskId, byStaffId);
  const place = { centerId, deskId };
  const taken = takenBy(stores, askedSlotOf(asked), moment);
  const id = newId();
  const until = now + HOLD_LASTS_MS;
  unit.create(bookingKind, {
    ...{ ...taken, id, centerId, deskId, topicIds, needs, isAnyone: staffId === null },
    ...{ source: asked.source, name: '', phone: null, number: '' },
    ...{
      contactId: asked.contactId,
      byStaffId,
      madeAt: now,
      moves: [],
      delayMinutes: 0,
      reminder: null,
    },
    ...{ state: 'held', until },
  });
  const slot = { day, start, minutes: taken.slot.minutes, ...place };
  return { state: 'held', bookingId: id, until, inMs: HOLD_LASTS_MS, slot };
}

/** A kiosk talks about one slot at a time: the one before is free again. Nobody holds a whole day. */
function letGo(unit: UnitOfWork, kioskId: string | null, byStaffId: string | null): void {
  const held = unit.stores.records(bookingKind).in('held');
  if (byStaffId !== null) {
    const own = held.filter((each) => each.byStaffId === byStaffId);
    if (own.length >= MOST_HELD) throw new AppError('TOO_MANY_REQUESTS');
    return;
  }
  for (const each of held) {
    if (each.byStaffId !== null || each.kioskId !== kioskId) continue;
    unit.act(bookingKind, each.id, { type: 'release' });
  }
}
