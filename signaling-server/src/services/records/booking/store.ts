import type { Booking } from '@madoguchi/domain';
import { isBookingOver, isListed, peopleKeptFor } from '@madoguchi/domain';
import type { ChangeLog } from '../../../state/changeLog.ts';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { WARD } from '../../boards.ts';
import { recordForm } from '../recordForm.ts';
import { bookingBody } from './body.ts';
import { Occupancy } from './occupancy.ts';

/** Bookings as rows. */
export const bookingForm = recordForm<Booking>('booking', {
  schema: bookingBody,
  columns: (b) => ({
    ...{ at: b.madeAt, centerId: b.centerId, deskId: b.deskId },
    consultationId: 'consultationId' in b ? b.consultationId : null,
  }),
  isLive: isListed,
});

const ofLive =
  (keysOf: (b: Booking) => readonly string[]) =>
  (b: Booking): readonly string[] =>
    isBookingOver(b) ? [] : keysOf(b);

/** By what bookings are found; a number is that of one booking, or of one series. */
export const bookingIndexes: readonly IndexSpec<Booking>[] = [
  { name: 'day', keysOf: (b) => (isListed(b) ? [b.slot.day] : []) },
  {
    name: 'consultation',
    keysOf: ofLive((b) =>
      'consultationId' in b && b.consultationId !== null ? [b.consultationId] : [],
    ),
  },
  { name: 'state', keysOf: ofLive(({ state }) => [state]) },
  {
    name: 'number',
    keysOf: ofLive(({ number }) => (number === '' ? [] : [number])),
  },
  { name: 'kept', keysOf: peopleKeptFor },
  { name: 'series', keysOf: ofLive(({ series }) => (series === null ? [] : [series.id])) },
];

/** The ward, desk, center and people: whoever looks at one of these sees it. */
const placesOf = ({ deskId, centerId, staffId, interpreterId }: Booking): readonly string[] => [
  ...[WARD, deskId, centerId, staffId],
  ...(interpreterId === null ? [] : [interpreterId]),
];

const inTime = (bookings: readonly Booking[]): readonly Booking[] =>
  bookings.toSorted((a, b) => a.slot.day.localeCompare(b.slot.day) || a.slot.start - b.slot.start);

/** Bookings that are not over, what they take, and what became of those of today. */
export class LiveBookings {
  readonly #table: LiveTable<Booking>;
  readonly #occupancy: Occupancy;
  readonly #log: ChangeLog;
  /** How often something of a desk, a center, a person or the ward has changed since the start. */
  readonly #revisions = new Map<string, number>();

  constructor(table: LiveTable<Booking>, log: ChangeLog) {
    this.#table = table;
    this.#occupancy = new Occupancy(log);
    this.#log = log;
  }

  /** After a start: what is taken follows from what is booked. */
  load(): void {
    for (const booking of this.#table.all()) this.#occupancy.load(booking);
  }

  get(id: string): Booking | null {
    return this.#table.get(id);
  }

  /** What is not over, and what its day is not over for. */
  listed(): readonly Booking[] {
    return this.#table.all();
  }

  open(): readonly Booking[] {
    return this.#table.all().filter((b) => !isBookingOver(b));
  }

  /** Of one day, by when they begin, also those that ended on it or to which nobody came. */
  listedOn(day: string): readonly Booking[] {
    return this.#table.by('day', day).toSorted((a, b) => a.slot.start - b.slot.start);
  }

  /** Those of one day that are not over, by when they begin. */
  on(day: string): readonly Booking[] {
    return this.listedOn(day).filter((b) => !isBookingOver(b));
  }

  in(state: 'held' | 'booked' | 'toSettle'): readonly Booking[] {
    return this.#table.by('state', state);
  }

  /** What is not over with this number, by when it begins: one booking, or those of one series. */
  numbered(number: string): readonly Booking[] {
    return inTime(this.#table.by('number', number));
  }

  /** Those of a series that are not over, by when they begin; a booking by itself is one of one. */
  together(booking: Booking): readonly Booking[] {
    const { series } = booking;
    return series === null ? [booking] : inTime(this.#table.by('series', series.id));
  }

  /** The booking whose session this is. */
  ofConsultation(consultationId: string): Booking | null {
    return this.#table.oneBy('consultation', consultationId);
  }

  /** Whether somebody is kept free for a booking now. */
  isKept(staffId: string): boolean {
    return this.#table.by('kept', staffId).length > 0;
  }

  /** When a person or a kiosk is somebody's already, as a set of quanta. */
  taken(resource: string, day: string): bigint {
    return this.#occupancy.at(resource, day);
  }

  /** Refuses with `SLOT_TAKEN` what takes somebody else's time. */
  put(booking: Booking): void {
    const before = this.#table.get(booking.id);
    this.#occupancy.change(before, booking);
    this.#table.put(booking, undefined);
    const shownAt = new Set([booking, ...(before === null ? [] : [before])].flatMap(placesOf));
    this.#log.make({
      redo: () => this.#count(shownAt, 1),
      undo: () => this.#count(shownAt, -1),
      stored: null,
    });
  }

  /** A number that is another one as soon as something that is booked at these desks, centers, by these people or in the ward (`WARD`) has changed. */
  revisionOf(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.#revisions.get(id) ?? 0), 0);
  }

  #count(ids: ReadonlySet<string>, by: number): void {
    for (const id of ids) {
      this.#revisions.set(id, (this.#revisions.get(id) ?? 0) + by);
    }
  }
}
