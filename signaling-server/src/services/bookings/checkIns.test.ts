import { AppError } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice } from '../testing/bookingOffice.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: BookingOffice;
let end: () => Promise<void>;
let id: string;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  id = await office.book(600, { staffId: 'staff-1' });
});
afterEach(() => end());

/** Somebody types a number at a kiosk of the center. */
async function checkIn(code = office.booking(id).number, kioskId = 'kiosk-1') {
  await office.services.connections.kioskCame(kioskId);
  const place = { id: kioskId, centerId: 'center' };
  const answer = await office.services.checkIns.checkIn(command(kiosk(kioskId)), place, code);
  await settled();
  return answer;
}

async function opened(kioskId = 'kiosk-1'): Promise<string> {
  const answer = await checkIn(office.booking(id).number, kioskId);
  if (answer.state !== 'opened') throw new Error('too early');
  return answer.consultationId;
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it('[BK19] the number opens the session that was booked, and nothing is asked again', async () => {
  await office.at(569);
  expect(await checkIn()).toEqual({ state: 'early', start: 600, from: 570 });
  await office.at(570);
  const consultationId = await opened('kiosk-2');
  expect(office.get(consultationId)).toMatchObject({
    ...{ state: 'waiting', topicId: 'care', deskId: 'desk', kioskId: 'kiosk-2' },
    standing: { kind: 'booked', bookingId: id, staffId: 'staff-1', isDue: false },
  });
  expect(office.booking(id)).toMatchObject({ state: 'arrived', consultationId });
  // A second press finds nobody who is expected.
  expect(await refusalOf(checkIn())).toBe('BOOKING_NOT_FOUND');
});

it('[BK19] the booking goes with its session: it begins, and ends, and is theirs again if nobody answered', async () => {
  await office.at(590);
  const first = await opened();
  await office.press(first, kiosk('kiosk-1'), { type: 'cancel' });
  expect(office.booking(id).state).toBe('booked');
  const second = await opened();
  await office.available('staff-1');
  await office.accept(second);
  expect(office.booking(id)).toMatchObject({ state: 'inSession', consultationId: second });
  await office.finish(second);
  expect(office.booking(id)).toMatchObject({ state: 'ended', name: '', phone: null });
});

it('[BK17] before their time they let others go first, from then on they go first, to whom they booked', async () => {
  await office.at(599);
  const booked = await opened();
  const walkIn = await office.request('kiosk-2');
  await office.available('staff-2');
  expect([office.rung(walkIn.id), office.rung(booked)]).toEqual([['staff-2'], []]);
  await office.accept(walkIn.id);
  await office.at(600);
  expect(office.get(booked)).toMatchObject({ standing: { isDue: true } });
  await office.available('staff-1');
  expect(office.rung(booked)).toEqual(['staff-1']);
});

it('[BK17] whoever is late keeps the slot for the grace time, and is then like everybody else', async () => {
  await office.at(610);
  const inTime = await opened();
  expect(office.get(inTime)).toMatchObject({ standing: { kind: 'booked', isDue: true } });
  await office.press(inTime, kiosk('kiosk-1'), { type: 'cancel' });
  await office.at(611);
  expect(office.get(await opened())).toMatchObject({ standing: { kind: 'walkIn' } });
});

it('[BK10] a number of another day, another center or nobody opens nothing, and not many are tried', async () => {
  expect(await refusalOf(checkIn())).toBe('BOOKING_NOT_FOUND');
  const elsewhere = { id: 'kiosk-1', centerId: 'far' };
  const { checkIns } = office.services;
  await office.at(590);
  const { number } = office.booking(id);
  expect(await refusalOf(checkIns.checkIn(command(kiosk('kiosk-1')), elsewhere, number))).toBe(
    'BOOKING_NOT_FOUND',
  );
  for (const code of ['000000', 'abc', '池尻-012']) {
    expect(await refusalOf(checkIn(code, 'kiosk-2'))).toBe('BOOKING_NOT_FOUND');
  }
  for (let tries = 0; tries < 5; tries += 1) await refusalOf(checkIn('000000', 'kiosk-2'));
  expect(await refusalOf(checkIn(number, 'kiosk-2'))).toBe('TOO_MANY_REQUESTS');
  expect(await checkIn()).toMatchObject({ state: 'opened' });
  expect(checkIns.here('kiosk-1')).toEqual({
    bookings: [{ state: 'arrived', start: 600, minutes: 30, delayMinutes: 0 }],
  });
});

it('[EG30] whoever has booked and comes in time is let in after the hours as well; whoever is late is not', async () => {
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const closed = { openOnHolidays: false, openAtYearEnd: false, exceptions: [] };
  await office.db.write(({ organisation }) => {
    organisation.putOpeningHours({ place: { kind: 'ward' }, week, ...closed });
  });
  await office.at(609);
  const first = await opened();
  await office.press(first, kiosk('kiosk-1'), { type: 'cancel' });
  await office.at(611);
  expect(await refusalOf(checkIn())).toBe('CLOSED_NOW');
});
