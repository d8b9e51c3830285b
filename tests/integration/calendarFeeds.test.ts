import { NO_NEEDS } from '@madoguchi/domain';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { codeOf, signedIn, type SignedIn } from '../support/server/api.ts';
import { enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
import type { KioskDevice } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server, dataDir } = await serverOfTests();
let center: SignedIn;
let centerConsole: TestClient;
let kiosk: KioskDevice;

const read = (path: string) => fetch(`${server.origin}${path}`);
/** The ids and summaries of a feed; that other programs read it whole is proved beside the code. */
async function entriesAt(path: string) {
  const text = (await (await read(path)).text()).replaceAll('\r\n ', '');
  return [...text.matchAll(/UID:(.*?)\r\n[^]*?SUMMARY:(.*?)\r\n/g)].map(([, uid, summary]) => ({
    uid,
    summary,
  }));
}
const ofKiosk = () => ({ kind: 'kiosk', kioskId: kiosk.kioskId }) as const;

/** Books the first free slot of the kiosk's center, for somebody by a name that is nowhere else. */
async function book(name: string): Promise<{ bookingId: string }> {
  const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
  const { slots } = await centerConsole.done('booking.slots', {
    ...matter,
    ...{ centerId: 'setagaya-1', deskId: null, fromDay: null, days: 14, limit: 1 },
  });
  const [slot] = slots;
  if (slot === undefined) throw new Error('no slot is free');
  const { centerId, deskId, day, start } = slot;
  const held = await centerConsole.done('booking.hold', {
    ...matter,
    ...{ centerId, deskId, day, start, source: 'phone', contactId: null },
  });
  if (held.state !== 'held') throw new Error(held.code);
  const { bookingId } = held;
  await centerConsole.done('booking.book', { bookingId, name, phone: '09012345678' });
  return { bookingId };
}

beforeAll(async () => {
  kiosk = await enrolKiosk(server.origin);
  center = await signedIn(server.origin, 'demo-center');
  centerConsole = await new TestClient(
    server.origin,
    await signIn(server.origin, 'demo-center'),
  ).connected();
});

it('[CF1] [CF2] staff make the feeds of themselves and their kiosks, specialists their own, and each address is told once', async () => {
  const { feeds } = await center.api.call('calendarFeeds');
  expect(feeds.map(({ of }) => of.kind)).toEqual(['own', 'kiosk']);
  const { path } = await center.api.call('makeCalendarFeed', { of: ofKiosk() });
  expect(path).toMatch(/^\/calendar\/[\w-]{43}$/);
  const specialist = await signedIn(server.origin, 'demo');
  expect((await specialist.api.call('calendarFeeds')).feeds).toHaveLength(1);
  expect(await codeOf(specialist.api.call('makeCalendarFeed', { of: ofKiosk() }))).toBe(
    'NOT_ALLOWED',
  );
  const secret = path.split('/').at(-1) ?? '';
  for (const file of readdirSync(dataDir)) {
    expect(readFileSync(join(dataDir, file)).includes(secret), file).toBe(false);
  }
  expect(server.output).not.toContain(secret);
});

it('[CF4] [CF5] a calendar reads when and what, and nothing of the resident; what is cancelled is in it no more', async () => {
  const { path } = await center.api.call('makeCalendarFeed', { of: ofKiosk() });
  const { bookingId } = await book('ヨヤクタロウ');
  const [entry, ...others] = await entriesAt(path);
  expect(others).toEqual([]);
  expect(entry?.uid).toBe(`${bookingId}@bookings.madoguchi`);
  expect(entry?.summary).toContain('介護・高齢者');
  expect(await (await read(path)).text()).not.toMatch(/ヨヤクタロウ|09012345678/);
  await centerConsole.done('booking.cancel', { bookingId, why: 'resident', withLater: false });
  expect(await entriesAt(path)).toEqual([]);
});

it('[CF2] [CF3] [CF6] a former address, one of a kiosk that is withdrawn, and one that never was are NOT_FOUND', async () => {
  const { path: former } = await center.api.call('makeCalendarFeed', { of: ofKiosk() });
  const { path } = await center.api.call('makeCalendarFeed', { of: ofKiosk() });
  expect((await read(former)).status).toBe(404);
  expect((await read(path)).status).toBe(200);
  await center.api.call('endCalendarFeed', { of: ofKiosk() });
  expect((await read(path)).status).toBe(404);
  const { path: again } = await center.api.call('makeCalendarFeed', { of: ofKiosk() });
  const admin = await Admin.signIn(server.origin);
  await admin.done('revokeKiosk', { kioskId: kiosk.kioskId });
  expect((await read(again)).status).toBe(404);
  const { entries } = await admin.done('searchAudit', {
    ...{ staffId: null, action: null, recordKind: 'kiosk', recordId: kiosk.kioskId },
    ...{ from: null, until: null, before: null },
  });
  const told = entries.map(({ action }) => action).filter((a) => a.startsWith('calendar.'));
  expect(told).toContain('calendar.ended');
  expect(JSON.stringify(entries)).not.toContain(again.split('/').at(-1));
});

it('[CF3] who guesses 10,000 addresses reads nothing and is refused, and nothing has changed', async () => {
  const { path } = await center.api.call('makeCalendarFeed', { of: { kind: 'own' } });
  const guess = () => crypto.getRandomValues(Buffer.alloc(32)).toString('base64url');
  const statuses = new Map<number, number>();
  for (let batch = 0; batch < 100; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const answer = await read(`/calendar/${guess()}`);
        await answer.arrayBuffer();
        return answer.status;
      }),
    );
    for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([404, 429]);
  expect(statuses.get(404)).toBeLessThanOrEqual(30);
  expect((await center.api.call('calendarFeeds')).feeds[0]?.madeAt).not.toBeNull();
  // Whoever has the address from elsewhere goes on reading; from here it is another minute.
  expect((await read(path)).status).toBe(429);
});
