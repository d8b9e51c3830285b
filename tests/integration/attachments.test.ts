import type { Api } from '@madoguchi/client';
import { DOCUMENT_TYPES, marksDocument, pagesDocument } from '@madoguchi/protocol';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pngPicture } from '../support/pages/pictures.ts';
import { pageInCall, type Desk } from '../support/pages/pageInCall.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { signedIn } from '../support/server/api.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';

const { server, dataDir } = await ownServerOfTests(DOCUMENT_TYPES);
let kiosk: TestClient;
let specialist: TestClient;
let receiver: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  receiver = await consoleClient(server.origin, 'kitazawa-1');
});
afterAll(() => {
  for (const client of [kiosk, specialist, receiver]) client.leave();
});

const CANARY = 'canary of an attached page 51c9';
const picture = pngPicture({ text: CANARY });

const apiOf = async (username: string): Promise<Api> =>
  (await signedIn(server.origin, username)).api;

const call = () => pageInCall({ kiosk, specialist, picture });
const nothing = { staffId: null, action: null, from: null, until: null, before: null };
const press = () => ({ commandId: crypto.randomUUID() });
/** Staff ask whether these pages may go to a desk. */
const ask = (consultationId: string, desk: Desk, ...pageIds: string[]) =>
  specialist.ask('passing.ask', {
    ...{ ...press(), consultationId, toDeskId: desk.id },
    things: pageIds.map((id) => `page:${id}` as const),
  });
const answer = (client: TestClient, passingId: string, ...pageIds: string[]) =>
  client.ask('passing.answer', {
    ...{ ...press(), passingId },
    agreed: pageIds.map((id) => `page:${id}` as const),
  });
/** Asks for pages, and the resident agrees to some of them. */
async function pass(
  { consultationId, desk }: { readonly consultationId: string; readonly desk: Desk },
  asked: readonly string[],
  agreed: readonly string[] = asked,
): Promise<string> {
  const answered = await ask(consultationId, desk, ...asked);
  if (!answered.ok) throw new Error(answered.code);
  const { passingId } = answered.data;
  expect(await answer(kiosk, passingId, ...agreed)).toMatchObject({ ok: true });
  return passingId;
}
/** The pages that go with the card, as its desk sees it. */
const attachedTo = async (consultationId: string): Promise<readonly string[]> => {
  const { attachments } = await receiver.until(({ consoleView }) =>
    consoleView?.handoffs.find((h) => h.consultationId === consultationId),
  );
  return attachments;
};

async function writeUp(consultationId: string, toDeskId: string | null): Promise<void> {
  await specialist.ask('consultation.hangUp', { consultationId });
  const texts = { matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし' };
  const day = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const card = { ...texts, papers: 'なし', toDeskId: toDeskId ?? '', dueDay: day };
  await specialist.done('consultation.writeUp', {
    consultationId,
    outcome: { settled: true, comeBack: { needed: false }, ...texts },
    handoffs: toDeskId === null ? [] : [card],
  });
}

it('[PG13] a page goes with the card that its resident agreed to, and is read at its desk', async () => {
  const inCall = await call();
  const { consultationId, desk } = inCall;
  const asked = await ask(consultationId, desk, 'p1');
  if (!asked.ok) throw new Error(asked.code);
  const { passingId } = asked.data;
  expect(await answer(specialist, passingId, 'p1')).toMatchObject({ code: 'NOT_ALLOWED' });
  const command = { ...press(), passingId, agreed: ['page:p1'] as const };
  await kiosk.done('passing.answer', command);
  // A lost answer is asked for again, and a second touch attaches nothing more.
  await kiosk.done('passing.answer', command);
  expect(await answer(kiosk, passingId, 'p1')).toMatchObject({ ok: true });
  await writeUp(consultationId, desk.id);
  const [attachmentId = '', ...others] = await attachedTo(consultationId);
  expect(others).toEqual([]);
  const api = await apiOf(await whoServes(desk.id));
  const read = await api.call('readAttachment', { attachmentId });
  expect(Buffer.from(read.picture, 'base64').equals(picture)).toBe(true);
  expect(read.page).toMatchObject({ id: 'p1', type: 'image/png', by: 'kiosk' });
  expect(read.marks.acts).toMatchObject([{ id: 'mark-1', surface: 'p1', tool: 'box' }]);
  const [drew] = read.marks.hands;
  expect(drew !== undefined && read.names[drew]).toBeTruthy();
  const admin = await apiOf('demo-admin');
  const about = { ...nothing, recordKind: 'attachment' as const, recordId: attachmentId };
  const { entries } = await admin.call('searchAudit', about);
  expect(entries.map(({ action }) => action)).toEqual(['attachment.read', 'attachment.added']);
  expect(entries[1]?.details).toMatchObject({ consultationId, pageId: 'p1', toDeskId: desk.id });
  expect(entries[1]?.details['agreedAt']).toBe(read.agreedAt);
  for (const username of ['demo-admin', 'demo-center', 'tamagawa-1']) {
    const reading = (await apiOf(username)).call('readAttachment', { attachmentId });
    await expect(reading, '[PG14] nobody reads it who may not read its card').rejects.toMatchObject(
      {
        code: 'NOT_ALLOWED',
      },
    );
  }
});

it('[PG13] without a yes for this page and this desk nothing is attached', async () => {
  const inCall = await call();
  const { consultationId, desk } = inCall;
  await inCall.there.show('p2', picture);
  await pass(inCall, ['p1', 'p2'], []);
  // What was agreed to for another desk goes to that one alone.
  await pass({ ...inCall, desk: inCall.another }, ['p2']);
  expect(await ask(consultationId, desk, 'never-there')).toEqual({ ok: false, code: 'PAGE_GONE' });
  const asked = await ask(consultationId, desk, 'p1');
  if (!asked.ok) throw new Error(asked.code);
  await inCall.here.edit(pagesDocument, { type: 'remove', id: 'p1' });
  expect(await answer(kiosk, asked.data.passingId, 'p1')).toMatchObject({ ok: true });
  await writeUp(consultationId, desk.id);
  expect(await attachedTo(consultationId)).toEqual([]);
});

it('[PG13] one of two is kept back before its card is sent, and a new yes is needed for it', async () => {
  const inCall = await call();
  const { consultationId, desk } = inCall;
  await inCall.there.show('p2', picture);
  const passingId = await pass(inCall, ['p1', 'p2']);
  const keepBack = (client: TestClient) =>
    client.ask('passing.keepBack', { ...press(), passingId, thing: 'page:p2' });
  expect(await keepBack(kiosk)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await keepBack(specialist)).toMatchObject({ ok: true });
  expect(await answer(kiosk, passingId, 'p1', 'p2')).toMatchObject({ code: 'WRONG_STATE' });
  await writeUp(consultationId, desk.id);
  const [attachmentId = '', ...others] = await attachedTo(consultationId);
  expect(others).toEqual([]);
  const api = await apiOf(await whoServes(desk.id));
  expect((await api.call('readAttachment', { attachmentId })).page.id).toBe('p1');
});

it('[PG14] what was to go with a card that nobody sent is removed when it is written up', async () => {
  const inCall = await call();
  await pass(inCall, ['p1']);
  const admin = await apiOf('demo-admin');
  const all = { ...nothing, recordKind: 'attachment' as const, recordId: null };
  const [added] = (await admin.call('searchAudit', all)).entries;
  const attachmentId = added?.record?.id ?? '';
  const read = async () => (await apiOf('demo')).call('readAttachment', { attachmentId });
  expect((await read()).attachmentId).toBe(attachmentId);
  await writeUp(inCall.consultationId, null);
  await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('[PG301] of the pages of a call the next desk sees those that were passed on to it, and nothing else', async () => {
  const inCall = await call();
  const { consultationId, desk } = inCall;
  await inCall.there.show('p2', picture);
  await pass(inCall, ['p1', 'p2'], ['p1']);
  const day = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const texts = { matter: '', response: '', told: '', promised: '', papers: '' };
  const card = { ...texts, toDeskId: desk.id, dueDay: day };
  await specialist.done('transfer.begin', { consultationId, mode: 'cold', card });
  await receiver.done('availability.set', { availability: { state: 'available' } });
  const { offerId } = await receiver.until(({ consoleView }) => consoleView?.offer);
  await receiver.done('offer.accept', { consultationId, offerId });
  const open = (document: string, known: { epoch: string; sequence: number } | null = null) =>
    receiver.done('document.open', {
      ...{ consultationId, document, clientId: crypto.randomUUID(), known },
    });
  const pages = await open(pagesDocument.name);
  expect(pages.snapshot?.state).toMatchObject({ pages: [{ id: 'p1' }] });
  expect(pages.entries).toEqual([]);
  const marks = await open(marksDocument.name);
  expect(marks.snapshot?.state).toMatchObject({ acts: [{ id: 'mark-1', surface: 'p1' }] });
  const picturesOf = (pageId: string) =>
    receiver.ask('page.get', { consultationId, pageId, chunk: 0 });
  expect(await picturesOf('p1')).toMatchObject({ ok: true });
  expect(await picturesOf('p2')).toEqual({ ok: false, code: 'PAGE_GONE' });
  const { current } = await receiver.until(({ consoleView }) =>
    consoleView?.current?.state === 'inCall' ? consoleView : null,
  );
  expect(current).toMatchObject({ cameWith: { card: texts, attachments: [expect.any(String)] } });
  await receiver.ask('consultation.hangUp', { consultationId });
  const said = { matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし' };
  await receiver.done('consultation.writeUp', {
    ...{ consultationId, handoffs: [] },
    outcome: { settled: true, comeBack: { needed: false }, ...said },
  });
});

it('[PG14] a page that goes with a card is unreadable in everything that lies on the disk', () => {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const found = (said: string): number => files.filter((bytes) => bytes.includes(said)).length;
  expect(found(CANARY)).toBe(0);
  expect(found(Buffer.from(CANARY).toString('base64').slice(4, 36))).toBe(0);
  expect(found('attachment.added')).toBeGreaterThan(0);
});

/** A specialist of the demo who serves this desk. */
async function whoServes(deskId: string): Promise<string> {
  const { people } = await (await apiOf('demo-admin')).call('people');
  const found = people.find(
    ({ deskIds, role }) => role === 'specialist' && deskIds.includes(deskId),
  );
  const username = found?.username ?? null;
  if (username === null) throw new Error(`nobody serves ${deskId}`);
  return username;
}
