import { localDay, parseTicket } from '@madoguchi/domain';
import { captionOf, DOCUMENT_TYPES, writingDocument } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk, writeUp } from '../support/server/talking.ts';

const { server } = await ownServerOfTests(DOCUMENT_TYPES);
let kiosk: TestClient;
let specialist: TestClient;
let center: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  const cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
});
afterAll(() => {
  for (const client of [kiosk, specialist, center]) client.leave();
});

const about = (consultationId: string) => ({
  consultationId,
  document: writingDocument.name,
  clientId: crypto.randomUUID(),
});

it('[GU2] [GU3] what an admin writes is at hand in a call of the topic, for staff in it alone', async () => {
  const admin = await Admin.signIn(server.origin);
  const { guides } = await admin.done('guides');
  const ward = guides.find(({ topicId }) => topicId === null);
  const papers = [{ ja: '年金手帳', en: 'Pension book' }];
  const phrases = [{ field: 'told' as const, text: '番号を伝えた。' }];
  const sentences = [{ id: null, text: { ja: '番号を見せてください' } }];
  await admin.done('saveGuide', {
    ...{ topicId: 'care', papers, sentences, phrases },
    ...{ blocks: [], page: null, question: null },
  });

  const consultationId = await talk(kiosk, specialist);
  const guide = await specialist.done('guide.read', { consultationId });
  expect(guide.papers).toEqual([...papers, ...(ward?.papers ?? [])]);
  expect(guide.sentences.map(({ text }) => text.ja)).toContain('番号を見せてください');
  expect(guide.phrases).toContainEqual(phrases[0]);
  for (const other of [center, kiosk]) {
    expect(await other.ask('guide.read', { consultationId })).toMatchObject({ ok: false });
  }
  const day = await specialist.done('console.day', {});
  expect(day.changes).toMatchObject([{ what: 'guide', place: { kind: 'ward' } }]);
  await writeUp(specialist, consultationId);
  await expect(
    admin.done('saveGuide', {
      ...{ topicId: 'nowhere', papers: [], sentences: [], phrases: [] },
      ...{ blocks: [], page: null, question: null },
    }),
  ).rejects.toThrow('NOT_FOUND');
});

it('[GU4] [GU5] [RT601] a sentence and what is typed reach the kiosk, which puts them away', async () => {
  const consultationId = await talk(kiosk, specialist);
  const text = { ja: 'お待ちください', en: 'One moment, please.' };
  const [mine, theirs] = [about(consultationId), about(consultationId)];
  await specialist.done('document.open', { ...mine, known: null });
  await kiosk.done('document.open', { ...theirs, known: null });
  const send = (client: TestClient, from: typeof mine, n: number, operation: object) =>
    client.done('document.send', { ...from, operations: [{ clientSequence: n, operation }] });
  const shown = async () => {
    const { snapshot } = await kiosk.done('document.open', { ...theirs, known: null });
    const parsed = writingDocument.state.safeParse(snapshot?.state);
    return parsed.success ? captionOf(parsed.data) : null;
  };
  await send(specialist, mine, 1, { type: 'say', id: 'line-1', text });
  const seat = await specialist.until(({ consoleView }) => {
    const current = consoleView?.current;
    return current && 'mySeat' in current ? current.mySeat : null;
  });
  expect(await shown()).toMatchObject([{ text, by: seat, done: true }]);
  await send(kiosk, theirs, 1, { type: 'say', id: 'line-2', text: { ja: 'ほかの言葉' } });
  await send(specialist, mine, 2, { type: 'write', id: 'line-3', text: '申請は' });
  expect(await shown()).toMatchObject([{ text }, { text: '申請は', by: seat, done: false }]);
  await send(kiosk, theirs, 2, { type: 'putAway', id: 'line-3' });
  expect(await shown()).toEqual([]);
  await writeUp(specialist, consultationId);
});

it('[RT610] while the resident is held nothing is written, and nothing of it reaches them afterwards', async () => {
  const consultationId = await talk(kiosk, specialist);
  const [mine, theirs] = [about(consultationId), about(consultationId)];
  await kiosk.done('document.open', { ...theirs, known: null });
  const write = (text: string, n: number) =>
    specialist.ask('document.send', {
      ...mine,
      operations: [{ clientSequence: n, operation: { type: 'write', id: 'line-1', text } }],
    });
  expect(await write('前', 1)).toMatchObject({ ok: true });
  await specialist.done('consultation.hold', { consultationId, reason: 'checking' });
  expect(await write('内緒の話', 2)).toMatchObject({ ok: false, code: 'RESIDENT_HELD' });
  expect(await kiosk.ask('document.open', { ...theirs, known: null })).toMatchObject({ ok: false });
  await specialist.done('consultation.resume', { consultationId });
  const { snapshot } = await kiosk.done('document.open', { ...theirs, known: null });
  expect(snapshot?.state).toMatchObject({ lines: [{ text: '前' }] });
  await writeUp(specialist, consultationId);
});

it('[GU7] what came of a ticket is found at its desk alone, and each reading is on record', async () => {
  const consultationId = await talk(kiosk, specialist);
  const { ticket } = await specialist.until(({ consoleView }) =>
    consoleView?.current?.consultationId === consultationId ? consoleView.current : null,
  );
  const asked = { ...parseTicket(ticket), day: localDay(Date.now(), 'Asia/Tokyo') };
  const find = async (name: string, changes: object = {}) => {
    const cookie = await signIn(server.origin, name);
    const body = { ...asked, ...changes };
    const response = await post(server.origin, '/api/records/search', body, cookie);
    return { status: response.status, body: (await response.json()) as object };
  };
  const nothing = { status: 200, body: { records: [] } };
  expect(await find('setagaya-1')).toEqual(nothing);
  await writeUp(specialist, consultationId);
  const found = { consultationId, ticket, outcome: { settled: true, matter: '主訴' } };
  expect(await find('setagaya-1')).toMatchObject({ status: 200, body: { records: [found] } });
  expect(await find('demo-center')).toMatchObject({ body: { records: [found] } });
  // Another desk, another day, another number: as if there were none.
  expect(await find('tamagawa-1')).toEqual(nothing);
  expect(await find('setagaya-1', { day: '2020-01-06' })).toEqual(nothing);
  expect(await find('setagaya-1', { number: 999 })).toEqual(nothing);
  expect(await find('demo-admin')).toMatchObject({ status: 403 });

  const admin = await Admin.signIn(server.origin);
  const anything = { staffId: null, recordKind: null, from: null, until: null, before: null };
  const query = { ...anything, action: 'record.read', recordId: consultationId } as const;
  expect((await admin.done('searchAudit', query)).entries).toHaveLength(2);
});
