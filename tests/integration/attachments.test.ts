import type { Api } from '@madoguchi/client';
import {
  agreementsDocument,
  DOCUMENT_TYPES,
  marksDocument,
  pagesDocument,
} from '@madoguchi/protocol';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pngPicture } from '../support/pages/pictures.ts';
import { Showing } from '../support/pages/showing.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { signedIn } from '../support/server/api.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk } from '../support/server/talking.ts';

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

/** Whoever edits in a call, each with numbers of their own. */
interface Hands {
  readonly there: Showing;
  readonly here: Showing;
}

type Desk = { readonly id: string; readonly name: string };

/** A call with a page that is drawn on, and a desk that its card could go to. */
async function pageInCall(): Promise<Hands & { consultationId: string; desk: Desk }> {
  const consultationId = await talk(kiosk, specialist);
  const there = new Showing(kiosk, consultationId);
  const here = new Showing(specialist, consultationId);
  await there.show('p1', picture);
  for (const [id, surface] of [
    ['mark-1', 'p1'],
    ['mark-2', 'paper'],
    ['mark-3', 'p1'],
  ] as const) {
    await here.edit(marksDocument, { type: 'begin', id, surface, tool: 'box', points: [10, 10] });
  }
  await here.edit(marksDocument, { type: 'erase', id: 'mark-3' });
  const { targets } = await specialist.done('transfer.targets', { consultationId });
  const target = targets.find(({ onDuty }) => onDuty > 0) ?? targets[0];
  if (target === undefined) throw new Error('no desk');
  return { consultationId, there, here, desk: { id: target.deskId, name: target.name.ja } };
}

const ask = ({ here }: Hands, id: string, desk: Desk) =>
  here.edit(agreementsDocument, {
    ...{ type: 'ask', id, pageId: 'p1', toDeskId: desk.id, deskName: desk.name },
  });
const answer = ({ there }: Hands, id: string, type: 'agree' | 'decline') =>
  there.edit(agreementsDocument, { type, id });
const add = (client: TestClient, consultationId: string, agreementId: string) =>
  client.ask('attachment.add', { commandId: crypto.randomUUID(), consultationId, agreementId });

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
  const call = await pageInCall();
  const { consultationId, desk } = call;
  await ask(call, 'a1', desk);
  expect(await add(specialist, consultationId, 'a1')).toEqual({ ok: false, code: 'NOT_AGREED' });
  await answer(call, 'a1', 'agree');
  const commandId = crypto.randomUUID();
  const command = { commandId, consultationId, agreementId: 'a1' };
  const { attachmentId } = await specialist.done('attachment.add', command);
  // A lost answer is asked for again, and a second press attaches nothing more.
  expect(await specialist.done('attachment.add', command)).toEqual({ attachmentId });
  expect(await add(specialist, consultationId, 'a1')).toMatchObject({ code: 'DUPLICATE_REQUEST' });
  await writeUp(consultationId, desk.id);
  const api = await apiOf(await whoServes(desk.id));
  const read = await api.call('readAttachment', { attachmentId });
  expect(Buffer.from(read.picture, 'base64').equals(picture)).toBe(true);
  expect(read.page).toMatchObject({ id: 'p1', type: 'image/png', by: 'kiosk' });
  expect(read.marks.acts).toMatchObject([{ id: 'mark-1', surface: 'p1', tool: 'box' }]);
  const [drew] = read.marks.hands;
  expect(drew !== undefined && read.names[drew]).toBeTruthy();
  const admin = await apiOf('demo-admin');
  const nothing = { staffId: null, action: null, from: null, until: null, before: null };
  const about = { ...nothing, recordKind: 'attachment' as const, recordId: attachmentId };
  const { entries } = await admin.call('searchAudit', about);
  expect(entries.map(({ action }) => action)).toEqual(['attachment.read', 'attachment.added']);
  expect(entries[1]?.details).toMatchObject({ consultationId, pageId: 'p1', toDeskId: desk.id });
  expect(entries[1]?.details['agreedAt']).toBe(read.agreedAt);
});

it('[PG13] without a yes for this page and this desk nothing is attached', async () => {
  const call = await pageInCall();
  const { consultationId, desk } = call;
  await ask(call, 'no', desk);
  await answer(call, 'no', 'decline');
  await ask(call, 'elsewhere', { ...desk, name: 'ほかの窓口' });
  await answer(call, 'elsewhere', 'agree');
  const refused = { ok: false, code: 'NOT_AGREED' };
  for (const id of ['no', 'elsewhere', 'never-asked']) {
    expect(await add(specialist, consultationId, id)).toEqual(refused);
  }
  await ask(call, 'gone', desk);
  await answer(call, 'gone', 'agree');
  await call.here.edit(pagesDocument, { type: 'remove', id: 'p1' });
  expect(await add(specialist, consultationId, 'gone')).toEqual({ ok: false, code: 'PAGE_GONE' });
  expect(await add(kiosk, consultationId, 'gone')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await add(receiver, consultationId, 'gone')).toMatchObject({ ok: false });
  await writeUp(consultationId, null);
});

it('[PG13] one of two is taken away before its card is sent, and the yes for it is used up', async () => {
  const call = await pageInCall();
  const { consultationId, desk } = call;
  const press = () => ({ commandId: crypto.randomUUID(), consultationId });
  const attached = new Map<string, string>();
  for (const id of ['keep', 'drop']) {
    await ask(call, id, desk);
    await answer(call, id, 'agree');
    const asked = { ...press(), agreementId: id };
    attached.set(id, (await specialist.done('attachment.add', asked)).attachmentId);
    await call.here.edit(agreementsDocument, { type: 'attached', id });
  }
  const drop = { agreementId: 'drop' };
  const remove = (client: TestClient) => client.ask('attachment.remove', { ...press(), ...drop });
  expect(await remove(kiosk)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await remove(specialist)).toEqual({ ok: true, data: {} });
  await call.here.edit(agreementsDocument, { type: 'removed', id: 'drop' });
  expect(await remove(specialist)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await add(specialist, consultationId, 'drop')).toMatchObject({ code: 'NOT_AGREED' });
  const api = await apiOf('demo');
  const read = (id: string) => api.call('readAttachment', { attachmentId: attached.get(id) ?? '' });
  await expect(read('drop')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await read('keep')).page.id).toBe('p1');
  await writeUp(consultationId, desk.id);
});

it('[PG14] what was to go with a card that nobody sent is removed when it is written up', async () => {
  const call = await pageInCall();
  const { consultationId, desk } = call;
  await ask(call, 'a1', desk);
  await answer(call, 'a1', 'agree');
  const { attachmentId } = await specialist.done('attachment.add', {
    ...{ commandId: crypto.randomUUID(), consultationId, agreementId: 'a1' },
  });
  const api = await apiOf('demo');
  expect((await api.call('readAttachment', { attachmentId })).attachmentId).toBe(attachmentId);
  await writeUp(consultationId, null);
  const again = api.call('readAttachment', { attachmentId });
  await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('[PG14] nobody reads it who may not read its card', async () => {
  const call = await pageInCall();
  const { consultationId, desk } = call;
  await ask(call, 'a1', desk);
  await answer(call, 'a1', 'agree');
  const { attachmentId } = await specialist.done('attachment.add', {
    ...{ commandId: crypto.randomUUID(), consultationId, agreementId: 'a1' },
  });
  await writeUp(consultationId, desk.id);
  for (const username of ['demo-admin', 'demo-center', 'tamagawa-1']) {
    const api = await apiOf(username);
    const read = api.call('readAttachment', { attachmentId });
    await expect(read).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
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
