import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.mjs';

/** What is made of the device's own clock: it may be wrong, and may be set at any moment. */
const DEVICE_TIME =
  /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bTemporal\.Now\b|\.format(?:ToParts)?\(\)/;

/** The clock itself, scripted data, and what is no page. */
const OUTSIDE = [
  'packages/client/src/time/browserTime.ts',
  /\/gallery\//,
  /\/testing\//,
  /\.test\.tsx?$/,
  /^apps\/kiosk\/src\/(main|preload)\//,
];

const sources = globSync('{apps/*,packages/{client,i18n,ui-kit}}/src/**/*.{ts,tsx}', {
  cwd: root,
}).filter(
  (path) => !OUTSIDE.some((each) => (each instanceof RegExp ? each.test(path) : each === path)),
);

/** @param {string} path */
const findings = (path) =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      DEVICE_TIME.test(text) ? [`${path}:${String(index + 1)}: ${text.trim()}`] : [],
    );

test('[C35] no page asks the clock of the device: what time it is comes from useNow, useTimeOf or useClock', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.flatMap(findings)).toEqual([]);
});

test('[C35] the check finds what it looks for', () => {
  expect(findings('packages/client/src/time/browserTime.ts')).toHaveLength(1);
});
