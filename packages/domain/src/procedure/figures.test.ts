import { expect, it } from 'vitest';
import { countOf, figuresTogether, medianOf, NO_FIGURES, withEffort } from './figures.ts';
import {
  after,
  confirm,
  confirmed,
  NOON,
  RETURN,
  sign,
  signed,
  submit,
  submitted,
} from './testing/exampleProcedure.ts';
import { procedureTransition, type Procedure, type ProcedureEvent } from './index.ts';

const effort = (residentFields: number, minutes: number | null) => ({
  ...{ residentFields, specialistFields: 4, signatures: 1, spentMs: 0, openedAt: 0 },
  tookMs: minutes === null ? null : minutes * 60_000,
});

it('[PV70] what procedures took is counted without a value, and its middle is one that there was', () => {
  const efforts = [effort(0, 6), effort(0, 8), effort(3, 30), effort(1, null)];
  const figures = efforts.reduce(withEffort, NO_FIGURES);
  expect(figures).toEqual({
    ...{ submitted: 4, written: { 0: 2, 1: 1, 3: 1 }, signed: { 1: 4 } },
    minutes: { 6: 1, 8: 1, 30: 1 },
  });
  expect([medianOf(figures.written), medianOf(figures.minutes)]).toEqual([0, 8]);
  expect([countOf(figures.minutes), medianOf({})]).toEqual([3, null]);
  expect(figuresTogether([figures, figures])).toMatchObject({ submitted: 8, signed: { 1: 8 } });
  expect(withEffort(NO_FIGURES, effort(9_999, 9_999))).toMatchObject({
    ...{ written: { 200: 1 }, minutes: { 600: 1 } },
  });
});

const PAGES = [confirm('who', 2), confirm('why', 2)];
const MINUTE = 60_000;

/** What an event makes of a procedure so many minutes after it began. */
function at(minutes: number, p: Procedure, event: ProcedureEvent): Procedure {
  const result = procedureTransition(p, event, NOON + minutes * MINUTE);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

it('[PV71] how long a procedure took is the time for which it was open in consultations until it was submitted first', () => {
  const left = at(7, signed, { type: 'leave' });
  // Two days later it goes on at another visit.
  const opened = at(2880, left, { type: 'open', consultationId: 'c-2' });
  expect(at(2885, opened, submit(2)).effort.tookMs).toBe(12 * MINUTE);
  expect([confirmed.effort.tookMs, submitted.effort.tookMs]).toEqual([null, 1000]);
  const again = [RETURN, ...PAGES, sign(2)].reduce((p, event) => after(p, event), submitted);
  expect(at(900, again, submit(2)).effort.tookMs).toBe(1000);
});

it('[PV71] of one that is older than the count it stays unknown', () => {
  const older = { ...signed, effort: { ...signed.effort, openedAt: null } };
  expect(at(5, older, submit(2)).effort.tookMs).toBeNull();
});
