import type { Needs } from '@madoguchi/domain';
import type { BookingSlipView, EventAck, FreeSlotView } from '@madoguchi/protocol';
import type { Outbox } from '../signaling/outbox.ts';

/** What whoever stands at a kiosk books a time for. */
export interface BookedMatter {
  readonly topicId: string;
  readonly needs: Needs;
}

/** 予約 by the resident at a kiosk, of a time at this kiosk. */
export interface BookingOfKiosk {
  /** The next free times from a day on, the earliest first; `null` for today. */
  slots(
    matter: BookedMatter,
    asked: { readonly fromDay: string | null; readonly days: number; readonly limit: number },
  ): Promise<readonly FreeSlotView[]>;
  /** Keeps a time for five minutes; the one that was kept before is free again. */
  hold(matter: BookedMatter, slot: FreeSlotView): Promise<EventAck<'booking.hold'>>;
  release(bookingId: string): Promise<void>;
  /** Answers the number. Refused with `WRONG_STATE` when the hold has lapsed. */
  book(bookingId: string, name: string | null, phone: string | null): Promise<string>;
  slip(bookingId: string): Promise<BookingSlipView>;
}

export const bookingOfKiosk = (outbox: Outbox): BookingOfKiosk => ({
  slots: async (matter, asked) => {
    const anywhere = { centerId: null, deskId: null };
    return (await outbox.ask('booking.slots', { ...wanted(matter), ...anywhere, ...asked })).slots;
  },
  hold: (matter, { centerId, deskId, day, start }) =>
    outbox.send('booking.hold', {
      ...{ ...wanted(matter), centerId, deskId, day, start, source: 'kiosk', contactId: null },
    }),
  release: async (bookingId) => {
    await outbox.send('booking.release', { bookingId });
  },
  book: async (bookingId, name, phone) =>
    (await outbox.send('booking.book', { bookingId, name, phone })).number,
  slip: (bookingId) => outbox.ask('booking.slip', { bookingId }),
});

const wanted = ({ topicId, needs }: BookedMatter) => ({
  ...{ topicIds: [topicId], withKiosk: true, staffId: null },
  needs: { language: needs.language, supports: [...needs.supports] },
});
