import type { Booking, BookingEvent, MailTopic } from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { bookingKind } from '../records/booking/index.ts';
import type { RecordChange } from '../records/kind.ts';
import { mailAddressKind } from '../records/mailAddress/index.ts';
import { staffMailKind } from '../records/staffMail/index.ts';

type Change = RecordChange<Booking, BookingEvent>;

/**
 * Writes a mail for each person whose booking was made, moved, cancelled or has to be settled, in the unit of work in which
 * that happens: there is none without the other. Only for who wants them.
 */
export function writeBookingMails(runner: UnitRunner): void {
  runner.inTransaction((unit) => {
    for (const change of unit.changesOf(bookingKind)) write(unit, change);
  });
}

function write(unit: UnitOfWork, change: Change): void {
  const what = topicOf(change);
  if (what === null) return;
  const { before, after } = change;
  const { id: bookingId, slot, centerId, deskId, topicIds, kioskId } = after;
  const { day, start, minutes } = slot;
  const addresses = unit.stores.records(mailAddressKind);
  // Who had it before a move is told as well.
  const people = new Set([...peopleOf(after), ...(before === null ? [] : peopleOf(before))]);
  for (const staffId of people) {
    if (addresses.get(staffId)?.state !== 'on') continue;
    unit.create(staffMailKind, {
      ...{ id: newId(), state: 'waiting', staffId, what, bookingId },
      ...{ day, start, minutes, centerId, deskId, isCallback: kioskId === null, topicIds },
      because: after.state === 'toSettle' ? after.because : null,
      ...{ madeAt: unit.now, tries: 0, nextAt: unit.now },
    });
  }
}

const peopleOf = ({ staffId, interpreterId }: Booking): readonly string[] =>
  interpreterId === null ? [staffId] : [staffId, interpreterId];

/** What a change is told as; `null` for what is not told. */
function topicOf({ before, after }: Change): MailTopic | null {
  if (before === null) return null;
  if (after.moves.length > before.moves.length) return 'moved';
  if (after.state === before.state) return null;
  switch (after.state) {
    case 'booked':
      return before.state === 'held' ? 'made' : null;
    case 'cancelled':
    case 'toSettle':
      return after.state;
    default:
      return null;
  }
}
