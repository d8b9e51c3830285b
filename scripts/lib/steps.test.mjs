import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseSteps, runStep, runSteps, steps } from './steps.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @type {ReturnType<typeof temporaryFolder>} */
let folder;
beforeEach(() => {
  const scripts = { good: 'true', bad: 'echo because; false', tests: 'true' };
  const report = JSON.stringify({ numTotalTests: 9, numPassedTests: 9, success: true });
  folder = temporaryFolder({ 'package.json': JSON.stringify({ scripts }), 'old.json': report });
});
afterEach(() => folder.remove());

async function run(/** @type {{ name: string, report?: string }} */ step) {
  let written = '';
  const write = (/** @type {string} */ text) => void (written += text);
  return { count: await runStep(step, { dir: folder.dir, write }), written };
}

test('[S5] a check counts as one, and tells why only when it fails', async () => {
  expect(await run({ name: 'good' })).toMatchObject({ count: { passed: 1, failed: 0 } });
  const { count, written } = await run({ name: 'bad' });
  expect(count).toEqual({ passed: 0, failed: 1, failures: [{ name: 'bad', why: 'because' }] });
  expect(written).toContain('because');
});

test('[S5] the report of an earlier run is not counted', async () => {
  const { count } = await run({ name: 'tests', report: 'old.json' });
  expect(count).toMatchObject({ passed: 0, failed: 1 });
});

test('[S14] a run of tests that failed without a failed test is named', async () => {
  const { count } = await run({ name: 'tests', report: 'old.json' });
  expect(count.failures).toEqual([{ name: 'tests', why: 'outside of any test' }]);
});

test('[S6] steps are chosen by name and keep their order', () => {
  expect(chooseSteps([])).toBe(steps);
  expect(chooseSteps(['unit', 'lint']).map(({ name }) => name)).toEqual(['lint', 'unit']);
  expect(() => chooseSteps(['unti'])).toThrow(
    /There is no step unti\. The steps are: format:check/,
  );
});

test('[S16] two checks run side by side, tests one after the other behind them, and outcomes keep the order', async () => {
  let running = 0;
  const most = { check: 0, test: 0 };
  const chosen = [
    ...['a', 'b', 'c'].map((name) => ({ name })),
    ...['d', 'e'].map((name) => ({ name, report: `${name}.json` })),
  ];
  const outcomes = await runSteps(chosen, async ({ name, report }) => {
    const kind = report === undefined ? 'check' : 'test';
    running += 1;
    most[kind] = Math.max(most[kind], running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return name;
  });
  expect(outcomes).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toEqual({ check: 2, test: 1 });
});
