import { NO_NEEDS } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleClient, enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let counter: TestClient;
let specialist: TestClient;
let admin: TestClient;
let topicId: string;

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

beforeAll(async () => {
  kiosk = await new TestClient(server.origin, await enrolKiosk(server.origin)).connected();
  counter = await clientOf('demo-center');
  admin = await clientOf('demo-admin');
  specialist = await consoleClient(server.origin);
  topicId = (await kiosk.done('kiosk.sync', {})).topics[0]?.id ?? '';
});
afterAll(() => {
  for (const client of [kiosk, counter, specialist, admin]) client.leave();
});

const matter = () => ({ topicIds: [topicId], needs: NO_NEEDS, withKiosk: true, staffId: null });
/** The next free slots of the center, as its counter sees them. */
async function nextSlots() {
  const asked = { ...matter(), centerId: 'setagaya-1', deskId: null, fromDay: null };
  const { slots, places } = await counter.done('booking.slots', { ...asked, days: 60, limit: 5 });
  expect(places).toMatchObject([{ centerId: 'setagaya-1', district: '池尻' }]);
  return slots;
}
type Slot = Awaited<ReturnType<typeof nextSlots>>[number];
const hold = ({ centerId, deskId, day, start }: Slot, client = counter) =>
  client.done('booking.hold', {
    ...{ ...matter(), centerId, deskId, day, start, source: 'phone', contactId: null },
  });
const list = (day: string, client = counter) =>
  client.done('booking.list', {
    ...{ place: { kind: 'center', id: 'setagaya-1' }, fromDay: day, days: 1 },
  });

it('[BK15] two who press at once get one booking and one friendly refusal with three free slots', async () => {
  const [slot] = await nextSlots();
  if (slot === undefined) throw new Error('nothing is free');
  const both = await Promise.all([hold(slot), hold(slot, kiosk)]);
  const held = both.find(({ state }) => state === 'held');
  const refused = both.find(({ state }) => state === 'refused');
  expect(refused).toMatchObject({ code: 'SLOT_TAKEN' });
  expect(refused?.state === 'refused' ? refused.nearest : []).toHaveLength(3);
  if (held?.state !== 'held') throw new Error('nobody has it');
  const [whose] = both[0] === held ? [counter] : [kiosk];
  const bookings = (await list(slot.day)).bookings;
  expect(bookings).toMatchObject([{ state: 'held', name: '', heldUntil: held.until }]);
  await whose?.done('booking.release', { bookingId: held.bookingId });
  expect((await list(slot.day)).bookings).toEqual([]);
});

it('[BK2] [BK7] what is booked by telephone is there after a restart, is moved, and cancelled', async () => {
  const [slot, other] = await nextSlots();
  if (slot === undefined || other === undefined) throw new Error('nothing is free');
  const held = await hold(slot);
  if (held.state !== 'held') throw new Error(held.code);
  const { bookingId } = held;
  const who = { bookingId, name: '山田', phone: '0312345678' };
  const { number } = await counter.done('booking.book', who);
  expect(number).toMatch(/^\d{6}$/u);
  expect(await server.stop()).toBe(0);
  await server.start();
  [kiosk, counter, specialist, admin] = (await Promise.all(
    [kiosk, counter, specialist, admin].map((client) => client.again()),
  )) as [TestClient, TestClient, TestClient, TestClient];
  expect((await list(slot.day)).bookings).toMatchObject([
    { bookingId, state: 'booked', name: '山田', number, hasPhone: true },
  ]);
  expect(await hold(slot)).toMatchObject({ state: 'refused', code: 'SLOT_TAKEN' });
  expect(await counter.done('booking.read', { bookingId })).toMatchObject({ phone: '0312345678' });
  const to = { bookingId, day: other.day, start: other.start, staffId: null } as const;
  await counter.done('booking.move', { ...to, reason: 'resident' });
  expect((await list(other.day)).bookings).toMatchObject([{ bookingId, moved: 1 }]);
  expect(await counter.ask('booking.absent', { bookingId })).toMatchObject({ code: 'WRONG_STATE' });
  await counter.done('booking.cancel', { bookingId, why: 'resident', withLater: false });
  expect((await list(other.day)).bookings).toEqual([]);
});

it('[BK16] [BK18] who may what: a kiosk reads and moves nothing, an admin reads no name', async () => {
  const [slot] = await nextSlots();
  if (slot === undefined) throw new Error('nothing is free');
  const held = await hold(slot);
  if (held.state !== 'held') throw new Error(held.code);
  const { bookingId } = held;
  await counter.done('booking.book', { bookingId, name: '山田', phone: null });
  const refused = { ok: false, code: 'NOT_ALLOWED' };
  const place = { place: { kind: 'ward', id: 'ward' }, fromDay: slot.day, days: 1 } as const;
  expect(await kiosk.ask('booking.list', place)).toEqual(refused);
  expect(
    await kiosk.ask('booking.cancel', { bookingId, why: 'resident', withLater: false }),
  ).toEqual(refused);
  expect(await admin.ask('booking.read', { bookingId })).toEqual(refused);
  expect((await admin.done('booking.list', place)).bookings).toMatchObject([{ name: '' }]);
  expect(await kiosk.ask('booking.checkIn', { code: '000001' })).toMatchObject({
    code: 'BOOKING_NOT_FOUND',
  });
  expect(await kiosk.done('booking.here', {})).toMatchObject({});
  await counter.done('booking.cancel', { bookingId, why: 'mistake', withLater: false });
});

it('[BK20] rules of a desk and time that is set aside decide what is offered', async () => {
  const [slot] = await nextSlots();
  if (slot === undefined) throw new Error('nothing is free');
  const { deskId, day, start } = slot;
  const known = (await admin.done('bookingRules.list', {})).desks.find(
    (each) => each.deskId === deskId,
  );
  if (known === undefined) throw new Error('no such desk');
  expect(await counter.ask('bookingRules.set', { deskId, rules: known.rules })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await admin.done('bookingRules.set', {
    deskId,
    rules: { ...known.rules, minutes: 60, every: 60 },
  });
  const [hourly] = await nextSlots();
  expect([hourly?.minutes, (hourly?.start ?? 1) % 60]).toEqual([60, 0]);
  await admin.done('bookingRules.set', { deskId, rules: known.rules });
  const aside: Omit<EventData<'setAside.add'>, 'commandId'> = {
    ...{ of: { kind: 'desk', id: deskId }, fromDay: day, untilDay: day, weekday: null },
    ...{ from: start, until: start + 30, support: null, reason: 'meeting' },
  };
  expect(await kiosk.ask('setAside.add', aside)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await admin.ask('setAside.add', { ...aside, until: start })).toMatchObject({
    code: 'BAD_REQUEST',
  });
  const { setAsideId } = await admin.done('setAside.add', aside);
  expect((await nextSlots()).map((each) => each.start)).not.toContain(start);
  expect((await admin.done('setAside.list', { of: aside.of })).setAside).toMatchObject([
    { setAsideId, reason: 'meeting' },
  ]);
  const everywhere = (await admin.done('setAside.list', { of: null })).setAside;
  expect(everywhere.map((each) => [each.setAsideId, each.name.ja === ''])).toEqual([
    [setAsideId, false],
  ]);
  await admin.done('setAside.remove', { setAsideId });
  expect((await nextSlots())[0]).toEqual(slot);
});
