import { monthAfter, NO_NEEDS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { kioskClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const admin = await Admin.signIn(server.origin);

it('[FG6] figures have who came today, also as a file and after a restart, and no days of many months', async () => {
  const kiosk = await kioskClient(server.origin);
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  await kiosk.done('consultation.cancel', { consultationId });
  kiosk.leave();
  const from = monthAfter(new Date().toISOString().slice(0, 7), -1);
  const days = { place: { kind: 'topic', id: 'care' }, from, months: 3, by: 'day' } as const;
  const counts = { visits: 1, 'outcome.cancelled': 1, 'language.ja': 1 };
  const told = await admin.done('wardFigures', days);
  expect(told).toMatchObject({ total: counts, rows: [{ counts }] });
  expect(told.rows[0]?.key).toMatch(/^\d{4}-\d\d-\d\d$/);
  await server.stop();
  await server.start();
  expect(await admin.done('wardFigures', days)).toEqual(told);
  expect(await admin.done('exportWardFigures', days)).toMatch(/^日,受付/u);
  expect(await admin.ask('wardFigures', { ...days, months: 4 })).toMatchObject({
    answer: { code: 'BAD_REQUEST' },
  });
});
