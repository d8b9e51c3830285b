import { AppError } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import { listedTopics } from '../queue/listedTopics.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingSlip } from './bookingSlip.ts';

/** What staff need beside the bookings themselves: what there is to book, and 予約票. */
export class BookingDesk {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The topics and the centers of the ward. */
  matters(): EventAck<'booking.matters'> {
    return this.#db.read((stores) => ({
      topics: listedTopics(stores).map(({ id, name, icon }) => ({ id, name, icon })),
      centers: stores.organisation.centers().map(({ id, district }) => ({ id, district })),
    }));
  }

  /** Refused with `WRONG_STATE` for one that is only held, or over. */
  slip(bookingId: string): EventAck<'booking.slip'> {
    return this.#db.read((stores) => {
      const bookings = stores.records(bookingKind);
      const booking = bookings.get(bookingId);
      if (booking === null) throw new AppError('BOOKING_NOT_FOUND');
      if (booking.number === '' || 'endedAt' in booking) throw new AppError('WRONG_STATE');
      return bookingSlip(stores, booking, bookings.together(booking));
    });
  }
}
