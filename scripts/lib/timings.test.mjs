import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from './temporary.mjs';
import { timesOfFiles, timeTable } from './timings.mjs';

/** @type {ReturnType<typeof temporaryFolder> | undefined} */
let folder;
afterEach(() => folder?.remove());

const took = (/** @type {number} */ duration) => ({ tests: [{ results: [{ duration }] }] });

test('[S6] the time of each test file is read from the report of either runner', () => {
  folder = temporaryFolder({ 'playwright.json': '', 'vitest.json': '' });
  const { dir } = folder;
  const vitest = [{ name: `${dir}/packages/a.test.ts`, startTime: 1000, endTime: 3500 }];
  const inner = { title: 'group', specs: [took(30)] };
  const playwright = [{ title: 'calls.spec.ts', specs: [took(100), took(20)], suites: [inner] }];
  folder.write('vitest.json', JSON.stringify({ testResults: vitest }));
  folder.write('playwright.json', JSON.stringify({ suites: playwright }));
  expect(timesOfFiles(dir, 'vitest.json')).toEqual([{ name: 'packages/a.test.ts', ms: 2500 }]);
  expect(timesOfFiles(dir, 'playwright.json')).toEqual([
    { name: 'tests/e2e/calls.spec.ts', ms: 150 },
  ]);
  expect(timesOfFiles(dir, 'none.json')).toEqual([]);
});

test('[S6] the table has every step in its order, and the fifteen slowest files', () => {
  const steps = [
    { name: 'set-up', ms: 900 },
    { name: 'unit', ms: 101_000 },
  ];
  const files = Array.from({ length: 20 }, (_, n) => ({ name: `${n}.test.ts`, ms: n * 1000 }));
  const lines = timeTable(steps, files).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'Time of each step',
    '      0.9 s  set-up',
    '    101.0 s  unit',
    'Slowest test files',
    '     19.0 s  19.test.ts',
  ]);
  expect(lines).toHaveLength(4 + 15);
  expect(timeTable(steps, [])).not.toContain('Slowest');
});
