import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { countTests, sum } from './reports.mjs';
import { temporaryFolder } from './temporary.mjs';

const REPORT = 'report.json';

/** @type {ReturnType<typeof temporaryFolder>[]} */
const folders = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

function count(/** @type {unknown} */ report, exitCode = 0) {
  const folder = temporaryFolder({ [REPORT]: JSON.stringify(report) });
  folders.push(folder);
  return countTests(join(folder.dir, REPORT), exitCode);
}

const vitest = (/** @type {number} */ numPassedTests, numTotalTests = numPassedTests) => ({
  numPassedTests,
  numTotalTests,
  success: numPassedTests === numTotalTests,
});
const playwright = (/** @type {object} */ stats) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

test("[S5] vitest's and Playwright's tests are counted from their reports", () => {
  expect(count(vitest(12))).toEqual({ passed: 12, failed: 0 });
  expect(count(vitest(10, 12), 1)).toEqual({ passed: 10, failed: 2 });
  expect(count(playwright({ expected: 5 }))).toEqual({ passed: 5, failed: 0 });
  expect(count(playwright({ expected: 5, unexpected: 1 }), 1)).toEqual({ passed: 5, failed: 1 });
});

test('[S5] a skipped or flaky test has failed', () => {
  expect(count({ ...vitest(3, 5), success: true })).toEqual({ passed: 3, failed: 2 });
  expect(count(playwright({ expected: 3, skipped: 1, flaky: 1 }))).toEqual({
    passed: 3,
    failed: 2,
  });
});

test('[S5] a run of no test at all has failed', () => {
  expect(count(vitest(0))).toEqual({ passed: 0, failed: 1 });
  expect(count(playwright({}))).toEqual({ passed: 0, failed: 1 });
});

test('[S5] a runner that failed without a failed test counts as one failure', () => {
  expect(count(vitest(7), 1)).toEqual({ passed: 7, failed: 1 });
  expect(count({ ...vitest(7), success: false })).toEqual({ passed: 7, failed: 1 });
});

test('[S5] a report that is missing or cut short has failed', () => {
  expect(countTests('/nonexistent/report.json', 0)).toEqual({ passed: 0, failed: 1 });
  const folder = temporaryFolder({ [REPORT]: '{"numTotalTests":' });
  folders.push(folder);
  expect(countTests(join(folder.dir, REPORT), 0)).toEqual({ passed: 0, failed: 1 });
});

test('[S5] counts add up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
