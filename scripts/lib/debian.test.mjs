import { expect, test } from 'vitest';
import { PRINT_FONTS } from '../../signaling-server/src/printing/fonts.ts';
import { ensureDebianPackages, offerDebianPackages, printPackages } from './debian.mjs';

/** A machine with `present` installed, which writes down what it is told to do. */
function machine(/** @type {string[]} */ ...present) {
  /** @type {string[]} */
  const told = [];
  /** @type {import('./debian.mjs').Run} */
  const run = async (command, args, { env } = {}) => {
    if (command === 'dpkg-query') {
      const lines = args.slice(3).map((name) => {
        return present.includes(name) ? `${name} installed` : `dpkg-query: no packages: ${name}`;
      });
      return { code: 1, output: lines.join('\n') };
    }
    told.push(`${env?.['DEBIAN_FRONTEND']} ${command} ${args.join(' ')}`);
    return { code: command === 'apt-get' ? 0 : 127, output: '' };
  };
  return { run, told };
}

test('[S2] nothing is asked of apt when every package is there', async () => {
  const { run, told } = machine('cmake', 'g++');
  expect(await ensureDebianPackages(['cmake', 'g++'], { run, isRoot: true })).toBe('present');
  expect(told).toEqual([]);
});

test('[S2] root installs what is missing, and only that, without a question', async () => {
  const { run, told } = machine('g++');
  expect(await ensureDebianPackages(['cmake', 'g++'], { run, isRoot: true })).toBe('installed');
  expect(told).toEqual([
    'noninteractive apt-get update',
    'noninteractive apt-get install -y --no-install-recommends cmake',
  ]);
});

test('[S2] anybody else is given the exact command, and set-up stops', async () => {
  const { run, told } = machine('g++');
  const attempt = ensureDebianPackages(['cmake', 'g++', 'chromium'], { run, isRoot: false });
  await expect(attempt).rejects.toThrow(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends cmake chromium',
  );
  expect(told).toEqual([]);
});

test('[S2] a package that was removed but left its settings counts as missing', async () => {
  /** @type {import('./debian.mjs').Run} */
  const run = async () => ({ code: 0, output: 'cmake config-files\n' });
  await expect(ensureDebianPackages(['cmake'], { run, isRoot: false })).rejects.toThrow(/cmake/);
});

test('[S13] what the product can do without does not stop set-up, and is told with its command', async () => {
  const { run, told } = machine('g++');
  expect(await offerDebianPackages(['fonts'], { run, isRoot: false })).toContain(
    'sudo apt-get install -y --no-install-recommends fonts',
  );
  expect(await offerDebianPackages(['g++'], { run, isRoot: false })).toBe('present');
  expect(told).toEqual([]);
});

test('[S13] the fonts of prints are those that the server looks for', () => {
  // One package has the shapes of Japan and those of China.
  const named = new Set(PRINT_FONTS.map(({ debianPackage }) => debianPackage));
  // A font that comes with npm has no package of Debian.
  named.delete(null);
  expect(printPackages).toEqual([...named]);
});
