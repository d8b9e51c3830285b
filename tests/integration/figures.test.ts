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

it('[YR1] [FG14] a report is written and frozen, and stays so; of a ward that has just begun to count nothing is called few', async () => {
  const fiscalYear = new Date().getUTCFullYear() - 2;
  const text = '一年の報告です。';
  const written = { fiscalYear, section: 'opening', text, version: 0 } as const;
  expect(await admin.done('writeYearlyReport', written)).toMatchObject({ version: 1 });
  const frozen = await admin.done('stepYearlyReport', { fiscalYear, step: 'freeze', version: 1 });
  expect(frozen).toMatchObject({ state: 'frozen', isIntact: true, texts: { opening: text } });
  await server.stop();
  await server.start();
  expect(await admin.done('yearlyReport', { fiscalYear })).toEqual(frozen);
  expect(await admin.ask('writeYearlyReport', { ...written, version: 1, text: '' })).toMatchObject({
    answer: { code: 'WRONG_STATE' },
  });
  const { centers } = await admin.done('lowUseRadar');
  expect(centers.length).toBeGreaterThan(0);
  expect(centers.every(({ past, peers }) => past === null && peers === null)).toBe(true);
});
