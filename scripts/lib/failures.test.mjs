import { afterEach, expect, test } from 'vitest';
import { failureList, failuresOf } from './failures.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @type {ReturnType<typeof temporaryFolder>[]} */
const folders = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

function failures(/** @type {unknown} */ report) {
  const folder = temporaryFolder({ 'report.json': JSON.stringify(report) });
  folders.push(folder);
  return failuresOf(folder.dir, 'report.json');
}

const assertion = (/** @type {string} */ status, message = '') => ({
  fullName: `[X1] ${status}`,
  status,
  failureMessages: message === '' ? [] : [message],
});

test('[S14] the tests of vitest that did not pass are named with what they said', () => {
  const assertionResults = [
    assertion('passed'),
    assertion('failed', '\u001B[31mexpected 1\u001B[0m\n\n  to be 2'),
    assertion('skipped'),
  ];
  expect(
    failures({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }] }),
  ).toEqual([
    { name: expect.stringMatching(/a\.test\.ts: \[X1\] failed$/), why: 'expected 1\n  to be 2' },
    { name: expect.stringMatching(/a\.test\.ts: \[X1\] skipped$/), why: '' },
  ]);
});

test('[S14] a file that was not loaded is named', () => {
  const file = {
    name: 'b.test.ts',
    status: 'failed',
    message: 'no such module',
    assertionResults: [],
  };
  expect(failures({ testResults: [file] })).toEqual([
    { name: expect.stringMatching(/b\.test\.ts$/), why: 'no such module' },
  ]);
});

test('[S14] the walks that did not pass are named, in groups too', () => {
  const spec = (/** @type {string} */ title, /** @type {string} */ status, message = '') => ({
    title,
    tests: [{ status, results: [message === '' ? {} : { error: { message } }] }],
  });
  const specs = [spec('[F1] a', 'expected'), spec('[F2] b', 'unexpected', 'cut')];
  const suites = [{ title: 'group', specs: [spec('[F3] c', 'flaky')] }];
  expect(failures({ stats: {}, suites: [{ title: 'x.spec.ts', specs, suites }] })).toEqual([
    { name: 'x.spec.ts: [F2] b', why: 'cut' },
    { name: 'x.spec.ts: [F3] c', why: '' },
  ]);
});

test('[S14] a run without a report names nothing, and nothing that failed is no list', () => {
  expect(failuresOf('/nonexistent', 'report.json')).toEqual([]);
  expect(failureList([])).toBe('');
});

test('[S14] of what was said the list has the first lines', () => {
  const why = Array.from({ length: 30 }, (_, index) => `line ${String(index)}`).join('\n');
  const [only] = failures({
    testResults: [{ name: 'c.test.ts', status: 'failed', message: why, assertionResults: [] }],
  });
  expect(only?.why.split('\n')).toHaveLength(8);
  expect(failureList([{ name: 'lint', why: 'a\nb' }])).toBe(
    'What failed\n  lint\n      a\n      b',
  );
});
