import { dayAfter, localDay, NO_NEEDS } from '@madoguchi/domain';
import { routes, type FreeSlotView } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleClient, kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let counter: TestClient;
let admin: TestClient;

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

beforeAll(async () => {
  // A center without a kiosk has nothing to book.
  kiosk = await kioskClient(server.origin);
  counter = await clientOf('demo-center');
  admin = await clientOf('demo-admin');
});
afterAll(() => {
  for (const client of [kiosk, counter, admin]) client.leave();
});

const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
const here = { centerId: 'setagaya-1', deskId: null };

/** The next free slots of the center, from a day on. */
async function slotsFrom(fromDay: string | null, limit = 1): Promise<readonly FreeSlotView[]> {
  const asked = { ...matter, ...here, fromDay, days: 60, limit };
  return (await counter.done('booking.slots', asked)).slots;
}
async function nextSlot(fromDay: string | null = null): Promise<FreeSlotView> {
  const [slot] = await slotsFrom(fromDay);
  if (slot === undefined) throw new Error('nothing is free');
  return slot;
}
const placed = ({ centerId, deskId, day, start }: FreeSlotView) => ({
  ...{ ...matter, centerId, deskId, day, start },
});
/** Holds a slot, which is free; its id. */
async function hold(slot: FreeSlotView, changes: { staffId?: string; contactId?: string } = {}) {
  const from = changes.contactId === undefined ? 'phone' : 'wish';
  const wanted = { ...placed(slot), source: from, contactId: null, ...changes } as const;
  const held = await counter.done('booking.hold', wanted);
  if (held.state !== 'held') throw new Error(held.code);
  return held.bookingId;
}
const cancel = (bookingId: string, withLater = false) =>
  counter.done('booking.cancel', { bookingId, why: 'resident', withLater });

it('[BD7] [VW80] a slip is of what is booked, names nobody, and is for who works with it', async () => {
  const { topics, centers } = await counter.done('booking.matters', {});
  expect(topics).toContainEqual(expect.objectContaining({ id: 'care', icon: 'care' }));
  expect(centers).toContainEqual({ id: 'setagaya-1', district: '池尻' });
  const before = (await admin.until(({ consoleView }) => consoleView)).bookingRevision;
  const bookingId = await hold(await nextSlot());
  await admin.until(({ consoleView }) => consoleView?.bookingRevision !== before);
  await expect(counter.done('booking.slip', { bookingId })).rejects.toThrow('WRONG_STATE');
  const { number } = await counter.done('booking.book', { bookingId, name: 'ヤマダ', phone: null });
  const slip = await counter.done('booking.slip', { bookingId });
  expect(slip).toMatchObject({ language: 'ja', number: { code: `YOYAKU-${number}` } });
  expect(JSON.stringify(slip)).toMatch(/^(?!.*ヤマダ).*令和/);
  await expect(admin.done('booking.slip', { bookingId })).rejects.toThrow('NOT_ALLOWED');
  await cancel(bookingId);
});

it('[BD9] a wish for contact is booked with its topic and its day, and is settled by that', async () => {
  const day = dayAfter(localDay(Date.now(), 'Asia/Tokyo'));
  const contact = { kind: 'booking', phone: null, wish: { day, part: 'morning' } } as const;
  await kiosk.done('contact.request', { topicId: 'care', contact });
  const { contactId, topicId } = await counter.until(({ consoleView }) => consoleView?.contacts[0]);
  expect(topicId).toBe('care');
  const bookingId = await hold(await nextSlot(day), { contactId });
  await counter.done('booking.book', { bookingId, name: 'ヤマダ', phone: null });
  await counter.until(({ consoleView }) => consoleView?.contacts.length === 0);
  await cancel(bookingId);
});

it('[BK22] [BK23] a series is offered date by date, booked as one, shown on one slip, and cancelled from one on', async () => {
  const slot = await nextSlot(dayAfter(localDay(Date.now(), 'Asia/Tokyo')));
  const second = dayAfter(slot.day, 14);
  const free = await slotsFrom(second, 96);
  expect(free.some(({ start }) => start === slot.start)).toBe(true);
  const series = { ...placed(slot), everyWeeks: 2, count: 3 } as const;
  const { dates } = await counter.done('booking.seriesDates', series);
  expect(dates.map(({ day, state }) => [day, state])).toEqual([
    ...[0, 14, 28].map((days) => [dayAfter(slot.day, days), 'free']),
  ]);
  expect(await kiosk.ask('booking.seriesDates', series)).toMatchObject({ code: 'NOT_ALLOWED' });
  const { day: _day, start, ...place } = placed(slot);
  const wanted = dates.map(({ day }) => ({ day, start }));
  const { held, lost } = await counter.done('booking.holdSeries', {
    ...{ ...place, dates: wanted, source: 'phone', contactId: null },
  });
  expect([held.length, lost]).toEqual([3, []]);
  const [first = '', middle = ''] = held.map(({ bookingId }) => bookingId);
  const who = { bookingId: first, name: 'ヤマダ', phone: null };
  const { number } = await counter.done('booking.book', who);
  const slip = await counter.done('booking.slip', { bookingId: middle });
  expect(slip.number.code).toBe(`YOYAKU-${number}`);
  expect(slip.facts.filter(({ text }) => text.ja.startsWith('令和'))).toHaveLength(3);
  await cancel(middle, true);
  const { bookings } = await counter.done('booking.series', { bookingId: first });
  expect(bookings).toMatchObject([{ bookingId: first, nth: 1, state: 'booked' }]);
  await cancel(first);
});

it('[ST1] a cancelled booking is pushed to the counter for whoever waits, and booked by two presses', async () => {
  const slot = await nextSlot(dayAfter(localDay(Date.now(), 'Asia/Tokyo'), 2));
  const mine: string[] = [];
  // As many as there are people or kiosks: then nothing is free at that time.
  while (
    (await slotsFrom(slot.day)).some(({ start, day }) => day === slot.day && start === slot.start)
  ) {
    const bookingId = await hold(slot);
    await counter.done('booking.book', { bookingId, name: 'サトウ', phone: null });
    mine.push(bookingId);
  }
  const { day, start, minutes } = slot;
  const { standbyId } = await counter.done('standby.add', {
    ...{ topicIds: matter.topicIds, needs: NO_NEEDS, withKiosk: true, ...here },
    suits: {
      fromDay: day,
      untilDay: day,
      weekdays: [0, 1, 2, 3, 4, 5, 6],
      from: start,
      until: start + minutes,
    },
    ...{ name: 'ヤマダ', phone: '0312345678', source: 'phone', contactId: null },
  });
  await counter.until(({ consoleView }) => consoleView?.standbys[0]?.state === 'waiting');
  expect(await kiosk.ask('standby.hold', { standbyId })).toMatchObject({ code: 'NOT_ALLOWED' });
  const [first = '', ...others] = mine;
  await cancel(first);
  const asked = await counter.until(({ consoleView }) =>
    consoleView?.standbys[0]?.state === 'asking' ? consoleView.standbys[0] : null,
  );
  expect(asked).toMatchObject({ standbyId, name: 'ヤマダ', slot: { day, start } });
  expect(await counter.done('standby.read', { standbyId })).toEqual({ phone: '0312345678' });
  await counter.done('standby.hold', { standbyId });
  const { bookingId } = await counter.done('standby.book', { standbyId });
  expect(await counter.done('booking.read', { bookingId })).toMatchObject({
    ...{ state: 'booked', name: 'ヤマダ', phone: '0312345678', day, start },
  });
  await counter.until(({ consoleView }) => consoleView?.standbys.length === 0);
  for (const each of [...others, bookingId]) await cancel(each);
});

it('[BK24] a walk-in into a freed slot is served at once: who was kept free for it is rung', async () => {
  const booked = await consoleClient(server.origin, 'demo');
  const colleague = await consoleClient(server.origin, 'setagaya-1');
  const second = await kioskClient(server.origin);
  const { desks } = await admin.done('bookingRules.list', {});
  for (const { deskId, rules } of desks) {
    const soon = { every: 5, minutes: 5, leadMinutes: 0, readyMinutes: 60 } as const;
    await admin.done('bookingRules.set', { deskId, rules: { ...rules, ...soon } });
  }
  const { staffId } = (await booked.done('console.sync', {})).me;
  const slot = await nextSlot();
  // In the last minutes of a day the next slot is one of another.
  const isToday = slot.day === localDay(Date.now(), 'Asia/Tokyo');
  const bookingId = await hold(slot, { staffId });
  await counter.done('booking.book', { bookingId, name: 'ヤマダ', phone: null });
  if (isToday) await talk(kiosk, colleague);
  const request = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await second.done('consultation.request', request);
  const waiting = await counter.until(({ consoleView }) =>
    consoleView?.queue.find((each) => each.consultationId === consultationId),
  );
  expect(isToday ? waiting.ringing : 'nobody').toBe('nobody');
  await cancel(bookingId);
  await booked.until(({ consoleView }) => consoleView?.offer?.consultationId === consultationId);
  for (const client of [booked, colleague, second]) client.leave();
});

it('[BD18] [BD19] who is expected is listed with their number for who works with them, and each list is in the log', async () => {
  const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
  const list = async (client: TestClient, day: string | null = null) =>
    client.done('booking.callList', { place: { kind: 'center', id: 'setagaya-1' }, day });
  const { day: next } = await list(counter);
  const { slots } = await counter.done('booking.slots', {
    ...{ ...matter, centerId: 'setagaya-1', deskId: null, fromDay: next, days: 1, limit: 100 },
  });
  const slot = slots.find(({ day }) => day === next);
  if (slot === undefined) throw new Error('nothing is free on the next day that is open');
  const { centerId, deskId, day, start } = slot;
  const held = await counter.done('booking.hold', {
    ...{ ...matter, centerId, deskId, day, start, source: 'phone', contactId: null },
  });
  if (held.state !== 'held') throw new Error('it is not held');
  const { bookingId } = held;
  await counter.done('booking.book', { bookingId, name: 'サトウ', phone: '0312345678' });
  const entry = { bookingId, name: 'サトウ', phone: '0312345678', reminder: null };
  expect((await list(counter)).bookings).toMatchObject([entry]);
  expect((await list(admin, day)).bookings).toEqual([]);
  await counter.done('booking.remind', { bookingId, result: 'noAnswer' });
  await expect(admin.done('booking.remind', { bookingId, result: 'told' })).rejects.toThrow(
    'NOT_ALLOWED',
  );
  expect((await list(counter, day)).bookings).toMatchObject([
    { bookingId, reminder: { result: 'noAnswer' } },
  ]);
  const query = { staffId: null, recordKind: null, recordId: null, from: null, until: null };
  const found = await post(
    server.origin,
    '/api/admin/audit/search',
    { ...query, action: 'booking.listRead', before: null },
    await signIn(server.origin, 'demo-admin'),
  );
  const { entries } = routes.searchAudit.response.parse(await found.json());
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({ details: { rows: 1, dueDay: day } });
  expect(JSON.stringify(entries)).not.toContain('0312345678');
});
