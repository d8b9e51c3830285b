import { localDay, NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kioskClient, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let counter: TestClient;
let admin: TestClient;

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  counter = await clientOf('demo-center');
  admin = await clientOf('demo-admin');
});
afterAll(() => {
  for (const client of [kiosk, counter, admin]) client.leave();
});

/** What is booked at the counter in a language, as soon as it can be. */
async function bookNext() {
  const needs = { ...NO_NEEDS, language: 'en' } as const;
  const matter = { topicIds: ['care'], needs, withKiosk: true, staffId: null };
  const asked = { ...matter, centerId: 'setagaya-1', deskId: null, fromDay: null };
  const [slot] = (await counter.done('booking.slots', { ...asked, days: 60, limit: 1 })).slots;
  if (slot === undefined) throw new Error('nothing is free');
  const { centerId, deskId, day, start } = slot;
  const held = await counter.done('booking.hold', {
    ...{ ...matter, centerId, deskId, day, start, source: 'counter', contactId: null },
  });
  if (held.state !== 'held') throw new Error(held.code);
  const who = { bookingId: held.bookingId, name: '山田', phone: null };
  return { slot, ...(await counter.done('booking.book', who)) };
}

it('[BR1] [BR4] [BR7] the number of a booking opens its session at the kiosk, in its language', async () => {
  const { desks } = await admin.done('bookingRules.list', {});
  for (const { deskId, rules } of desks) {
    const soon = { every: 5, minutes: 5, leadMinutes: 0, earlyMinutes: 240 } as const;
    await admin.done('bookingRules.set', { deskId, rules: { ...rules, ...soon } });
  }
  expect((await kiosk.done('kiosk.sync', {})).takesBookings).toBe(true);
  const { slot, number } = await bookNext();
  const answer = await kiosk.ask('booking.checkIn', { code: `YOYAKU-${number}` });
  const { consultation } = await kiosk.done('kiosk.sync', {});
  // In the last minutes of a day the next slot is one of another, and its number opens nothing yet.
  const isToday = slot.day === localDay(Date.now(), 'Asia/Tokyo');
  const [opened, shown] = isToday
    ? [{ data: { state: 'opened', language: 'en' } }, { topicId: 'care', delay: 0 }]
    : [{ code: 'BOOKING_NOT_FOUND' }, { topicId: null, delay: null }];
  expect(answer).toMatchObject(opened);
  const booked = consultation?.state === 'waiting' ? consultation.booked : null;
  const delay = booked?.delayMinutes ?? null;
  expect({ topicId: consultation?.topicId ?? null, delay }).toEqual(shown);
});
