import type { ConsoleView, ContactView } from '@madoguchi/protocol';
import { createContext, useContext } from 'react';
import { NO_MATTER, type Matter } from './find/matter.ts';

/** A wish for contact that is to become a booking, while their page is open for it. */
export interface BookingWish {
  readonly wish: ContactView | null;
  /** Opens the page for a wish; `null` leaves it. */
  readonly onWish: (wish: ContactView | null) => void;
}

export const BookingWishContext = createContext<BookingWish>({
  wish: null,
  onWish: () => undefined,
});

export const useBookingWish = (): BookingWish => useContext(BookingWishContext);

/** The first values of the booking form: those of the wish for contact, if there is one, otherwise the usual ones. */
export function firstMatter(me: ConsoleView['me'], wish: ContactView | null): Matter {
  const [ownDesk] = me.desks;
  const [ownCenter] = me.role === 'staff' ? me.boards : [];
  const usual = { deskId: ownDesk?.id ?? null, centerId: ownCenter?.placeId ?? null };
  if (wish === null) return { ...NO_MATTER, ...usual };
  const { contactId, topicId, centerId, deskId, kind, wish: when } = wish;
  return {
    ...NO_MATTER,
    ...{ contactId, centerId, deskId, topicIds: [topicId], fromDay: when.day },
    ...{ source: 'wish', withKiosk: kind === 'booking' },
  };
}
