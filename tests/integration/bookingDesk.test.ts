import { NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
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
