import { newProcedure, type Procedure } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { countEffort } from '../records/procedureFigures/index.ts';
import { effortByTopic } from './effortFigures.ts';

const MINUTE = 60_000;

/** A signed procedure with so many fields by the resident, before and after it is submitted. */
function submission(n: number, residentFields: number, minutes: number) {
  const before = newProcedure(
    {
      ...{ id: `p-${String(n)}`, templateId: 't', templateVersion: 1, consultationId: 'c-1' },
      ...{ centerId: 'center', topicId: 'care', deskId: 'desk', startedBy: 'staff-1' },
      ...{ ticket: '池尻-001', startedDeskId: 'desk', resumeCode: '012345' },
      resumeDay: n === 1 ? '2026-10-30' : '2026-11-20',
    },
    0,
  );
  const after: Procedure = {
    ...before,
    effort: { ...before.effort, residentFields, signatures: 1, tookMs: minutes * MINUTE },
    ...{ state: 'submitted', receiptNumber: `2026-00000${String(n)}-0`, submittedAt: 1 },
    ...{ dueDay: '2026-12-04', signed: null, takenBy: null, remindedAt: null, escalatedAt: null },
  };
  return { before, after, event: null };
}

it('[PV72] the first submission of a procedure is counted for its topic, and told as counts and medians', async () => {
  const db = createMemoryDatabase();
  await db.write(insertExampleWard);
  expect(effortByTopic(db)).toEqual([]);
  const nothingElse = () => {
    throw new Error('nothing else changes');
  };
  const unit = { act: nothingElse, create: nothingElse };
  const all = [submission(1, 0, 6), submission(2, 0, 10), submission(3, 4, 30)];
  await db.write((stores) => {
    for (const change of all) {
      countEffort({ stores, now: 5, ...unit }, change);
      // It comes back and is submitted again: that is no second visit.
      countEffort({ stores, now: 9, ...unit }, { ...change, before: change.after });
    }
  });
  expect(effortByTopic(db)).toMatchObject([
    {
      ...{ topicId: 'care', submitted: 3, written: { none: 2, median: 0 } },
      ...{ signed: { once: 3, median: 1 }, minutes: { known: 3, median: 10 } },
    },
  ]);
});
