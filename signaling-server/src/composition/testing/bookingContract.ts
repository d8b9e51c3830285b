import {
  HOLD_LASTS_MS,
  NO_NEEDS,
  staffResource,
  type Booking,
  type BookingFacts,
  type Standby,
} from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
import { bookingKind } from '../../services/records/booking/index.ts';
import { standbyKind } from '../../services/records/standby/index.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';

const slot = { day: '2026-12-03', start: 600, minutes: 30, buffer: 5 };
const facts: BookingFacts = {
  ...{ slot, kioskId: 'kiosk-1', staffId: 'staff-1', interpreterId: null },
  ...{ id: 'b-1', centerId: 'center', deskId: 'desk', topicIds: ['care'], needs: NO_NEEDS },
  ...{ isAnyone: true, source: 'phone', name: '山田', phone: '0312345678', number: '123456' },
  ...{ contactId: null, series: null, byStaffId: 'staff-2', madeAt: 1, moves: [] },
  delayMinutes: 0,
  reminder: null,
  kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
};
const booked: Booking = { ...facts, state: 'booked' };
const at = (id: string, start: number, changes: Partial<Booking> = {}): Booking =>
  ({ ...booked, id, number: id, slot: { ...slot, start }, ...changes }) as Booking;
const over: BookingFacts = { ...facts, name: '', phone: null };
const everyBooking: readonly Booking[] = [
  { ...facts, state: 'held', number: '', until: HOLD_LASTS_MS },
  booked,
  { ...booked, series: { id: 'series-1', nth: 2, count: 5 } },
  {
    ...booked,
    interpreterId: 'staff-2',
    moves: [
      { at: 2, from: { slot, kioskId: null, staffId: 's', interpreterId: null }, reason: 'other' },
    ],
  },
  { ...facts, state: 'arrived', arrivedAt: 3, consultationId: 'c-1' },
  { ...facts, state: 'called', calledAt: 4, arrivedAt: null, consultationId: null },
  { ...facts, state: 'inSession', since: 5, consultationId: 'c-1' },
  { ...booked, reminder: { result: 'noAnswer', at: 8 } },
  { ...facts, state: 'toSettle', since: 6, because: 'kiosk' },
  { ...over, state: 'ended', endedAt: 7, isDayOver: false },
  { ...over, state: 'absent', endedAt: 7, isDayOver: true },
  { ...over, state: 'lapsed', endedAt: 7 },
  { ...over, state: 'cancelled', endedAt: 7, why: 'resident' },
];

const waiting: Standby = {
  ...{ id: 's-1', places: [{ centerId: 'center', deskId: 'desk' }], centerId: 'center' },
  ...{ topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, name: '山田', phone: '0312345678' },
  suits: { fromDay: '2026-12-01', untilDay: '2026-12-31', weekdays: [0, 3], from: 540, until: 720 },
  ...{ source: 'phone', contactId: null, byStaffId: 'staff-1', madeAt: 1, declined: [] },
  state: 'waiting',
};
const cameFree = { day: '2026-12-03', start: 600, minutes: 30, centerId: 'center', deskId: 'desk' };
const everyStandby: readonly Standby[] = [
  waiting,
  { ...waiting, centerId: null, phone: null, declined: [cameFree] },
  { ...waiting, state: 'asking', slot: cameFree, until: 9 },
  { ...waiting, state: 'held', slot: cameFree, bookingId: 'b-1' },
];

/** What every database must do with bookings; `again` opens the same one as a start does. */
export function bookingContract(
  open: () => Promise<{ db: Database; again: () => Promise<Database> }>,
): void {
  let db: Database;
  let again: () => Promise<Database>;
  beforeEach(async () => {
    ({ db, again } = await open());
    await db.write((stores) => {
      insertExampleWard(stores);
      insertConsultation(stores, exampleConsultation(1));
    });
  });
  afterEach(() => db.close());

  const bookings = ({ records }: Stores) => records(bookingKind);
  const put = (booking: Booking) => db.write((stores) => bookings(stores).put(booking));
  const there = (id: string) => db.read((stores) => bookings(stores).get(id));
  const takenAt = (resource: string) =>
    db.read((stores) => bookings(stores).taken(resource, slot.day));

  describe('bookings', () => {
    it.each(everyBooking)('[D4] one that is $state is read back as it was stored', async (each) => {
      await put(each);
      expect(there('b-1')).toEqual(each);
      await db.close();
      db = await again();
      await db.recallRecord(bookingKind, 'b-1');
      expect(there('b-1')).toEqual(each);
    });

    it.each(everyStandby)(
      '[D4] whoever waits ($state) is read back, and gone with the end',
      async (each) => {
        const standbys = ({ records }: Stores) => records(standbyKind);
        const known = () => db.read((stores) => standbys(stores).get('s-1'));
        await db.write((stores) => standbys(stores).put(each));
        await db.close();
        db = await again();
        expect(known()).toEqual(each);
        await db.write((stores) => standbys(stores).put({ ...each, state: 'ended', why: 'over' }));
        await db.close();
        db = await again();
        expect(known()).toBeNull();
      },
    );

    it('[BK3] what is taken cannot be taken, what is given back can, also by five minutes', async () => {
      await put(at('b-1', 600));
      await expect(put(at('b-2', 630))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
      await expect(
        put(at('b-2', 630, { kioskId: 'kiosk-2', staffId: 'staff-2', interpreterId: 'staff-1' })),
      ).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
      expect(there('b-2')).toBeNull();
      await put(at('b-2', 635));
      await put(at('b-1', 595));
      await put({
        ...at('b-1', 595),
        ...over,
        id: 'b-1',
        state: 'ended',
        endedAt: 9,
        isDayOver: false,
      });
      await put(at('b-3', 600));
      await db.close();
      db = await again();
      await expect(put(at('b-4', 600))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
      await put(at('b-4', 560));
    });

    it('[BK25] a start finds what became of the bookings of a day that is not over, and of no other', async () => {
      const ended = { ...over, state: 'ended', endedAt: 9 } as const;
      await put({ ...at('b-1', 600), ...ended, id: 'b-1', isDayOver: false });
      await put({ ...at('b-2', 700), ...ended, id: 'b-2', isDayOver: true });
      await db.close();
      db = await again();
      const listed = db.read((stores) => stores.records(bookingKind).listedOn(slot.day));
      expect(listed.map(({ id }) => id)).toEqual(['b-1']);
      expect(db.read((stores) => stores.records(bookingKind).on(slot.day))).toEqual([]);
    });

    it('[BK3] the database itself refuses a second one, and takes back nothing else', async () => {
      const quantum = (Date.parse('2026-12-03T00:00Z') / 86_400_000) * 288 + 600 / 5;
      // A fault of a program that writes beside the live state.
      await db.write(({ accompany }) => {
        accompany({
          sql: `insert into booking_occupancy (resource, quantum, booking_id)
            values ('${staffResource('staff-1')}', ${String(quantum)}, 'nobody')`,
          values: [],
        });
      });
      const [refused, other] = await Promise.allSettled([put(at('b-1', 600)), put(at('b-2', 700))]);
      expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'SLOT_TAKEN' } });
      expect(other.status).toBe('fulfilled');
      expect([there('b-1'), there('b-2')?.id]).toEqual([null, 'b-2']);
      const before = takenAt(staffResource('staff-1'));
      await expect(put(at('b-3', 600))).rejects.toMatchObject({ code: 'SLOT_TAKEN' });
      expect(takenAt(staffResource('staff-1'))).toBe(before);
      await put(at('b-3', 605));
    });
  });
}
