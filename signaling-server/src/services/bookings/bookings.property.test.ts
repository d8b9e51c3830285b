import fc from 'fast-check';
import {
  isBookingOver,
  kioskResource,
  quantaOf,
  staffResource,
  type Booking,
} from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { bookingKind } from '../records/booking/index.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';

/** What somebody does: which booking of those there are, and when. */
interface Deed {
  readonly what:
    'hold' | 'book' | 'release' | 'move' | 'cancel' | 'call' | 'absent' | 'keep' | 'pass';
  readonly which: number;
  readonly start: number;
  readonly staffId: string | null;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(
    ...(['hold', 'hold', 'hold', 'book', 'book', 'release', 'move', 'move'] as const),
    ...(['cancel', 'call', 'absent', 'keep', 'pass'] as const),
  ),
  which: fc.nat(50),
  start: fc.integer({ min: 34, max: 40 }).map((n) => n * 15),
  staffId: fc.constantFrom(null, 'staff-1', 'staff-2'),
});

const open = (office: BookingOffice): readonly Booking[] =>
  office.db.read((stores) => stores.records(bookingKind).open());

/** Several deeds at once, as of several clients; a refusal is an answer, a fault is not. */
async function act(office: BookingOffice, { what, which, start, staffId }: Deed): Promise<void> {
  const all = open(office);
  const id = all[which % Math.max(1, all.length)]?.id;
  const { bookings } = office.services;
  if (what === 'hold') return void (await office.hold(start, { staffId }));
  if (what === 'pass') return await office.clock.advance(start * 1_000);
  if (id === undefined) return;
  const press = command(COUNTER);
  switch (what) {
    case 'book':
      return void (await bookings.book(press, id, { name: '山田', phone: null }));
    case 'release':
      return void (await bookings.release(press, id));
    case 'move': {
      const to = {
        commandId: '',
        bookingId: id,
        day: DAY,
        start,
        staffId,
        reason: 'other',
      } as const;
      return void (await bookings.move(press, to));
    }
    case 'cancel':
      return void (await office.tell(id, { type: 'cancel', why: 'resident' }));
    case 'absent':
      return void (await bookings.absent(press, id));
    case 'call':
    case 'keep':
      return void (await office.tell(id, { type: what }));
  }
}

/** Every two who have the same booth or person at the same time. */
function doubled(bookings: readonly Booking[]): string[] {
  const resourcesOf = ({ staffId, kioskId }: Booking): string[] => [
    staffResource(staffId),
    ...(kioskId === null ? [] : [kioskResource(kioskId)]),
  ];
  return bookings.flatMap((a, n) =>
    bookings
      .slice(n + 1)
      .filter((b) => a.slot.day === b.slot.day && (quantaOf(a.slot) & quantaOf(b.slot)) !== 0n)
      .filter((b) => resourcesOf(a).some((each) => resourcesOf(b).includes(each)))
      .map((b) => `${a.id} and ${b.id}`),
  );
}

it('[BK3] whatever is done at once, nobody is booked twice and what is taken is what is booked', async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { maxLength: 15 }),
      async (rounds) => {
        const office = new BookingOffice(createMemoryDatabase());
        await office.fill(insertExampleWard);
        for (const round of rounds) {
          const done = await Promise.allSettled(round.map((each) => act(office, each)));
          await settled();
          for (const each of done) {
            if (each.status === 'rejected')
              codes.add((each.reason as { code?: string }).code ?? String(each.reason));
          }
          const all = open(office);
          expect(doubled(all)).toEqual([]);
          for (const resource of ['staff-1', 'staff-2'].map(staffResource)) {
            const booked = all
              .filter((b) => !isBookingOver(b) && staffResource(b.staffId) === resource)
              .reduce((set, b) => set | quantaOf(b.slot), 0n);
            const taken = office.db.read((s) => s.records(bookingKind).taken(resource, DAY));
            expect(taken).toBe(booked);
          }
        }
        office.services.stop();
      },
    ),
    { numRuns: 60 },
  );
  // A fault of the program would have another code than these.
  expect([...codes].filter((code) => !REFUSALS.has(code))).toEqual([]);
});

const REFUSALS = new Set([
  ...['WRONG_STATE', 'BOOKING_TOO_EARLY', 'TOO_MANY_REQUESTS', 'BOOKING_NOT_FOUND'],
]);
