import type { AuditAction, AuditFact, Booking, BookingEvent } from '@madoguchi/domain';
import { bookingTerms, bookingTransition, isBookingOver } from '@madoguchi/domain';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { bookingForm, bookingIndexes, LiveBookings } from './store.ts';

type Change = RecordChange<Booking, BookingEvent>;

/** 予約: a time that takes a booth and a person. */
export const bookingKind: RecordKind<Booking, BookingEvent, LiveBookings> = {
  name: 'booking',
  form: bookingForm,
  indexes: bookingIndexes,
  openStore: (table, { log }) => new LiveBookings(table, log),
  load(store) {
    store.load();
    return Promise.resolve();
  },
  open: (store) => store.listed(),

  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'BOOKING_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** A booking lies at its desk, its center and, for whoever stands there, its kiosk. */
  placeOf: (stores, b) => ({
    ...{ kioskId: b.kioskId ?? '', deskIds: [b.deskId], centerId: b.centerId },
    staffIds: b.interpreterId === null ? [b.staffId] : [b.staffId, b.interpreterId],
    participantIds: [],
    branchIds: branchesOf(stores, b),
    closed: isBookingOver(b),
  }),

  titleOf: ({ organisation }, { id, deskId }) => organisation.desk(deskId)?.name.ja ?? id,

  transition: (booking, event, now) => stepOf(bookingTransition(booking, event, now)),
  terms: bookingTerms,
  save: (store, { after }) => store.put(after),
  audit,
  concern(screens, _stores, { before, after }) {
    screens.place(after.deskId);
    screens.place(after.centerId);
    screens.admins();
    for (const { staffId, interpreterId } of [before ?? after, after]) {
      screens.staff(staffId);
      if (interpreterId !== null) screens.staff(interpreterId);
    }
    if (after.kioskId !== null) screens.kiosk(after.kioskId);
  },
};

/** What is told of each event; that a slot is talked about, let go or over is told by nobody's act. */
const TOLD: Partial<Record<BookingEvent['type'], AuditAction>> = {
  book: 'booking.made',
  move: 'booking.moved',
  cancel: 'booking.cancelled',
  checkIn: 'booking.arrived',
  call: 'booking.called',
  markAbsent: 'booking.absent',
  delay: 'booking.delayed',
  remind: 'booking.reminded',
  keep: 'booking.kept',
};

/** What happens to a booking without anybody asking for it. */
const BY_ITSELF: ReadonlySet<BookingEvent['type']> = new Set(['fallAway', 'dayOver']);

function audit({ before, after, event }: Change): AuditedChange | null {
  if (event === null) return null;
  const isAct = !BY_ITSELF.has(event.type);
  const action = isAct ? TOLD[event.type] : afterwards(before, after);
  if (action === undefined) return null;
  const record = { kind: 'booking', id: after.id } as const;
  return { fact: { action, record, details: detailsOf(after, event) }, isAct };
}

/** That what is over has left the lists of its day, too, is told of nobody. */
function afterwards(before: Booking | null, after: Booking): AuditAction | undefined {
  if (before?.state === after.state) return undefined;
  if (after.state === 'toSettle') return 'booking.fellAway';
  return after.state === 'absent' ? 'booking.absent' : undefined;
}

function detailsOf(after: Booking, event: BookingEvent): AuditFact['details'] {
  if (event.type === 'remind') return { result: event.result };
  const reason = reasonOf(after, event);
  return reason === null ? {} : { reason };
}

function reasonOf(after: Booking, event: BookingEvent): string | null {
  if (event.type === 'move') return event.reason;
  if (event.type === 'cancel') return event.why;
  return after.state === 'toSettle' ? after.because : null;
}
