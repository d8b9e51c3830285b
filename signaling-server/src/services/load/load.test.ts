import { NO_SKILLS, type LoadCount } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { weekLoadKind } from '../records/weekLoad/index.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command, kiosk } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';
import { LoadFigures } from './loadFigures.ts';

const timeZone = 'Asia/Tokyo';
const WEDNESDAY = 2;
const desk = { kind: 'desk', id: 'desk' } as const;

let office: BookingOffice;
let end: () => Promise<void>;
let figures: LoadFigures;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  figures = new LoadFigures({ db: office.db, clock: office.clock, timeZone });
});
afterEach(() => end());

const loads = () => office.db.read((stores) => stores.records(weekLoadKind).all());
/** How many of each were counted, over all hours. */
const counted = () => {
  const sum = (what: LoadCount) =>
    loads()
      .flatMap(({ hours }) => Object.values(hours))
      .reduce((all, counts) => all + counts[what], 0);
  return { booked: sum('booked'), walkIn: sum('walkIn'), left: sum('left') };
};

it('[BL1] whoever comes without a booking counts once, when their visit ends; who leaves was not served', async () => {
  const { id } = await office.talk();
  expect(counted()).toEqual({ booked: 0, walkIn: 0, left: 0 });
  await office.press(id, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
  expect(counted()).toEqual({ booked: 0, walkIn: 1, left: 0 });
  const left = await office.request('kiosk-2');
  await office.press(left.id, kiosk('kiosk-2'), { type: 'cancel' });
  const unmet = await office.request('kiosk-2');
  await office.press(unmet.id, kiosk('kiosk-2'), { type: 'leave', way: 'paper' });
  expect(counted()).toEqual({ booked: 0, walkIn: 1, left: 1 });
  // Tuesday 24 November, 10:00 in Tokyo.
  expect(loads()).toMatchObject([{ monday: '2026-11-23', centerId: 'center', deskId: 'desk' }]);
  expect(Object.keys(loads()[0]?.hours ?? {})).toEqual([String(24 + 10)]);
  const kept = JSON.stringify(loads());
  for (const told of [id, left.id, 'kiosk-1', 'staff-1']) expect(kept).not.toContain(told);
});

it('[BL1] a booking counts at its hour, whether its resident came or not, and is no visit without a booking', async () => {
  const came = await office.book(600, { staffId: 'staff-1' });
  const missed = await office.book(660, { withKiosk: false });
  const gone = await office.book(720);
  await office.tell(gone, { type: 'cancel', why: 'resident' });
  await office.at(600);
  await office.available('staff-1');
  await office.services.connections.kioskCame('kiosk-1');
  const { number } = office.booking(came);
  const place = { id: 'kiosk-1', centerId: 'center' };
  const opened = await office.services.checkIns.checkIn(command(kiosk('kiosk-1')), place, number);
  if (opened.state !== 'opened') throw new Error('too early');
  await settled();
  await office.accept(opened.consultationId);
  await office.press(opened.consultationId, kiosk('kiosk-1'), { type: 'hangUp', by: 'kiosk' });
  expect(office.booking(came).state).toBe('ended');
  await office.at(700);
  await office.tell(missed, { type: 'call' });
  await office.services.bookings.absent(command(COUNTER), missed);
  expect(counted()).toEqual({ booked: 2, walkIn: 0, left: 0 });
  const { hours } = await figures.of({ place: desk, fromDay: DAY, weeks: 1 });
  expect(hours).toMatchObject([
    { hour: 3 * 24 + 10, booked: 1 },
    { hour: 3 * 24 + 11, booked: 1 },
  ]);
});

it('[BL3] the figures of a place are of its weeks, with who was offered another way', async () => {
  const at = { id: 'kiosk-1', centerId: 'center' };
  const gone = { topicId: 'care', way: 'paper' } as const;
  await office.services.queueing.leaveVisit(command(kiosk('kiosk-1')), at, gone);
  const asked = { place: desk, fromDay: '2026-11-27', weeks: 1 };
  expect(await figures.of(asked)).toMatchObject({
    monday: '2026-11-23',
    hours: [{ hour: 34, nobodyFree: 1, closed: 0, left: 0 }],
  });
  expect(await figures.of({ ...asked, fromDay: '2026-11-30' })).toMatchObject({ hours: [] });
  await expect(
    figures.of({ ...asked, place: { kind: 'center', id: 'nowhere' } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const file = await figures.export(asked, { actor: COUNTER, from: '192.0.2.1' });
  expect(file.split('\r\n')[0]).toContain('曜日,始まり,終わり,予約,予約なし,応じられなかった');
});

it('[BL5] two more hours are as many more talks as fit, by the search that residents use, and change nothing', async () => {
  const asked = { deskId: 'desk', weekday: WEDNESDAY, fromDay: DAY, weeks: 1 };
  const before = loads();
  const more = await figures.whatIf({ ...asked, from: 19 * 60, until: 21 * 60 });
  // Two people at two booths, each with a talk of 30 minutes every 45.
  expect(more.after - more.before).toBe(6);
  expect(more).toMatchObject({ unmet: 0, met: 0 });
  const same = await figures.whatIf({ ...asked, from: 10 * 60, until: 12 * 60 });
  expect(same.after).toBe(same.before);
  expect(loads()).toEqual(before);
  await office.db.write((stores) => {
    const rules = stores.records(bookingRulesKind);
    rules.put({ ...rules.get('desk'), minutes: 60, every: 60 });
    for (const person of stores.staff.all()) stores.staff.save({ ...person, skills: NO_SKILLS });
  });
  const longer = await figures.whatIf({ ...asked, from: 19 * 60, until: 21 * 60 });
  expect(longer.after - longer.before).toBeLessThan(6);
});
