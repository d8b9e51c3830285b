import { countIn, emptyTally, stepOfAmount, WAIT_MINUTES, type Counter } from '@madoguchi/domain';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { consultationForm } from '../records/consultation/form.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { WardFigures } from './wardFigures.ts';

const timeZone = 'Asia/Tokyo';
const MINUTE = 60_000;
const MONTH = '2026-11';
const november = { place: null, from: MONTH, months: 1, by: 'month' } as const;

let office: BookingOffice;
let end: () => Promise<void>;
let figures: WardFigures;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  figures = new WardFigures({ db: office.db, clock: office.clock, timeZone });
});
afterEach(() => end());

const total = async (asked: Parameters<WardFigures['of']>[0] = november) =>
  (await figures.of(asked)).total;

/** A visit that waits so many minutes and talks so many. */
async function visit(waits: number, talks: number): Promise<string> {
  const { id } = await office.request('kiosk-1', { language: 'en', supports: ['writing'] });
  await office.clock.advance(waits * MINUTE);
  await office.available('staff-1');
  await office.accept(id);
  await office.clock.advance(talks * MINUTE);
  await office.finish(id);
  return id;
}

it('[FG1] a visit counts as it happens: that somebody came, was answered, how long, and how it ended', async () => {
  await visit(4, 12);
  expect(await total()).toEqual({
    ...{ visits: 1, answered: 1, 'wait.3': 1, talkMinutes: 12, 'outcome.settled': 1 },
    ...{ 'language.en': 1, 'support.writing': 1 },
  });
});

it('[FG1] what is corrected afterwards is counted as it says then', async () => {
  const id = await visit(0, 5);
  const comeBack = { needed: true, reason: 'equipment' } as const;
  const texts = { matter: '主訴', response: '対応', told: '', promised: '' };
  const outcome = { settled: false, comeBack, ...texts };
  const correction = { staffId: 'staff-1', reason: 'wrong-choice', outcome, version: 0 } as const;
  await office.press(id, staff('staff-1'), { type: 'amend', ...correction });
  expect(await total()).toMatchObject({ 'outcome.comeBack': 1, 'comeBack.equipment': 1 });
  expect(await total()).not.toHaveProperty('outcome.settled');
});

it('[FG5] a second count of the records themselves comes to the same', async () => {
  for (const [waits, talks] of [
    [0, 3],
    [7, 1],
    [2, 30],
    [70, 8],
  ] as const)
    await visit(waits, talks);
  const left = await office.request('kiosk-1');
  await office.press(left.id, kiosk('kiosk-1'), { type: 'cancel' });
  const naive = new Map<Counter, number>();
  const add = (counter: Counter) => naive.set(counter, (naive.get(counter) ?? 0) + 1);
  for (const { row } of await office.db.archive.ended(consultationForm, '', 100)) {
    add('visits');
    add(
      row['state'] === 'closed' && row['staff_id'] === null
        ? 'outcome.cancelled'
        : 'outcome.settled',
    );
    const history = await office.db.archive.history(String(row['id']));
    const accepted = history.find(({ type }) => type === 'accept');
    if (accepted === undefined) continue;
    add('answered');
    add(`wait.${stepOfAmount(WAIT_MINUTES, (accepted.at - Number(row['requested_at'])) / MINUTE)}`);
  }
  expect(naive.get('visits')).toBe(5);
  expect(await total()).toMatchObject(Object.fromEntries(naive));
});

it('[FG11] bookings count on their day, also one that is moved or was not kept, as their records say', async () => {
  await office.at(8 * 60);
  const made = [await office.book(600), await office.book(660), await office.book(720)] as const;
  await office.hold(780);
  await office.tell(made[1], { type: 'cancel', why: 'resident' });
  await office.at(10 * 60);
  await office.tell(made[0], { type: 'call' });
  await office.at(11 * 60);
  await office.services.bookings.absent(command(COUNTER), made[0]);
  const naive = new Map<string, number>();
  const add = (counter: string) => naive.set(counter, (naive.get(counter) ?? 0) + 1);
  for (const id of made) {
    const { state } = office.booking(id);
    add('bookings');
    if (state === 'absent') add('bookingsAbsent');
    if (state === 'cancelled') add('bookingsCancelled');
  }
  expect(Object.fromEntries(naive)).toEqual({
    ...{ bookings: 3, bookingsAbsent: 1, bookingsCancelled: 1 },
  });
  expect(await total({ ...november, by: 'day' })).toEqual(Object.fromEntries(naive));
  const { rows } = await figures.of({ ...november, by: 'day' });
  expect(rows.map(({ key }) => key)).toEqual([DAY]);
});

it('[FG12] the time of staff is that of the record, too, and of whoever comes in', async () => {
  const { id } = await office.talk();
  await office.clock.advance(4 * MINUTE);
  await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
  await office.clock.advance(6 * MINUTE);
  const texts = { matter: '主訴', response: '対応', told: '', promised: '' };
  const outcome = { settled: true, comeBack: { needed: false }, ...texts } as const;
  await office.services.writeUps.write(command(staff('staff-1')), id, 'staff-1', {
    ...{ outcome, handoffs: [] },
  });
  const history = await office.db.archive.history(id);
  const at = (type: string) => history.find((line) => line.type === type)?.at ?? 0;
  expect(await total()).toMatchObject({
    talkMinutes: (at('hangUp') - at('accept')) / MINUTE,
    writeMinutes: 6,
  });
});

it('[FG13] figures are of single kiosks, too, and faces of the days before today', async () => {
  await visit(0, 5);
  const byKiosk = { ...november, by: 'kiosk' } as const;
  expect((await figures.of(byKiosk)).rows.map(({ key }) => key)).toEqual(['kiosk-1']);
  const at = { ...november, place: { kind: 'kiosk', id: 'kiosk-1' } } as const;
  expect(await figures.of(at)).toMatchObject({ total: { visits: 1 }, survey: null });
  const place = { centerId: 'center', deskId: 'desk', topicId: 'care', language: 'ja' } as const;
  const said = (day: string, good: number) =>
    office.db.write((stores) => {
      const tally = emptyTally({ ...place, day, ending: 'met' });
      stores.records(surveyTallyKind).put({ ...tally, faces: { good, fair: 0, bad: 0 } });
    });
  await said('2026-11-23', 4);
  await said('2026-11-24', 3);
  expect((await figures.of(november)).survey).toEqual({ state: 'tooFew', total: 4 });
  await said('2026-11-22', 2);
  expect((await figures.of(november)).survey).toMatchObject({ state: 'told', total: 6 });
});

it('[FG6] figures are of a place, of its months and days, and of places one by one; who was sent away counts there, too', async () => {
  await visit(1, 2);
  const at = { id: 'kiosk-1', centerId: 'center' };
  await office.services.queueing.leaveVisit(command(kiosk('kiosk-1')), at, {
    ...{ topicId: 'care', way: 'paper' },
  });
  const unmet = { 'unmet.nobodyFree': 1, 'unmetHour.10': 1 };
  const byCenter = await figures.of({ ...november, by: 'center' });
  expect(byCenter).toMatchObject({ since: MONTH, rows: [{ key: 'center', counts: unmet }] });
  expect(byCenter.rows).toHaveLength(1);
  const days = await figures.of({ ...november, by: 'day' });
  expect(days.rows.map(({ key }) => key)).toEqual(['2026-11-24']);
  expect(countIn(days.total, 'visits')).toBe(1);
  expect(await total({ ...november, place: { kind: 'topic', id: 'care' } })).toMatchObject(unmet);
  expect(await total({ ...november, from: '2026-12' })).toEqual({});
  expect(await total({ ...november, from: '2026-10', months: 2 })).toMatchObject(unmet);
  const nowhere = { ...november, place: { kind: 'desk', id: 'nowhere' } } as const;
  await expect(figures.of(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('[FG6] as a file they have the names of places, all together last, and that it was taken is remembered', async () => {
  await visit(0, 1);
  const asked = { ...november, by: 'desk' } as const;
  const lines = (await figures.export(asked, { actor: COUNTER, from: '192.0.2.1' })).split('\r\n');
  expect(lines[0]?.slice(0, 9)).toBe('\uFEFF窓口,受付,お話');
  expect(lines.at(-2)).toMatch(/^合計,1,1,0,0,0,/);
  expect(lines).toHaveLength(4);
});

it('[FG16] as a workbook counts are numbers, and no name is a formula', async () => {
  await visit(0, 1);
  await office.db.write(({ organisation }) => {
    const desk = organisation.desks()[0];
    if (desk) organisation.putDesk({ ...desk, name: { ...desk.name, ja: '=1+1' } });
  });
  const asked = { ...november, by: 'desk' } as const;
  const file = await figures.workbook(asked, { actor: COUNTER, from: '192.0.2.1' });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = textOf('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>1<\/v><\/c>/u);
  expect(sheet).not.toContain('<f>');
  expect(textOf('xl/sharedStrings.xml')).toContain('=1+1');
});
