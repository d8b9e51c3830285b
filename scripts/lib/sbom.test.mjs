import { expect, test } from 'vitest';
import { faultsOfBill } from './sbom.mjs';

const sum = 'sha512-x';
const lock = (/** @type {Record<string, import('./sbom.mjs').LockEntry>} */ packages) => ({
  packages,
});

test('[S9] a bill that lists every library of the lock has no fault', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/ours': { link: true },
    'node_modules/a': { version: '1.0.0', integrity: sum },
    'node_modules/a/node_modules/@b/c': { version: '2.0.0', integrity: sum },
  };
  const components = [
    { name: 'a', version: '1.0.0' },
    { group: '@b', name: 'c', version: '2.0.0' },
  ];
  expect(faultsOfBill(lock(packages), { components })).toEqual([]);
});

test('[S9] a library of another version is missing from the bill', () => {
  const packages = { 'node_modules/a': { version: '1.0.1', integrity: sum } };
  const faults = faultsOfBill(lock(packages), { components: [{ name: 'a', version: '1.0.0' }] });
  expect(faults).toEqual(['a@1.0.1 is not in the bill of materials.']);
});

test('[S9] a library without a checksum could be anything; a part for another platform is never installed', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win32': { version: '1.0.0', optional: true, os: ['win32'] },
  };
  const components = [
    { name: 'a', version: '1.0.0' },
    { name: 'a-win32', version: '1.0.0' },
  ];
  expect(faultsOfBill(lock(packages), { components })).toEqual([
    'a@1.0.0 has no checksum in package-lock.json.',
  ]);
});
