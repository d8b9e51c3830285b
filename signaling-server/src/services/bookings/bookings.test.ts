import { AppError } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { BookingOffice, COUNTER, DAY } from '../testing/bookingOffice.ts';
import { command, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';

let office: BookingOffice;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
});
afterEach(() => end());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it('[BK2] a slot is held for five minutes and free again after them', async () => {
  const held = await office.hold(600);
  expect(held).toMatchObject({ state: 'held', slot: { day: DAY, start: 600, minutes: 30 } });
  if (held.state !== 'held') throw new Error(held.code);
  await office.clock.advance(299_000);
  expect(office.booking(held.bookingId).state).toBe('held');
  await office.clock.advance(1_000);
  expect(office.booking(held.bookingId).state).toBe('lapsed');
  const who = { name: '山田', phone: null };
  expect(await codeOf(office.services.bookings.book(command(COUNTER), held.bookingId, who))).toBe(
    'WRONG_STATE',
  );
});

it('[BK21] without a name a kiosk alone books', async () => {
  const { bookings } = office.services;
  const nobody = { name: null, phone: null };
  const atCounter = await office.hold(600);
  if (atCounter.state !== 'held') throw new Error(atCounter.code);
  const refused = bookings.book(command(COUNTER), atCounter.bookingId, nobody);
  expect(await codeOf(refused)).toBe('BAD_REQUEST');
  const by = () => command(kiosk('kiosk-1'));
  const own = office.asked(660, { kioskId: 'kiosk-1', source: 'kiosk' });
  const held = await bookings.hold(by(), own);
  if (held.state !== 'held') throw new Error(held.code);
  const { number } = await bookings.book(by(), held.bookingId, nobody);
  expect(office.booking(held.bookingId)).toMatchObject({ state: 'booked', name: '', number });
});

it('[BK15] who comes too late is told the true reason and the three nearest free slots', async () => {
  await office.book(600, { staffId: 'staff-1' });
  const refused = await office.hold(600, { staffId: 'staff-1' });
  expect(refused).toMatchObject({
    ...{ state: 'refused', code: 'SLOT_TAKEN' },
    nearest: [{ start: 540 }, { start: 555 }, { start: 645 }],
  });
  expect(await office.hold(180)).toMatchObject({ state: 'refused', code: 'SLOT_NOT_OFFERED' });
  expect(await office.hold(602)).toMatchObject({ state: 'refused', code: 'SLOT_NOT_OFFERED' });
  expect(await office.hold(600, { day: '2026-11-20' })).toMatchObject({ code: 'SLOT_NOT_OFFERED' });
});

it('[BK15] two who press at once get one booking and one friendly refusal', async () => {
  const both = await Promise.all([1, 2, 3].map(() => office.hold(600, { staffId: 'staff-2' })));
  expect(both.map(({ state }) => state).toSorted()).toEqual(['held', 'refused', 'refused']);
});

it('[BK16] whoever may not book from a center to a desk is refused; a kiosk books at its own', async () => {
  const { bookings } = office.services;
  const by = (actor: Parameters<typeof command>[0]) =>
    codeOf(bookings.hold(command(actor), office.asked(600)));
  expect(await by(staff('staff-1'))).toBeNull();
  expect(await by(kiosk('kiosk-1'))).toBeNull();
  expect(await by({ ...kiosk('kiosk-1'), centerId: 'elsewhere' })).toBe('NOT_ALLOWED');
  expect(await by({ ...COUNTER, staffId: 'nobody' })).toBe('NOT_ALLOWED');
  const own = { kioskId: 'kiosk-2' };
  const first = await bookings.hold(command(kiosk('kiosk-2')), office.asked(700, own));
  expect(first.state).toBe('refused');
  for (const start of [705, 750]) {
    await bookings.hold(command(kiosk('kiosk-2')), office.asked(start, own));
  }
  // A kiosk talks about one slot at a time.
  const held = office.db.read((stores) => stores.records(office.kind).in('held'));
  expect(held.filter((each) => each.kioskId === 'kiosk-2').map(({ slot }) => slot.start)).toEqual([
    750,
  ]);
});

it('[BK7] a booking moves with a reason, to another person as well, and stays where it was if it cannot', async () => {
  const { bookings } = office.services;
  const id = await office.book(600, { staffId: 'staff-1' });
  const other = await office.book(660, { staffId: 'staff-1' });
  const to = { bookingId: id, day: DAY, staffId: 'staff-1', reason: 'resident' } as const;
  const move = (start: number, staffId = 'staff-1') =>
    bookings.move(command(COUNTER), { ...to, commandId: '', start, staffId });
  expect(await move(645)).toMatchObject({ state: 'refused', code: 'SLOT_TAKEN' });
  expect(office.booking(id)).toMatchObject({ slot: { start: 600 }, kioskId: 'kiosk-1' });
  expect(await move(615)).toMatchObject({ state: 'moved', slot: { start: 615 } });
  expect(await move(660, 'staff-2')).toMatchObject({ state: 'moved' });
  expect(office.booking(id)).toMatchObject({
    ...{ staffId: 'staff-2', slot: { start: 660 }, kioskId: 'kiosk-2' },
    moves: [{ reason: 'resident', from: { slot: { start: 600 } } }, { reason: 'resident' }],
  });
  expect(office.booking(other).state).toBe('booked');
});

it('[BK8] what was held and has fallen away by the time it is booked is to be settled at once', async () => {
  const { bookings, bookingSettings } = office.services;
  const held = await office.hold(600, { staffId: 'staff-1' });
  if (held.state !== 'held') throw new Error(held.state);
  const by = staff('staff-1');
  await bookingSettings.setAside(command(by), by, {
    ...{ of: { kind: 'staff', id: 'staff-1' }, fromDay: DAY, untilDay: DAY, weekday: null },
    ...{ from: 540, until: 660, support: null, reason: 'meeting', commandId: '' },
  });
  await bookings.book(command(COUNTER), held.bookingId, { name: '山田', phone: null });
  expect(office.booking(held.bookingId)).toMatchObject({ state: 'toSettle', because: 'setAside' });
});

it('[BK8] what a booking stands on falls away: it is to be settled, and kept, moved or cancelled', async () => {
  const { bookings, bookingSettings, kioskClosures } = office.services;
  const id = await office.book(600, { staffId: 'staff-1' });
  const later = await office.book(700 + 5, { staffId: 'staff-1' });
  const meeting: EventData<'setAside.add'> = {
    ...{ of: { kind: 'staff', id: 'staff-1' }, fromDay: DAY, untilDay: DAY, weekday: null },
    ...{ from: 540, until: 660, support: null, reason: 'meeting', commandId: '' },
  };
  const by = staff('staff-1');
  const { setAsideId } = await bookingSettings.setAside(command(by), by, meeting);
  expect(office.booking(id)).toMatchObject({ state: 'toSettle', because: 'setAside' });
  expect(office.booking(later).state).toBe('booked');
  expect(bookings.toSettle(COUNTER).bookings).toMatchObject([
    { bookingId: id, toSettle: 'setAside' },
  ]);
  expect(await office.hold(600, { staffId: 'staff-1' })).toMatchObject({ state: 'refused' });
  await office.tell(id, { type: 'keep' });
  expect(office.booking(id).state).toBe('booked');
  await bookingSettings.remove(command(by), setAsideId);
  expect(bookingSettings.asideOf({ of: meeting.of }).setAside).toEqual([]);
  // A kiosk that is out of use today.
  await office.at(500);
  await kioskClosures.close(command(COUNTER), 'kiosk-1', 'counter', 'broken');
  expect(office.db.read((s) => s.records(kioskClosureKind).get('kiosk-1').state)).toBe('closed');
  expect(office.booking(id).state).toBe('toSettle');
  await office.tell(id, { type: 'cancel', why: 'ward' });
  expect(office.booking(id)).toMatchObject({ state: 'cancelled', name: '', phone: null });
});

it('[BK8] whoever works at the desk no longer has nothing booked there', async () => {
  const id = await office.book(600, { staffId: 'staff-1' });
  await office.db.write((stores) => {
    const person = stores.staff.get('staff-1');
    if (person !== null) stores.staff.save({ ...person, deskIds: [] });
  });
  await office.services.bookingUpkeep.look();
  expect(office.booking(id)).toMatchObject({ state: 'toSettle', because: 'staff' });
});

it('[BK6] [BK9] nobody is absent before somebody called, and nobody is told nothing', async () => {
  const { bookings } = office.services;
  const [id, forgotten] = [await office.book(600), await office.book(700 + 5)];
  await office.at(620);
  expect(await codeOf(bookings.absent(command(COUNTER), id))).toBe('WRONG_STATE');
  await office.tell(id, { type: 'call' });
  await bookings.absent(command(COUNTER), id);
  expect(office.booking(id).state).toBe('absent');
  await office.at(24 * 60);
  expect(office.booking(forgotten)).toMatchObject({ state: 'toSettle', because: 'dayOver' });
});

it('[BK18] each act is an entry of the log, and none of it says a name', async () => {
  const id = await office.book(600);
  await office.services.bookings.read(id, { actor: COUNTER, from: '192.0.2.1' });
  await office.tell(id, { type: 'delay', minutes: 10 });
  await office.tell(id, { type: 'cancel', why: 'resident' });
  const made = await office.entries();
  expect(made.map(({ action }) => action)).toEqual([
    ...['booking.made', 'booking.read', 'booking.delayed', 'booking.cancelled'],
  ]);
  expect(JSON.stringify(made)).not.toMatch(/山田|0312345678/u);
});

it('[BK18] lists show what whoever asks reaches, and name nobody to admins', async () => {
  const id = await office.book(600, { withKiosk: false });
  const listed = (actor: Parameters<typeof office.services.bookings.list>[0]) =>
    office.services.bookings.list(actor, {
      ...{ place: { kind: 'desk', id: 'desk' }, fromDay: DAY, days: 1 },
    }).bookings;
  expect(listed(COUNTER)).toMatchObject([{ bookingId: id, name: '山田', kiosk: null }]);
  expect(listed(staff('staff-2'))).toMatchObject([{ name: '山田' }]);
  const admin = { kind: 'staff', staffId: 'admin', role: 'admin' } as const;
  expect(listed(admin)).toMatchObject([{ name: '', number: '', hasPhone: true }]);
  expect(listed({ ...COUNTER, staffId: 'elsewhere' })).toEqual([]);
});
