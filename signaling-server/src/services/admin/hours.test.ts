import { DEFAULT_HOURS, type OpeningHours } from '@madoguchi/domain';
import { queueRoutes } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { followOpenings } from '../hours/openingChanges.ts';
import { HoursAdmin } from './hours.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const HOUR = 60 * 60_000;
const ofDesk: OpeningHours = {
  ...DEFAULT_HOURS,
  place: { kind: 'desk', deskId: 'desk' },
  week: { ...DEFAULT_HOURS.week, sat: [{ from: '09:00', until: '12:00' }] },
  exceptions: [{ day: '2026-12-28', spans: [], reason: '引っ越しのため' }],
};
const folders: (() => void)[] = [];
let fixture: AdminFixture;
let hours: HoursAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  hours = new HoursAdmin(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

it('[P35] the hours of the ward are there before anybody has set them', () => {
  const answer = queueRoutes.openingHours.response.parse(hours.all());
  expect(answer.hours).toEqual([DEFAULT_HOURS]);
});

it('[P35] those of a desk replace what it had, with what changed in the log', async () => {
  await hours.save(ofDesk, ADMIN);
  await hours.save({ ...ofDesk, openOnHolidays: true, exceptions: [] }, ADMIN);
  expect(hours.all().hours).toMatchObject([{ place: { kind: 'ward' } }, { openOnHolidays: true }]);
  const [second, first] = await fixture.log();
  expect(first).toMatchObject({
    action: 'hours.changed',
    record: { kind: 'desk', id: 'desk' },
    details: { 'sat.after': '09:00–12:00', 'exceptions.after': '2026-12-28 引っ越しのため' },
  });
  expect(second?.details).toEqual({
    'openOnHolidays.before': false,
    'openOnHolidays.after': true,
    'exceptions.before': '2026-12-28 引っ越しのため',
    'exceptions.after': '',
  });
  expect(fixture.told).toContainEqual({ type: 'wardChanged' });
});

it('[P35] saved as they are, they are no entry', async () => {
  await hours.save(ofDesk, ADMIN);
  await hours.save(ofDesk, ADMIN);
  expect(await fixture.log()).toHaveLength(1);
});

it('[P35] of a place that is not there, or with a day twice, nothing is kept', async () => {
  const nowhere = { ...ofDesk, place: { kind: 'center', centerId: 'nowhere' } } as const;
  await expect(hours.save(nowhere, ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [day] = ofDesk.exceptions;
  const twice = { ...ofDesk, exceptions: day === undefined ? [] : [day, day] };
  await expect(hours.save(twice, ADMIN)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(hours.all().hours).toHaveLength(1);
});

it('[P36] a desk follows the ward again; the ward follows nobody', async () => {
  await hours.save(ofDesk, ADMIN);
  await hours.remove(ofDesk.place, ADMIN);
  expect(hours.all().hours).toHaveLength(1);
  expect((await fixture.log())[0]?.details).toMatchObject({ 'sat.before': '09:00–12:00' });
  const again = hours.remove(ofDesk.place, ADMIN);
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ward = hours.remove({ kind: 'ward' }, ADMIN);
  await expect(ward).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('[VW11] kiosks are told when a place opens and when it closes, and not in between', async () => {
  const { db, clock, rights } = fixture;
  const turns: string[] = [];
  const turned = (): void => {
    turns.push(new Date(clock.now()).toISOString());
  };
  // It is Sunday, 10:00 in Tokyo, and Monday is a holiday.
  const stop = followOpenings({ db, clock, rights, turned, timeZone: 'Asia/Tokyo' });
  await clock.advance(72 * HOUR);
  expect(turns).toEqual([
    '2026-11-23T23:30:00.000Z',
    '2026-11-24T08:00:00.000Z',
    '2026-11-24T23:30:00.000Z',
  ]);
  stop();
  await clock.advance(72 * HOUR);
  expect(turns).toHaveLength(3);
});

it('[VW11] hours that were changed just now turn at their own time', async () => {
  const { db, clock, rights } = fixture;
  let turns = 0;
  const turned = (): void => {
    turns += 1;
  };
  const stop = followOpenings({ db, clock, rights, turned, timeZone: 'Asia/Tokyo' });
  const soon = { ...DEFAULT_HOURS.week, sun: [{ from: '10:01', until: '12:00' }] };
  await hours.save({ ...ofDesk, week: soon }, ADMIN);
  await clock.advance(61_000);
  expect(turns).toBe(1);
  stop();
});
