import type { KioskView } from '@madoguchi/protocol';
import { kioskView } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice } from '../testing/bookingOffice.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';
import { kioskView as build } from './kioskViews.ts';
import { ViewMoment } from './viewMoment.ts';

let office: BookingOffice;
let end: () => Promise<void>;
let id: string;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  id = await office.book(600, { staffId: 'staff-1' });
});
afterEach(() => end());

function shown(kioskId = 'kiosk-1'): KioskView {
  const around = { now: office.clock.now(), timeZone: 'Asia/Tokyo' };
  return office.db.read((stores) => {
    const at = stores.kiosks.get(kioskId);
    if (at === null) throw new Error(`${kioskId} is not there`);
    return kioskView.parse(build(new ViewMoment(stores, around), at));
  });
}
const waiting = (kioskId?: string) => {
  const { consultation } = shown(kioskId);
  if (consultation?.state !== 'waiting') throw new Error('nobody waits there');
  return consultation;
};
async function checkIn(): Promise<void> {
  await office.services.connections.kioskCame('kiosk-1');
  const place = { id: 'kiosk-1', centerId: 'center' };
  const { number } = office.booking(id);
  const opened = await office.services.checkIns.checkIn(command(kiosk('kiosk-1')), place, number);
  expect(opened).toMatchObject({ state: 'opened', language: 'ja' });
  await settled();
}

it('[BR4] a kiosk shows when the booking of whoever waits is, before its time and from then on', async () => {
  expect(shown().takesBookings).toBe(true);
  await office.at(590);
  await checkIn();
  const at = office.clock.now() + 10 * 60_000;
  expect(waiting().booked).toEqual({ at, turn: 'early', delayMinutes: 0 });
  await office.at(600);
  expect(waiting().booked).toEqual({ at, turn: 'due', delayMinutes: 0 });
});

it('[BR5] a kiosk shows that the time is lost after the grace', async () => {
  await office.at(611);
  await checkIn();
  expect(waiting().booked).toMatchObject({ turn: 'late' });
});

it('[BR6] a kiosk shows a delay, and to whoever came without that somebody who has booked is before them', async () => {
  await office.at(590);
  const walkIn = await office.request('kiosk-2');
  expect(waiting('kiosk-2')).toMatchObject({ booked: null, ahead: 0, bookedAhead: 0 });
  await checkIn();
  await office.tell(id, { type: 'delay', minutes: 10 });
  expect(waiting().booked).toMatchObject({ turn: 'early', delayMinutes: 10 });
  await office.at(600);
  expect(waiting('kiosk-2')).toMatchObject({ id: walkIn.id, ahead: 1, bookedAhead: 1 });
});
