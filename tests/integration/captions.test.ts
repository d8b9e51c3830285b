import { captionsDocument } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standInFolder } from '../../signaling-server/src/captions/testing/standInFolder.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { childrenOf } from '../support/server/processes.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk, writeUp } from '../support/server/talking.ts';

const model = standInFolder();
afterAll(() => model.remove());
const { server } = await serverOfTests({ CAPTION_MODEL_DIR: model.path });
const without = await serverOfTests();
let kiosk: TestClient;
let specialist: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
});
afterAll(() => {
  for (const client of [kiosk, specialist]) client.leave();
});

const about = (consultationId: string) => ({
  consultationId,
  document: captionsDocument.name,
  clientId: crypto.randomUUID(),
});

/** The captions as a client has them when it asks. */
async function captionsOf(client: TestClient, consultationId: string) {
  const asked = { ...about(consultationId), known: null };
  const { snapshot } = await client.done('document.open', asked);
  const parsed = captionsDocument.state.safeParse(snapshot?.state);
  return parsed.success ? parsed.data : null;
}

it('[CA1] [CA8] a call is told that there is an engine and what it understands; the resident puts it away', async () => {
  const consultationId = await talk(kiosk, specialist);
  await expect
    .poll(() => captionsOf(kiosk, consultationId))
    .toMatchObject({ engine: { language: 'ja', listening: true }, lines: [] });
  const operations = [{ clientSequence: 1, operation: { type: 'want', wanted: false } }];
  await kiosk.done('document.send', { ...about(consultationId), operations });
  expect(await captionsOf(specialist, consultationId)).toMatchObject({
    engine: { listening: false },
    wanted: false,
  });
  await writeUp(specialist, consultationId);
});

it('[CA5] neither a kiosk nor a console writes a line', async () => {
  const consultationId = await talk(kiosk, specialist);
  const operation = { type: 'hear', id: 1, text: 'うそ', done: true };
  for (const client of [kiosk, specialist]) {
    const answer = await client.ask('document.send', {
      ...about(consultationId),
      operations: [{ clientSequence: 1, operation }],
    });
    expect(answer).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
  }
  expect(await captionsOf(kiosk, consultationId)).toMatchObject({ lines: [] });
  await writeUp(specialist, consultationId);
});

it('[CA1] without a model nothing is started, and calls know of no engine', async () => {
  expect(childrenOf(server.pid, 'captionProcess')).toHaveLength(1);
  expect(childrenOf(without.server.pid, 'captionProcess')).toEqual([]);
  const there = await kioskClient(without.server.origin);
  const here = await consoleClient(without.server.origin);
  const consultationId = await talk(there, here);
  expect(await captionsOf(there, consultationId)).toMatchObject({ engine: null });
  for (const client of [there, here]) client.leave();
});
