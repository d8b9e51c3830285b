import { randomBytes } from 'node:crypto';
import { documentTypes, PAGE_LIMITS } from '@madoguchi/domain';
import type { NoticeData } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PageWay } from '../support/pages/pageWay.ts';
import { pngPicture } from '../support/pages/pictures.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { askGuest, GuestClient } from '../support/server/guest.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk, writeUp } from '../support/server/talking.ts';

const { server } = await ownServerOfTests(documentTypes());
let kiosk: TestClient;
let specialist: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
});
afterAll(() => {
  for (const client of [kiosk, specialist]) client.leave();
});

const refused = (code: string) => ({ ok: false, code });

it('[PG1] a photograph travels in both directions, whole, several chunks at a time', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new PageWay(kiosk, consultationId), new PageWay(specialist, consultationId)];
  const [still, leaflet] = [1_000_000, 2_000_000].map((bytes) =>
    pngPicture({ noise: randomBytes(bytes) }),
  ) as [Buffer, Buffer];
  expect(await Promise.all([a.send('still', still), b.send('leaflet', leaflet)])).toEqual([
    'held',
    'held',
  ]);
  expect((await b.got('still')).equals(still)).toBe(true);
  expect((await a.got('leaflet')).equals(leaflet)).toBe(true);
  expect([kiosk.socket.connected, specialist.socket.connected]).toEqual([true, true]);
  await writeUp(specialist, consultationId);
});

it('[PG1] after a cut only what is missing is sent', async () => {
  const consultationId = await talk(kiosk, specialist);
  const picture = pngPicture({ noise: randomBytes(4 * PAGE_LIMITS.chunkBytes) });
  const before = new PageWay(kiosk, consultationId);
  await before.begin('p', picture);
  await before.put('p', picture, 0);
  await before.put('p', picture, 2);
  kiosk.leave();
  kiosk = await kiosk.again();
  const after = new PageWay(kiosk, consultationId);
  expect(await after.begin('p', picture)).toEqual({ ok: true, data: { missing: [1, 3, 4] } });
  expect(await after.send('p', picture)).toBe('held');
  await writeUp(specialist, consultationId);
});

it('[PG2] whoever has no seat gets nothing: another kiosk, a guest in the lobby, one sent away', async () => {
  const consultationId = await talk(kiosk, specialist);
  const picture = pngPicture();
  expect(await new PageWay(kiosk, consultationId).send('p', picture)).toBe('held');
  const other = await kioskClient(server.origin);
  const stranger = new PageWay(other, consultationId);
  expect(await stranger.get('p')).toEqual(refused('NOT_YOUR_CONSULTATION'));
  expect(await stranger.begin('q', picture)).toEqual(refused('NOT_YOUR_CONSULTATION'));
  other.leave();
  const { participantId, token } = await askGuest(specialist, consultationId);
  const guest = await GuestClient.arrive(server.origin, token);
  const theirs = new PageWay(guest, consultationId);
  expect(await theirs.get('p')).toEqual(refused('NOT_ADMITTED'));
  await specialist.done('participant.admit', { consultationId, participantId });
  expect((await theirs.got('p')).equals(picture)).toBe(true);
  await specialist.done('participant.remove', { consultationId, participantId });
  await expect.poll(() => guest.socket.connected).toBe(false);
  guest.leave();
  await writeUp(specialist, consultationId);
});

it('[PG2] a resident who is held gets none, and staff go on looking', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new PageWay(kiosk, consultationId), new PageWay(specialist, consultationId)];
  const picture = pngPicture();
  await a.send('p', picture);
  await specialist.done('consultation.hold', { consultationId, reason: 'checking' });
  expect(await a.get('p')).toEqual(refused('WRONG_STATE'));
  expect(await a.begin('q', picture)).toEqual(refused('WRONG_STATE'));
  expect((await b.got('p')).equals(picture)).toBe(true);
  await specialist.done('consultation.resume', { consultationId });
  expect((await a.got('p')).equals(picture)).toBe(true);
  await writeUp(specialist, consultationId);
});

it('[PV50] a picture comes to all the others without being asked for, and to nobody else', async () => {
  const consultationId = await talk(kiosk, specialist);
  const { participantId, token } = await askGuest(specialist, consultationId);
  const guest = await GuestClient.arrive(server.origin, token);
  const heard: [string, NoticeData<'page.given'>][] = [];
  for (const [name, { socket }] of Object.entries({ kiosk, specialist, guest })) {
    socket.on('page.given', (given: NoticeData<'page.given'>) => heard.push([name, given]));
  }
  const way = new PageWay(kiosk, consultationId);
  const picture = pngPicture();
  await way.send('p', picture);
  await specialist.done('participant.admit', { consultationId, participantId });
  await way.send('q', picture);
  await expect
    .poll(() => heard.map(([name, { pageId }]) => `${name} ${pageId}`).toSorted())
    .toEqual(['guest q', 'specialist p', 'specialist q']);
  expect(heard.every(([, { bytes }]) => Buffer.from(bytes, 'base64').equals(picture))).toBe(true);
  await specialist.done('consultation.hold', { consultationId, reason: 'checking' });
  await new PageWay(specialist, consultationId).send('r', picture);
  await expect.poll(() => heard.at(-1)?.[0]).toBe('guest');
  expect(heard.filter(([name]) => name === 'kiosk')).toEqual([]);
  for (const { socket } of [kiosk, specialist]) socket.off('page.given');
  guest.leave();
  await writeUp(specialist, consultationId);
});

it('[PG4] [PG5] what is no picture, or too large, is refused with a code and the call goes on', async () => {
  const consultationId = await talk(kiosk, specialist);
  const a = new PageWay(kiosk, consultationId);
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  expect(await a.send('page', page)).toBe('FILE_UNUSABLE');
  const tooWide = pngPicture({ width: 1, height: 1 });
  tooWide.writeUInt32BE(10_000, 16);
  tooWide.writeUInt32BE(5_001, 20);
  expect(await a.send('wide', tooWide)).toBe('FILE_TOO_LARGE');
  const large = await a.begin('large', page, 200 * 1024 * 1024);
  expect(large).toEqual(refused('FILE_TOO_LARGE'));
  const most = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => a.begin(`p${String(n)}`, page, PAGE_LIMITS.pictureBytes)),
  );
  expect(most.filter(({ ok }) => ok)).toHaveLength(5);
  expect(most.at(-1)).toEqual(refused('PAGES_FULL'));
  expect(await a.get('never-sent')).toEqual(refused('PAGE_GONE'));
  expect(kiosk.socket.connected).toBe(true);
  await writeUp(specialist, consultationId);
});

it('[PG3] with the call every picture is gone for everybody', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new PageWay(kiosk, consultationId), new PageWay(specialist, consultationId)];
  await a.send('p', pngPicture());
  await specialist.done('consultation.hangUp', { consultationId });
  expect([await a.get('p'), await b.get('p')]).toEqual([
    refused('WRONG_STATE'),
    refused('WRONG_STATE'),
  ]);
  await writeUp(specialist, consultationId);
  expect((await b.get('p')).ok).toBe(false);
});
