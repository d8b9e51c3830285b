import { dayAfter } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: BookingOffice;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
});
afterEach(() => end());

it('[BK22] a series is held as one, what is lost in between is told, and it has one number', async () => {
  const { bookings } = office.services;
  // Somebody has the second Thursday of the series at each booth.
  const second = { day: dayAfter(DAY, 14) };
  for (const staffId of ['staff-1', 'staff-2']) await office.book(600, { ...second, staffId });
  const { held, lost } = await office.holdSeries(600, 4);
  expect(lost).toEqual([{ ...second, start: 600, code: 'SLOT_TAKEN' }]);
  expect(held).toHaveLength(3);
  const [first = '', middle = '', last = ''] = held.map(({ bookingId }) => bookingId);
  expect([first, middle, last].map((id) => office.booking(id).series?.nth)).toEqual([1, 2, 3]);
  const who = { name: '山田', phone: null };
  const { number } = await bookings.book(command(COUNTER), middle, who);
  for (const id of [first, middle, last])
    expect(office.booking(id)).toMatchObject({ state: 'booked', number, series: { count: 3 } });
  expect(bookings.series(last).bookings).toMatchObject([{ nth: 1 }, { nth: 2 }, { nth: 3 }]);
  await office.tell(middle, { type: 'cancel', why: 'resident' }, true);
  expect([first, middle, last].map((id) => office.booking(id).state)).toEqual([
    ...['booked', 'cancelled', 'cancelled'],
  ]);
  await office.tell(first, { type: 'cancel', why: 'resident' });
});

it('[BK23] a series that is let go is free again, and one of it alone is cancelled or kept', async () => {
  const { bookings } = office.services;
  const letGo = await office.holdSeries(600, 3);
  await bookings.release(command(COUNTER), letGo.held[1]?.bookingId ?? '');
  for (const { bookingId } of letGo.held) expect(office.booking(bookingId).state).toBe('lapsed');
  const again = await office.holdSeries(600, 3);
  const [first = '', second = '', third = ''] = again.held.map(({ bookingId }) => bookingId);
  await bookings.book(command(COUNTER), first, { name: '山田', phone: null });
  await office.tell(second, { type: 'cancel', why: 'resident' });
  expect([first, third].map((id) => office.booking(id).state)).toEqual(['booked', 'booked']);
  const same = { day: DAY, start: 600 };
  await expect(
    bookings.holdSeries(command(COUNTER), office.askedSeries([same, same])),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
