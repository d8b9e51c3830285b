import { AppError, dayAfter, NO_NEEDS } from '@madoguchi/domain';
import type { EventData, StandbyView } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { consoleView } from '../views/consoleViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';

let office: BookingOffice;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
});
afterEach(() => end());

const asked = (changes: Partial<EventData<'standby.add'>> = {}): EventData<'standby.add'> => ({
  ...{ commandId: '', topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, centerId: 'center' },
  suits: { fromDay: DAY, untilDay: DAY, weekdays: [3], from: 600, until: 630 },
  ...{ deskId: 'desk', name: '佐藤', phone: '0312345678', source: 'phone', contactId: null },
  ...changes,
});
const add = async (changes?: Partial<EventData<'standby.add'>>) =>
  (await office.services.standbys.add(command(COUNTER), COUNTER, asked(changes))).standbyId;

/** What somebody of staff sees of the list. */
const shownTo = (id: string): readonly StandbyView[] =>
  office.db.read((stores) => {
    const me = stores.staff.get(id);
    if (me === null) throw new Error(`${id} is not there`);
    const moment = new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo' });
    return consoleView(moment, me).standbys;
  });
const states = () => shownTo('counter').map(({ state }) => state);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

/** Both people of the desk are booked at ten. */
const bookedOut = async () => [
  await office.book(600, { staffId: 'staff-1' }),
  await office.book(600, { staffId: 'staff-2' }),
];

it('[ST1] [ST5] a cancelled booking is for the first on the list, who is asked, and booked by two presses', async () => {
  const { standbys } = office.services;
  const [first = ''] = await bookedOut();
  const [one, two] = [await add(), await add({ name: '鈴木' })];
  expect(states()).toEqual(['waiting', 'waiting']);
  await office.tell(first, { type: 'cancel', why: 'resident' });
  expect(shownTo('counter')).toMatchObject([
    { standbyId: one, state: 'asking', name: '佐藤', hasPhone: true, slot: { start: 600 } },
    { standbyId: two, state: 'waiting' },
  ]);
  expect(shownTo('staff-1')).toHaveLength(2);
  const caller = { actor: COUNTER, from: '192.0.2.1' };
  expect(await standbys.read(one, caller)).toEqual({ phone: '0312345678' });
  const press = command(COUNTER);
  const held = await standbys.hold(press, one);
  expect(held).toMatchObject({ state: 'held', slot: { day: DAY, start: 600 } });
  // A press whose answer was lost is answered the same.
  expect(await standbys.hold(press, one)).toEqual(held);
  expect(shownTo('counter')[0]?.hold).toMatchObject({ isMine: true });
  const { bookingId, number } = await standbys.book(command(COUNTER), one);
  expect(office.booking(bookingId)).toMatchObject({ state: 'booked', name: '佐藤', number });
  expect(shownTo('counter')).toMatchObject([{ standbyId: two, state: 'waiting' }]);
  const entries = await office.entries();
  expect(entries.map(({ action }) => action).filter((each) => each.startsWith('standby'))).toEqual([
    ...['standby.added', 'standby.added', 'standby.read'],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/佐藤|鈴木|0312345678/u);
});

it('[ST2] who says no is not asked about it again, and the next on the list is', async () => {
  const { standbys } = office.services;
  const [first = ''] = await bookedOut();
  const [one, two] = [await add(), await add()];
  await office.tell(first, { type: 'cancel', why: 'resident' });
  await standbys.hold(command(COUNTER), one);
  await standbys.say(command(COUNTER), one, 'decline');
  expect(states()).toEqual(['waiting', 'asking']);
  await standbys.hold(command(COUNTER), two);
  // Nobody confirms in time: it is free again, and asked about again.
  await office.clock.advance(300_000);
  expect(states()).toEqual(['waiting', 'asking']);
  await standbys.say(command(COUNTER), two, 'withdraw');
  expect(states()).toEqual(['waiting']);
  expect(await codeOf(standbys.hold(command(COUNTER), one))).toBe('WRONG_STATE');
});

it('[ST5] what came free is gone when somebody else is quicker, and comes with a move and an absence withdrawn', async () => {
  const [first = '', second = ''] = await bookedOut();
  await add();
  await office.tell(first, { type: 'cancel', why: 'resident' });
  expect(states()).toEqual(['asking']);
  const again = await office.book(600);
  expect(states()).toEqual(['waiting']);
  const { bookings, bookingSettings } = office.services;
  const to = { commandId: '', day: DAY, start: 700 + 5, staffId: null, reason: 'other' } as const;
  await bookings.move(command(COUNTER), { ...to, bookingId: again });
  expect(states()).toEqual(['asking']);
  await office.book(600);
  await office.tell(second, { type: 'cancel', why: 'ward' });
  expect(states()).toEqual(['asking']);
  const by = staff('staff-2');
  const { setAsideId } = await bookingSettings.setAside(command(by), by, {
    ...{ of: { kind: 'staff', id: 'staff-2' }, fromDay: DAY, untilDay: DAY, weekday: null },
    ...{ from: 540, until: 720, support: null, reason: 'away', commandId: '' },
  });
  expect(states()).toEqual(['waiting']);
  await bookingSettings.remove(command(by), setAsideId);
  expect(states()).toEqual(['asking']);
});

it('[ST4] after the last day nobody is on the list, and what is near cannot be asked about', async () => {
  const [first = ''] = await bookedOut();
  await add();
  await office.tell(first, { type: 'cancel', why: 'resident' });
  expect(states()).toEqual(['asking']);
  await office.at(571);
  expect(states()).toEqual(['waiting']);
  await office.at(24 * 60);
  expect(states()).toEqual([]);
});

it('[ST6] staff put nobody on the list where they may not book, nor for times that end before they begin', async () => {
  const { standbys } = office.services;
  const elsewhere = staff('staff-1');
  const adding = (changes: Partial<EventData<'standby.add'>>, by = elsewhere) =>
    codeOf(standbys.add(command(by), by, asked(changes)));
  expect(await adding({})).toBeNull();
  expect(await adding({ deskId: 'far-desk' })).toBe('NOT_ALLOWED');
  expect(await adding({ withKiosk: false, phone: null })).toBe('BAD_REQUEST');
  expect(await adding({ topicIds: ['none'] })).toBe('TOPIC_NOT_AVAILABLE');
  const { suits } = asked();
  expect(await adding({ suits: { ...suits, untilDay: dayAfter(DAY, -1) } })).toBe('BAD_REQUEST');
  expect(await adding({ suits: { ...suits, until: 600 } })).toBe('BAD_REQUEST');
  expect(shownTo('counter')).toHaveLength(1);
});

it('[ST1] who waits is there after a start, and is asked about what came free meanwhile', async () => {
  await bookedOut();
  await add({ suits: { ...asked().suits, from: 600, until: 700 } });
  expect(states()).toEqual(['asking']);
  await office.services.standbyUpkeep.look();
  expect(states()).toEqual(['asking']);
});

it('[VW80] the view says by another number that something is booked, held, moved or over', async () => {
  const asAdmin = { role: 'admin', deskIds: [], centerIds: [] } as const;
  const revision = (id: string): number =>
    office.db.read((stores) => {
      const somebody = stores.staff.get(id === 'admin' ? 'counter' : id);
      if (somebody === null) throw new Error(`${id} is not there`);
      const me = id === 'admin' ? { ...somebody, ...asAdmin } : somebody;
      const moment = new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo' });
      return consoleView(moment, me).bookingRevision;
    });
  const seen = () => ['counter', 'staff-1', 'staff-2', 'admin'].map(revision);
  const changes = async (work: () => Promise<unknown>) => {
    const before = seen();
    await work();
    return seen().map((each, n) => each !== before[n]);
  };
  expect(await changes(() => office.hold(600))).toEqual([true, true, true, true]);
  let id = '';
  const book = async () => void (id = await office.book(705, { staffId: 'staff-1' }));
  expect(await changes(book)).toEqual([true, true, true, true]);
  expect(await changes(() => office.hold(705, { staffId: 'staff-1' }))).toEqual([
    ...[false, false, false, false],
  ]);
  const cancel = () => office.tell(id, { type: 'cancel', why: 'resident' });
  expect(await changes(cancel)).toEqual([true, true, true, true]);
});
