import { DOCUMENT_LIMITS, documentTypes } from '@madoguchi/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { twoFields } from '../support/document/twoFields.ts';
import { Writer } from '../support/document/writer.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { askGuest, GuestClient } from '../support/server/guest.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk } from '../support/server/talking.ts';

const { server } = await ownServerOfTests(documentTypes(twoFields));
let kiosk: TestClient;
let specialist: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
});
afterAll(() => {
  for (const client of [kiosk, specialist]) client.leave();
});

const WRONG = { ok: false, code: 'WRONG_STATE' } as const;

async function finish(consultationId: string): Promise<void> {
  await specialist.done('consultation.hangUp', { consultationId });
  const outcome = {
    settled: true,
    comeBack: { needed: false },
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
  } as const;
  await specialist.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
}

it('[LD2] [LD3] two write at once and hear the same order, what is sent twice once', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new Writer(kiosk, consultationId), new Writer(specialist, consultationId)];
  await Promise.all([a.opened(), b.opened()]);
  const words = Array.from({ length: 20 }, (_, n) => `${String(n)} `);
  await Promise.all(words.flatMap((word) => [a.write(`a${word}`), b.write(`b${word}`)]));
  await Promise.all([a.write('again', 1), b.write('again', 20)]);
  await expect.poll(() => [a.heard.length, b.heard.length]).toEqual([40, 40]);
  expect(a.heard.map(({ sequence }) => sequence)).toEqual(a.heard.map((_, n) => n + 1));
  expect(b.heard).toEqual(a.heard);
  const { snapshot, taken } = await a.opened();
  expect(snapshot).toEqual({ state: a.state(), sequence: 40 });
  expect(taken).toBe(20);
  await finish(consultationId);
});

it('[LD4] who was cut off gets what they missed, and goes on with the same numbers', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new Writer(kiosk, consultationId), new Writer(specialist, consultationId)];
  const { epoch } = await a.opened();
  await a.write('1');
  kiosk.leave();
  await b.write('2');
  await b.write('3');
  kiosk = await kiosk.again();
  const back = new Writer(kiosk, consultationId, a.clientId);
  const missed = await back.opened({ epoch, sequence: 1 });
  expect(missed).toMatchObject({ snapshot: null, taken: 1, epoch });
  expect(missed.entries.map(({ operation }) => operation)).toEqual([
    { field: 'name', append: '2' },
    { field: 'name', append: '3' },
  ]);
  // Whether its answer was lost or not, it is sent again.
  await back.write('1', 1);
  await back.write('4', 2);
  await expect.poll(() => b.state().name).toBe('1234');
  await finish(consultationId);
});

it('[LD1] [LD5] a guest gets all of it from when they are let in until they are sent away', async () => {
  const consultationId = await talk(kiosk, specialist);
  const a = new Writer(kiosk, consultationId);
  await a.write('before ');
  const { participantId, token } = await askGuest(specialist, consultationId);
  const guest = await GuestClient.arrive(server.origin, token);
  const g = new Writer(guest, consultationId);
  expect(await g.open()).toEqual({ ok: false, code: 'NOT_ADMITTED' });
  expect(await g.write('x', 9)).toEqual({ ok: false, code: 'NOT_ADMITTED' });
  await specialist.done('participant.admit', { consultationId, participantId });
  await expect.poll(() => g.calls).toBe(1);
  const { snapshot, by } = await g.opened();
  expect([snapshot?.state, by]).toEqual([
    { name: 'before ', remark: '' },
    `guest:${participantId}`,
  ]);
  await a.write('after');
  await g.write('guest', 10);
  await expect.poll(() => g.heard.length).toBe(2);
  await specialist.done('participant.remove', { consultationId, participantId });
  await a.write('alone');
  await expect.poll(() => a.heard.length).toBe(4);
  expect(g.heard).toHaveLength(2);
  guest.leave();
  await finish(consultationId);
});

it('[LD1] a resident who is held gets nothing, and catches up afterwards', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new Writer(kiosk, consultationId), new Writer(specialist, consultationId)];
  const { epoch } = await a.opened();
  await specialist.done('consultation.hold', { consultationId, reason: 'checking' });
  await b.write('among staff');
  await expect.poll(() => b.heard.length).toBe(1);
  expect([await a.open(), await a.write('x', 5)]).toEqual([WRONG, WRONG]);
  expect(a.heard).toEqual([]);
  await specialist.done('consultation.resume', { consultationId });
  await expect.poll(() => a.calls).toBe(1);
  expect((await a.opened({ epoch, sequence: 0 })).entries).toHaveLength(1);
  await finish(consultationId);
});

it('[LD8] whoever writes too much is refused, stays connected, and nobody else notices', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [a, b] = [new Writer(kiosk, consultationId), new Writer(specialist, consultationId)];
  const most = 5 * DOCUMENT_LIMITS.operationsPerSecond;
  const answers = await Promise.all(Array.from({ length: most + 40 }, () => a.write('x')));
  const codes = new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.code)));
  expect(codes).toEqual(new Set(['ok', 'TOO_MANY_REQUESTS']));
  expect(await b.write('y')).toMatchObject({ ok: true });
  expect(kiosk.socket.connected).toBe(true);
  await finish(consultationId);
});

it('[LD1] [LD10] a stranger gets in at no time, and with the call it is gone for everybody', async () => {
  const consultationId = await talk(kiosk, specialist);
  const a = new Writer(kiosk, consultationId);
  await a.write('what was written');
  const other = await kioskClient(server.origin);
  const stranger = new Writer(other, consultationId);
  expect(await stranger.open()).toEqual({ ok: false, code: 'NOT_YOUR_CONSULTATION' });
  other.leave();
  await specialist.done('consultation.hangUp', { consultationId });
  const b = new Writer(specialist, consultationId);
  expect([await a.open(), await b.open()]).toEqual([WRONG, WRONG]);
  const outcome = {
    settled: true,
    comeBack: { needed: false },
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
  } as const;
  await specialist.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
  expect(await b.write('x')).toEqual(WRONG);
});
