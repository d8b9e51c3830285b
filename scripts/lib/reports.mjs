import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 *
 * @typedef {object} VitestReport
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {boolean} success
 *
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 */

/**
 * Counts the tests of a run from the report that its runner wrote. Whatever did not pass has failed:
 * a skipped test proves nothing, and a flaky one is a defect. A run that failed without a failed test
 * (a file that does not load), that ran no test at all or that left no report counts as one failure.
 *
 * @param {string} file the JSON report of vitest or Playwright
 * @param {number} exitCode of the runner
 * @returns {Count}
 */
export function countTests(file, exitCode) {
  const { passed, failed } = readCount(file);
  const isSound = exitCode === 0 && passed + failed > 0;
  return { passed, failed: isSound ? failed : Math.max(failed, 1) };
}

/** @param {string} file @returns {Count} */
function readCount(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  /** @type {VitestReport | PlaywrightReport} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  }
  const { numPassedTests: passed, numTotalTests: total, success } = report;
  return { passed, failed: Math.max(total - passed, success ? 0 : 1) };
}

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}
