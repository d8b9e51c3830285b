import { DOCUMENT_TYPES } from '@madoguchi/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { ownServerOfTests } from '../support/server/ownServer.ts';
import { talk, writeUp } from '../support/server/talking.ts';

const { server } = await ownServerOfTests(DOCUMENT_TYPES);
let kiosk: TestClient;
let other: TestClient;
let specialist: TestClient;
beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  other = await kioskClient(server.origin, 'setagaya-2');
  specialist = await consoleClient(server.origin);
});
afterAll(() => {
  for (const client of [kiosk, other, specialist]) client.leave();
});

const said = { language: 'ja', face: 'good', reply: null } as const;
const NOT_THERE = { ok: false, code: 'NOT_FOUND' };

it('[SV1] [SV5] the kiosk of a visit is asked what an admin has set, and answers once; nobody else does', async () => {
  const admin = await Admin.signIn(server.origin);
  const question = { ja: '次にすることが分かりましたか', en: 'Do you know what to do next?' };
  const guide = { papers: [], sentences: [], phrases: [], blocks: [], page: null };
  const { guides } = await admin.done('saveGuide', { topicId: 'care', ...guide, question });
  const questionId = guides.find(({ topicId }) => topicId === 'care')?.question?.id ?? '';

  const consultationId = await talk(kiosk, specialist);
  const answer = { ...said, consultationId, reply: { questionId, said: 'yes' } } as const;
  expect(await kiosk.ask('survey.answer', answer)).toEqual(NOT_THERE);
  await specialist.done('consultation.hangUp', { consultationId });
  const asked = await kiosk.until(({ kioskView }) => kioskView?.survey);
  expect(asked).toEqual({ consultationId, question: { id: questionId, text: question } });
  for (const stranger of [other, specialist])
    expect(await stranger.ask('survey.answer', answer)).toMatchObject({ ok: false });
  await kiosk.done('survey.answer', answer);
  await kiosk.until(({ kioskView }) => kioskView?.survey === null);
  expect(await kiosk.ask('survey.answer', answer)).toEqual(NOT_THERE);
  await writeUp(specialist, consultationId);
});

it('[SV8] [SV9] [SV10] what was said today is in no figure yet, and only admins see those of the topics', async () => {
  const admin = await Admin.signIn(server.origin);
  const { topics } = await admin.done('surveyFigures');
  expect(topics.find(({ topicId }) => topicId === 'care')).toMatchObject({
    faces: { state: 'tooFew', total: 0 },
    question: { replies: { state: 'tooFew', total: 0 } },
  });
  const csv = await admin.done('exportSurvey');
  expect(csv).toMatch(/^相談の種類,回答,よかった/u);
  const nobody = { staffId: null, recordKind: null, recordId: null, from: null, until: null };
  const { entries } = await admin.done('searchAudit', {
    ...{ ...nobody, action: 'survey.exported', before: null },
  });
  expect(entries).toHaveLength(1);
});
