import { EMPTY_SUMMARY, parseTicket } from '@madoguchi/domain';
import { DOCUMENT_TYPES } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk, writeUp } from '../support/server/talking.ts';

const { server } = await ownServerOfTests(DOCUMENT_TYPES);
let kiosk: TestClient;
let specialist: TestClient;
let colleague: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  const cookie = await signIn(server.origin, 'setagaya-2');
  colleague = await new TestClient(server.origin, cookie).connected();
});
afterAll(() => {
  for (const client of [kiosk, specialist, colleague]) client.leave();
});

it('[SM705] [SM706] [SM707] what the specialist writes for the resident goes to the kiosk of the call and to nobody else', async () => {
  const consultationId = await talk(kiosk, specialist);
  const { blocks } = await specialist.done('guide.read', { consultationId });
  const block = blocks.find(({ part }) => part === 'papers');
  const telephone = blocks.find(({ part }) => part === 'telephone');
  const papers = { blocks: [block?.id ?? ''], text: '印鑑' };
  const changes = { papers, telephone: { blocks: [telephone?.id ?? ''], text: '' } };
  for (const other of [colleague, kiosk])
    expect(await other.ask('summary.keep', { consultationId, changes })).toMatchObject({
      ok: false,
    });
  expect(await specialist.done('summary.keep', { consultationId, changes })).toEqual({
    revision: 1,
  });
  const foreign = { said: { blocks: ['nowhere'], text: '' } };
  expect(await specialist.ask('summary.keep', { consultationId, changes: foreign })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  });
  const tooLong = { said: { blocks: [], text: '長'.repeat(201) } };
  expect(await specialist.ask('summary.keep', { consultationId, changes: tooLong })).toEqual({
    ok: false,
    code: 'TEXT_TOO_LONG',
  });
  for (const other of [colleague, kiosk])
    expect(await other.ask('summary.show', { consultationId, isShown: true })).toMatchObject({
      ok: false,
    });
  await specialist.done('summary.show', { consultationId, isShown: true });
  const shown = await kiosk.until(({ kioskView }) => kioskView?.summary);
  expect(shown.sections.map(({ part, lines }) => [part, lines.length])).toEqual([
    ['papers', 2],
    ['telephone', 1],
  ]);
  expect(shown.sections[0]?.lines[0]).toEqual(block?.text);
  expect(Object.keys(block?.text ?? {}).toSorted()).toEqual(
    ['en', 'ja', 'ja-easy', 'ko', 'ne', 'zh-Hans'].toSorted(),
  );

  await specialist.done('consultation.hangUp', { consultationId });
  await kiosk.until(({ kioskView }) => kioskView?.last?.id === consultationId);
  expect(kiosk.kioskView?.summary).toMatchObject({ consultationId });
  expect(await colleague.ask('summary.close', { consultationId })).toMatchObject({ ok: false });
  await kiosk.done('summary.close', { consultationId });
  await kiosk.until(({ kioskView }) => kioskView?.summary === null);
  await writeUp(specialist, consultationId);
  expect(await specialist.done('summary.read', { consultationId })).toEqual({
    revision: 0,
    fields: EMPTY_SUMMARY,
    edits: {},
  });
});

it('[SM714] the desk of the center prints it again, nobody else does, and each print is an entry of the log', async () => {
  const consultationId = await talk(kiosk, specialist);
  const changes = { nextStep: { blocks: [], text: '申請書を書く' } };
  await specialist.done('summary.keep', { consultationId, changes });
  const { ticket } = await specialist.until(({ consoleView }) =>
    consoleView?.current?.consultationId === consultationId ? consoleView.current : null,
  );
  await specialist.done('consultation.hangUp', { consultationId });
  const again = async (name: string) => {
    const cookie = await signIn(server.origin, name);
    const body = { ...parseTicket(ticket), language: 'en' };
    const response = await post(server.origin, '/api/summaries/reprint', body, cookie);
    return { status: response.status, body: (await response.json()) as object };
  };
  expect(await again('demo-center')).toMatchObject({
    status: 200,
    body: { printed: { language: 'en', summary: { consultationId } } },
  });
  for (const other of ['setagaya-1', 'demo-admin'])
    expect(await again(other)).toMatchObject({ status: 403 });
  await writeUp(specialist, consultationId);
  expect(await again('demo-center')).toMatchObject({ body: { printed: { language: 'en' } } });
  const admin = await Admin.signIn(server.origin);
  const anything = { staffId: null, recordKind: null, from: null, until: null, before: null };
  const query = { ...anything, action: 'summary.reprinted', recordId: consultationId } as const;
  expect((await admin.done('searchAudit', query)).entries).toHaveLength(2);
});
