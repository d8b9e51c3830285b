import { NO_NEEDS } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrolKiosk, post, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let counter: TestClient;
let admin: TestClient;

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

beforeAll(async () => {
  // A center without a kiosk has nothing to book.
  await enrolKiosk(server.origin);
  counter = await clientOf('demo-center');
  admin = await clientOf('demo-admin');
});
afterAll(() => {
  for (const client of [counter, admin]) client.leave();
});

it('[BD7] a slip is of what is booked, names nobody, and is for who works with it', async () => {
  const { topics, centers } = await counter.done('booking.matters', {});
  expect(topics).toContainEqual(expect.objectContaining({ id: 'care', icon: 'care' }));
  expect(centers).toContainEqual({ id: 'setagaya-1', district: '池尻' });
  const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
  const { slots } = await counter.done('booking.slots', {
    ...{ ...matter, centerId: 'setagaya-1', deskId: null, fromDay: null, days: 60, limit: 1 },
  });
  const [slot] = slots;
  if (slot === undefined) throw new Error('nothing is free');
  const { centerId, deskId, day, start } = slot;
  const held = await counter.done('booking.hold', {
    ...{ ...matter, centerId, deskId, day, start, source: 'phone', contactId: null },
  });
  if (held.state !== 'held') throw new Error('it is not held');
  const { bookingId } = held;
  await expect(counter.done('booking.slip', { bookingId })).rejects.toThrow('WRONG_STATE');
  const { number } = await counter.done('booking.book', { bookingId, name: 'ヤマダ', phone: null });
  const slip = await counter.done('booking.slip', { bookingId });
  expect(slip).toMatchObject({ language: 'ja', number: { code: `YOYAKU-${number}` } });
  expect(slip.facts[0]?.text.ja).toMatch(/^令和/);
  expect(JSON.stringify(slip)).not.toContain('ヤマダ');
  await expect(admin.done('booking.slip', { bookingId })).rejects.toThrow('NOT_ALLOWED');
});

it('[BD16] [BD17] who is expected is listed with their number for who works with them, and each list is in the log', async () => {
  const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
  const { slots } = await counter.done('booking.slots', {
    ...{ ...matter, centerId: 'setagaya-1', deskId: null, fromDay: null, days: 60, limit: 100 },
  });
  const list = async (client: TestClient, day: string | null = null) =>
    client.done('booking.callList', { place: { kind: 'center', id: 'setagaya-1' }, day });
  const { day: next } = await list(counter);
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
