import { localDay, NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pngPicture } from '../support/pages/pictures.ts';
import { signedIn } from '../support/server/api.ts';
import { changeBookingRules, VERY_SOON } from '../support/server/bookingRules.ts';
import { kioskClient, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let counter: TestClient;

const clientOf = async (username: string) =>
  new TestClient(server.origin, await signIn(server.origin, username)).connected();

beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  counter = await clientOf('demo-center');
});
afterAll(() => {
  for (const client of [kiosk, counter]) client.leave();
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

it('[BR10] [BR12] [BK21] [BD20] [O150] a kiosk books a time for itself, without a name, and gets the slip of it', async () => {
  const { topics } = await kiosk.done('kiosk.sync', {});
  expect(topics.find(({ id }) => id === 'care')).toMatchObject({ bookable: true });
  const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
  const anywhere = { ...matter, centerId: null, deskId: null, fromDay: null };
  const next = async () =>
    (await kiosk.done('booking.slots', { ...anywhere, days: 60, limit: 1 })).slots[0];
  const slot = await next();
  if (slot === undefined) throw new Error('nothing is free');
  const { centerId, deskId, day, start } = slot;
  const wanted = {
    ...matter,
    centerId,
    deskId,
    day,
    start,
    source: 'kiosk',
    contactId: null,
  } as const;
  const left = await kiosk.done('booking.hold', wanted);
  if (left.state !== 'held') throw new Error(left.code);
  expect(await next()).not.toEqual(slot);
  await kiosk.done('booking.release', { bookingId: left.bookingId });
  expect(await next()).toEqual(slot);
  const held = await kiosk.done('booking.hold', wanted);
  if (held.state !== 'held') throw new Error(held.code);
  const { bookingId } = held;
  const { number } = await kiosk.done('booking.book', { bookingId, name: null, phone: null });
  const { api } = await signedIn(server.origin, 'demo-admin');
  const map = pngPicture().toString('base64');
  await api.call('saveDirections', { centerId, address: '池尻0-0-0', way: '', map });
  expect(await api.call('directions', { centerId })).toMatchObject({
    address: '池尻0-0-0',
    way: null,
  });
  const slip = await kiosk.done('booking.slip', { bookingId });
  expect(slip.map).toMatchObject({ type: 'image/png', base64: map });
  expect(slip.facts.map(({ text }) => text.ja)).toContain('池尻0-0-0');
  expect(slip.number.code).toBe(`YOYAKU-${number}`);
});

it('[BR1] [BR4] [BR7] the number of a booking opens its session at the kiosk, in its language', async () => {
  await changeBookingRules(server.origin, VERY_SOON);
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
