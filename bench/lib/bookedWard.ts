import {
  DEFAULT_BOOKING_RULES,
  dayAfter,
  kioskResource,
  NO_NEEDS,
  quantaOf,
  staffResource,
  type Booking,
} from '@madoguchi/domain';
import { bookingKind, type SqliteDatabase } from '@madoguchi/signaling-server';
import { benchTopic, centerOf, deskOf, specialistId } from './benchWard.ts';
import { numbersFrom } from './searchedWard.ts';

/** A ward that is booked far ahead: its size is what the bench is asked for. */
export interface BookedWard {
  readonly people: number;
  readonly boothsOfCenter: number;
  readonly bookings: number;
  readonly days: number;
  /** The first day on which something is booked, `YYYY-MM-DD`. */
  readonly fromDay: string;
}

/** Talks begin every quarter of an hour between these, in minutes of the day. */
const [FIRST, LAST, EVERY] = [9 * 60, 16 * 60 + 15, 15];

/** So many bookings are one unit of work. */
const AT_ONCE = 500;

/** How often a place is looked for before the ward counts as full. */
const MOST_TRIES = 40;

const branchOfCenter = (centerId: string): string => centerId.replace(/-\d+$/, '');

export const boothOf = (centerId: string, n: number): string => `booth-${centerId}-${String(n)}`;

/** Puts booths into every center, and bookings of as many people, spread evenly over days, booths and times. */
export async function bookWard(db: SqliteDatabase, ward: BookedWard): Promise<void> {
  const centers = db.read(({ organisation }) => organisation.centers().map(({ id }) => id));
  await db.write(({ kiosks }) => {
    for (const centerId of centers) {
      for (let n = 1; n <= ward.boothsOfCenter; n += 1) {
        kiosks.insert({
          ...{ id: boothOf(centerId, n), centerId, name: `${String(n)}番` },
          ...{ version: null, revokedAt: null, enrolledAt: 0, lastSeenAt: null },
          publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
        });
      }
    }
  });
  const next = numbersFrom(16);
  const centersOf = (person: number): readonly string[] =>
    centers.filter((id) => branchOfCenter(id) === branchOfCenter(centerOf(person)));
  for (let booked = 0; booked < ward.bookings; booked += AT_ONCE) {
    await db.write((stores) => {
      const bookings = stores.records(bookingKind);
      for (let n = booked; n < Math.min(booked + AT_ONCE, ward.bookings); n += 1) {
        bookings.put(placed(n, { ward, next, centersOf, taken: bookings.taken.bind(bookings) }));
      }
    });
  }
}

/** The n-th booking, at a time that nobody has. */
function placed(
  n: number,
  {
    ward,
    next,
    centersOf,
    taken,
  }: {
    readonly ward: BookedWard;
    readonly next: (below: number) => number;
    readonly centersOf: (person: number) => readonly string[];
    readonly taken: (resource: string, day: string) => bigint;
  },
): Booking {
  for (let attempt = 0; attempt < MOST_TRIES * ward.days; attempt += 1) {
    const person = 1 + next(ward.people);
    const centers = centersOf(person);
    const centerId = centers[next(centers.length)] ?? '';
    const kioskId = boothOf(centerId, 1 + next(ward.boothsOfCenter));
    const day = dayAfter(ward.fromDay, next(ward.days));
    const start = FIRST + next((LAST - FIRST) / EVERY + 1) * EVERY;
    const { minutes, buffer } = DEFAULT_BOOKING_RULES;
    const slot = { day, start, minutes, buffer };
    const resources = [staffResource(specialistId(person)), kioskResource(kioskId)];
    const isFree = resources.every((each) => (taken(each, day) & quantaOf(slot)) === 0n);
    // A booth alone would be full before its desk is: half of it is calls back.
    const withKiosk = n % 2 === 0;
    if (!isFree) continue;
    return {
      ...{ id: `booking-${String(n)}`, state: 'booked', slot, centerId },
      kioskId: withKiosk ? kioskId : null,
      ...{ staffId: specialistId(person), interpreterId: null },
      deskId: deskOf(person),
      ...{ topicIds: [benchTopic], needs: NO_NEEDS, isAnyone: true, source: 'counter' },
      ...{ name: 'やまだ', phone: '000000000', number: String(100_000 + n) },
      ...{ contactId: null, byStaffId: null, madeAt: 0, moves: [], delayMinutes: 0 },
      ...{
        reminder: null,
        series: null,
        kept: { readyMinutes: 0, graceMinutes: 0, phase: 'before' },
      },
    };
  }
  throw new Error('the ward is full before everything is booked');
}
