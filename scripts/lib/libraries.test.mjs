import { afterEach, expect, test } from 'vitest';
import { areLibrariesInstalled, ensureLibraries } from './libraries.mjs';
import { temporaryFolder } from './temporary.mjs';

const NODE = 'node_modules/node/bin/node';
const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';

/** @type {Record<string, object>} */
const packages = {
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
  'node_modules/@madoguchi/domain': { link: true },
};
const { 'node_modules/only-on-windows': _, ...here } = packages;

const asLock = (/** @type {object} */ entries) => JSON.stringify({ packages: entries });

/** @type {ReturnType<typeof temporaryFolder>[]} */
const folders = [];
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

function checkout() {
  const wanted = asLock({ '': { name: 'top' }, ...packages });
  const folder = temporaryFolder({ [LOCK]: wanted, [INSTALLED]: asLock(here), [NODE]: '' });
  folders.push(folder);
  return folder;
}

test('[S3] an install that matches the lock is left alone', async () => {
  const { dir } = checkout();
  const run = () => Promise.reject(new Error('npm must not run'));
  expect(await ensureLibraries(dir, run)).toBe('present');
});

test.each([
  ['a version that differs', { ...here, 'node_modules/zod': { version: '3.9.0' } }],
  ['a package that is missing', { 'node_modules/zod': { version: '4.0.0' } }],
])('[S3] %s makes the install stale', (_name, installed) => {
  const { dir, write } = checkout();
  write(INSTALLED, asLock(installed));
  expect(areLibrariesInstalled(dir)).toBe(false);
});

test('[S3] an install that was interrupted is done again', async () => {
  const { dir, write } = checkout();
  // npm writes its record last, so an interrupted one has none, or half of one.
  write(INSTALLED, '{"packages": {');
  const run = async () => {
    write(INSTALLED, asLock(here));
    return { code: 0, output: '' };
  };
  expect(await ensureLibraries(dir, run)).toBe('installed');
});

test("[S3] npm's own words are shown when it fails", async () => {
  const { dir, write } = checkout();
  write(INSTALLED, '');
  const run = async () => ({ code: 1, output: 'npm error code ENOTFOUND\n' });
  await expect(ensureLibraries(dir, run)).rejects.toThrow(
    /npm ci .* failed:\nnpm error code ENOTFOUND/,
  );
});

test('[S3] an npm that did not bring the pinned Node is noticed', async () => {
  const folder = temporaryFolder({ [LOCK]: asLock(packages) });
  folders.push(folder);
  const run = async () => ({ code: 0, output: '' });
  await expect(ensureLibraries(folder.dir, run)).rejects.toThrow(/npm 11 is needed/);
});
