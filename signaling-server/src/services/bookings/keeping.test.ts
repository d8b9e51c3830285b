import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER } from '../testing/bookingOffice.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

const MINUTE_MS = 60_000;

let office: BookingOffice;
let end: () => Promise<void>;
let id: string;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  id = await office.book(600, { staffId: 'staff-1' });
});
afterEach(() => end());

const phase = () => office.booking(id).kept.phase;
/** Both are there; the one who is booked has been idle for longer. */
async function bothThere(): Promise<void> {
  await office.available('staff-1');
  await office.clock.advance(1_000);
  await office.available('staff-2');
}
/** The other one is in a call. */
async function otherBusy(): Promise<void> {
  const { id: first } = await office.request('kiosk-2');
  expect(office.rung(first)).toEqual(['staff-2']);
  await office.accept(first);
}

it('[BK24] whoever is booked soon is not rung for a walk-in while a colleague is there', async () => {
  await bothThere();
  await office.at(589);
  expect(phase()).toBe('before');
  const early = await office.request('kiosk-1');
  expect(office.rung(early.id)).toEqual(['staff-1']);
  await office.press(early.id, kiosk('kiosk-1'), { type: 'cancel' });
  await office.at(590);
  expect(phase()).toBe('now');
  await otherBusy();
  const walkIn = await office.request('kiosk-1');
  expect(office.rung(walkIn.id)).toEqual([]);
  // The grace time is over, and nobody came.
  await office.at(610);
  expect(phase()).toBe('over');
  expect(office.rung(walkIn.id)).toEqual(['staff-1']);
});

it('[BK24] nobody else is there: the walk-in is rung for', async () => {
  await office.available('staff-1');
  await office.at(595);
  const walkIn = await office.request('kiosk-1');
  expect(office.rung(walkIn.id)).toEqual(['staff-1']);
});

it('[BK24] the colleague goes: whoever waits is rung for at once', async () => {
  await bothThere();
  await office.at(595);
  await otherBusy();
  const walkIn = await office.request('kiosk-1');
  expect(office.rung(walkIn.id)).toEqual([]);
  await office.say('staff-2', { state: 'away', reason: 'break' });
  expect(office.rung(walkIn.id)).toEqual(['staff-1']);
});

it('[BK24] a walk-in is served at once when the booking is cancelled', async () => {
  await bothThere();
  await office.at(595);
  await otherBusy();
  const walkIn = await office.request('kiosk-1');
  expect(office.rung(walkIn.id)).toEqual([]);
  await office.tell(id, { type: 'cancel', why: 'resident' });
  expect(office.rung(walkIn.id)).toEqual(['staff-1']);
});

it('[BK24] a delay and a move are another time for which they are kept', async () => {
  await office.at(592);
  expect(phase()).toBe('now');
  await office.tell(id, { type: 'delay', minutes: 20 });
  expect(phase()).toBe('before');
  await office.at(610);
  expect(phase()).toBe('now');
  const { bookings } = office.services;
  const to = {
    commandId: '',
    bookingId: id,
    day: '2026-11-27',
    start: 600,
    staffId: null,
  } as const;
  await bookings.move(command(COUNTER), { ...to, reason: 'other' });
  expect(phase()).toBe('before');
});

it('[BK24] a desk that keeps nobody free rings whoever is idle longest', async () => {
  const { bookingSettings } = office.services;
  const [desk] = bookingSettings.rules().desks;
  if (desk === undefined) throw new Error('no desk');
  const { deskId, rules } = desk;
  const set = { commandId: '', deskId: 'desk', rules: { ...rules, readyMinutes: 0 } };
  expect(['desk', 'far-desk']).toContain(deskId);
  await bookingSettings.setRules(command(COUNTER), set);
  id = await office.book(705, { staffId: 'staff-1' });
  await bothThere();
  await office.at(700);
  expect(phase()).toBe('before');
  const walkIn = await office.request('kiosk-1');
  expect(office.rung(walkIn.id)).toEqual(['staff-1']);
});

it('[EG113] a clock that is set back shortly before makes nothing of the calendar happen early', async () => {
  await office.at(585);
  office.clock.set(-60 * MINUTE_MS);
  await office.clock.advance(20 * MINUTE_MS);
  expect(phase()).toBe('before');
  await office.at(590);
  expect(phase()).toBe('now');
});
