import { NO_NEEDS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { kioskClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const admin = await Admin.signIn(server.origin);

it('[RN2] [RN4] an admin confirms a rule, and holds a consultation until the hold is lifted', async () => {
  const kiosk = await kioskClient(server.origin);
  const { consultationId } = await kiosk.done('consultation.request', {
    ...{ topicId: 'care', needs: NO_NEEDS },
  });
  await kiosk.done('consultation.cancel', { consultationId });
  kiosk.leave();
  const before = await admin.done('retention');
  expect(before.rules.some(({ isConfirmed }) => isConfirmed)).toBe(false);
  const rule = { kind: 'consultation', years: 5, reason: '文書管理規程' } as const;
  const { rules } = await admin.done('setRetention', rule);
  expect(rules[0]).toMatchObject({ ...rule, isConfirmed: true, dueNow: 0, dueNext: 0 });
  expect(await admin.ask('setRetention', { ...rule, years: 0 })).toMatchObject({
    answer: { code: 'BAD_REQUEST' },
  });
  const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const asked = { district: '池尻', number: 1, day, reason: '審査請求', untilDay: null };
  const { holds } = await admin.done('holdRecord', asked);
  expect(holds).toMatchObject([{ consultationId, ticket: '池尻-001', reason: '審査請求' }]);
  expect(await admin.ask('holdRecord', asked)).toMatchObject({ answer: { code: 'WRONG_STATE' } });
  const missing = { ...asked, number: 999 };
  expect(await admin.ask('holdRecord', missing)).toMatchObject({
    answer: { code: 'CONSULTATION_NOT_FOUND' },
  });
  const [hold] = holds;
  expect((await admin.done('liftHold', { holdId: hold?.holdId ?? '' })).holds).toEqual([]);
  const told = await admin.done('searchAudit', {
    ...{ staffId: null, recordKind: 'consultation', recordId: consultationId, action: null },
    ...{ from: null, until: null, before: null },
  });
  expect(told.entries.map(({ action }) => action)).toEqual(['retention.lifted', 'retention.held']);
});
