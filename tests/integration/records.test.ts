import { NO_NEEDS } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import {
  consoleClient,
  kioskClient,
  post,
  signIn,
  type TestClient,
} from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();

const texts = { matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし' };
const EVERYTHING = {
  ...{ words: '', kind: null, from: null, until: null, topicId: null, deskId: null },
  ...{ centerId: null, result: null, after: null },
};
const outcome = { settled: true, comeBack: { needed: false }, ...texts } as const;

async function talk(): Promise<{ by: TestClient; at: TestClient; consultationId: string }> {
  const by = await consoleClient(server.origin);
  const at = await kioskClient(server.origin);
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await at.done('consultation.request', asked);
  const { offerId } = await by.until((c) => c.consoleView?.offer);
  await by.done('offer.accept', { consultationId, offerId });
  return { by, at, consultationId };
}

async function answerOf<T>(path: string, body: object, cookie: string): Promise<T> {
  const response = await post(server.origin, path, body, cookie);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

it('[DR6] [RC1] [RC7] a draft survives a kill of the server; its record is found, read and corrected', async () => {
  const { by, at, consultationId } = await talk();
  const kept = await by.done('draft.keep', { consultationId, changes: { matter: '介護' } });
  expect(kept).toEqual({ revision: 1 });

  await server.stop('SIGKILL');
  await server.start();
  const again = await by.again();
  await at.again();
  const current = await again.until((c) => c.consoleView?.current);
  expect(current).toMatchObject({ consultationId, draftRevision: 1 });
  expect(await again.done('draft.read', { consultationId })).toMatchObject({
    ...{ revision: 1, fields: { matter: '介護' } },
    edits: { matter: { byName: null } },
  });

  await again.done('consultation.hangUp', { consultationId });
  await again.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
  expect(await again.done('draft.read', { consultationId })).toMatchObject({ revision: 0 });

  const cookie = await signIn(server.origin, 'setagaya-1');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const query = { ...EVERYTHING, from: today, until: today, words: '001 主訴' };
  type Found = RouteResponse<'searchRecords'>;
  const found = await answerOf<Found>('/api/records/list', query, cookie);
  expect(found.records).toMatchObject([
    { consultationId, ticket: '池尻-001', results: ['settled'] },
  ]);

  const correction = {
    ...({ consultationId, reason: 'left-out', version: 0 } as const),
    outcome: { ...outcome, settled: false },
  } as const;
  await again.done('record.amend', correction);
  type Read = RouteResponse<'readRecord'>;
  const read = await answerOf<Read>('/api/records/reading', { consultationId }, cookie);
  expect(read).toMatchObject({
    outcome: { settled: false },
    versions: [{ reason: 'left-out' }, { reason: null, outcome: { settled: true } }],
    mayAmend: true,
  });
  again.leave();
});

it('[RC7] a desk that is not one’s own is out of reach of search, reading and correction', async () => {
  const cookie = await signIn(server.origin, 'kitazawa-1');
  const query = { ...EVERYTHING, from: '2000-01-01', until: '2100-01-01' };
  const response = await post(server.origin, '/api/records/list', query, cookie);
  expect(await response.json()).toMatchObject({ records: [] });
});
