import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {object} Failure
 * @property {string} name of the test or check
 * @property {string} why the first lines of what it said
 *
 * @typedef {object} Suite of Playwright: a file, or a group in it
 * @property {string} title
 * @property {string} [file]
 * @property {Suite[]} [suites]
 * @property {Spec[]} [specs]
 *
 * @typedef {object} Spec
 * @property {string} title
 * @property {{ status: string, results: { error?: { message?: string } }[] }[]} tests
 *
 * @typedef {object} TestFile of vitest
 * @property {string} name
 * @property {string} status
 * @property {string} [message] why the file was not loaded
 * @property {{ fullName: string, status: string, failureMessages?: string[] }[]} assertionResults
 */

const LINES = 8;
const WIDTH = 200;

/**
 * Which tests of a run did not pass, by the report of its runner; nothing when there is no report,
 * and nothing for a fault outside of any test.
 *
 * @param {string} dir the top folder @param {string} report of vitest or Playwright
 * @returns {Failure[]}
 */
export function failuresOf(dir, report) {
  const path = join(dir, report);
  if (!existsSync(path)) return [];
  /** @type {{ testResults?: TestFile[], suites?: Suite[] }} */
  let read;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
  const { testResults = [], suites = [] } = read;
  return [
    ...testResults.flatMap((file) => ofFile(dir, file)),
    ...suites.flatMap((suite) => ofSuite(suite, suite.title)),
  ];
}

/** @param {string} dir @param {TestFile} file @returns {Failure[]} */
function ofFile(dir, { name, status, message, assertionResults }) {
  const path = relative(dir, name);
  const failed = assertionResults.filter((test) => test.status !== 'passed');
  if (failed.length === 0 && status !== 'passed')
    return [{ name: path, why: beginningOf(message) }];
  return failed.map(({ fullName, failureMessages = [] }) => ({
    name: `${path}: ${fullName.trim()}`,
    why: beginningOf(failureMessages[0]),
  }));
}

/** @param {Suite} suite @param {string} file @returns {Failure[]} */
function ofSuite({ suites = [], specs = [] }, file) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ results }) => ({
        name: `${file}: ${title}`,
        why: beginningOf(results.find(({ error }) => error)?.error?.message),
      })),
  );
  return [...own, ...suites.flatMap((suite) => ofSuite(suite, file))];
}

/**
 * The first lines of what a runner or a check said, without the colors of a terminal.
 *
 * @param {string | undefined} text
 */
export function beginningOf(text = '') {
  const lines = text
    // eslint-disable-next-line no-control-regex -- Colors of a terminal are control characters.
    .replaceAll(/\u001B\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .slice(0, LINES)
    .map((line) => line.slice(0, WIDTH))
    .join('\n');
}

/**
 * The list of what failed, for the end of a run: whoever reads only that knows where to go on.
 *
 * @param {readonly Failure[]} failures
 * @returns {string} empty when nothing failed
 */
export function failureList(failures) {
  if (failures.length === 0) return '';
  const entries = failures.map(({ name, why }) =>
    [`  ${name}`, ...why.split('\n').map((line) => `      ${line}`)].join('\n'),
  );
  return ['What failed', ...entries].join('\n');
}
