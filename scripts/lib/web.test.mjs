import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from './temporary.mjs';
import { ensureWebBuild, inputsHash } from './web.mjs';

/** @type {ReturnType<typeof temporaryFolder>} */
let folder;
beforeEach(() => {
  folder = temporaryFolder({
    'package-lock.json': '{}',
    'packages/domain/src/index.ts': 'export {};',
    'apps/kiosk/src/main.tsx': '1',
    'apps/kiosk/dist/index.html': '',
    'apps/console/src/main.tsx': '1',
    'apps/console/dist/index.html': '',
  });
});
afterEach(() => folder.remove());

/** A vite that writes down where it was started. */
function vite(code = 0) {
  /** @type {string[]} */
  const built = [];
  return {
    built,
    /** @type {import('./debian.mjs').Run} */
    run: async (_command, _args, options) => {
      built.push(String(options?.cwd).slice(folder.dir.length + 1));
      return { code, output: 'vite says why' };
    },
  };
}

test('[S4] both pages are built once and then left alone', async () => {
  const { built, run } = vite();
  expect(await ensureWebBuild(folder.dir, run)).toBe('built kiosk and console');
  expect(await ensureWebBuild(folder.dir, run)).toBe('up to date');
  expect(built.sort()).toEqual(['apps/console', 'apps/kiosk']);
});

test('[S4] a change in one app builds that app only, one in a shared package both', async () => {
  const { run } = vite();
  await ensureWebBuild(folder.dir, run);
  folder.write('apps/kiosk/src/main.tsx', '2');
  expect(await ensureWebBuild(folder.dir, run)).toBe('built kiosk');
  folder.write('packages/domain/src/index.ts', 'export const changed = 1;');
  expect(await ensureWebBuild(folder.dir, run)).toBe('built kiosk and console');
});

test('[S4] a new file counts, a test does not', () => {
  const before = inputsHash(folder.dir, 'kiosk');
  folder.write('apps/kiosk/src/main.test.tsx', '');
  expect(inputsHash(folder.dir, 'kiosk')).toBe(before);
  folder.write('apps/kiosk/src/other.tsx', '');
  expect(inputsHash(folder.dir, 'kiosk')).not.toBe(before);
});

test('[S4] a build that failed is not taken for one', async () => {
  const { run } = vite(1);
  await expect(ensureWebBuild(folder.dir, run)).rejects.toThrow(/vite says why/);
  expect(existsSync(join(folder.dir, 'apps/kiosk/dist/.inputs'))).toBe(false);
});
