import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { seconds } from './time.mjs';

/** @typedef {{ name: string, ms: number }} Timed */

/**
 * How long each test file took, by the report of its runner; nothing when there is none.
 *
 * @param {string} dir the top folder @param {string} report of vitest or Playwright
 * @returns {Timed[]}
 */
export function timesOfFiles(dir, report) {
  const path = join(dir, report);
  if (!existsSync(path)) return [];
  /** @type {{ testResults?: { name: string, startTime: number, endTime: number }[], suites?: Suite[] }} */
  const { testResults = [], suites = [] } = JSON.parse(readFileSync(path, 'utf8'));
  return [
    ...testResults.map(({ name, startTime, endTime }) => ({
      name: relative(dir, name),
      ms: endTime - startTime,
    })),
    ...suites.map((suite) => ({ name: `tests/e2e/${suite.title}`, ms: timeOf(suite) })),
  ];
}

/**
 * @typedef {object} Suite of Playwright: a file, or a group in it
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ tests: { results: { duration: number }[] }[] }[]} [specs]
 */

/** @param {Suite} suite @returns {number} milliseconds of its tests, without what stands before them */
function timeOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  return [...own.map(({ duration }) => duration), ...suites.map(timeOf)].reduce((a, b) => a + b, 0);
}

const SLOWEST = 15;

/**
 * The table of what took how long: each step, then the test files that took longest.
 *
 * @param {readonly Timed[]} steps in their order @param {readonly Timed[]} files
 * @returns {string}
 */
export function timeTable(steps, files) {
  const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  return [
    'Time of each step',
    ...steps.map(row),
    ...(slowest.length === 0 ? [] : ['Slowest test files', ...slowest.map(row)]),
  ].join('\n');
}

/** @param {Timed} timed */
const row = ({ name, ms }) => `  ${seconds(ms).padStart(9)}  ${name}`;
