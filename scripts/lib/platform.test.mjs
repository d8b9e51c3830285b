import { expect, test } from 'vitest';
import { checkPlatform } from './platform.mjs';

const debian = { os: 'linux', cpu: 'x64', node: '20.20.2', has: () => true };

test('[S1] Debian on x64 and arm64 is supported from Node 20.12 on', () => {
  expect(checkPlatform(debian)).toBe('linux x64');
  expect(checkPlatform({ ...debian, cpu: 'arm64', node: '24.0.0' })).toBe('linux arm64');
});

test('[S1] everything that is missing is said in one message', () => {
  const has = (/** @type {string} */ command) => command === 'npm';
  const check = () => checkPlatform({ os: 'darwin', cpu: 'ia32', node: '20.11.1', has });
  expect(check).toThrow(
    /Linux \(this is darwin\); an x64 or arm64 CPU \(ia32\); Node 20\.12 or later \(this is 20\.11\.1\); the command apt-get; the command dpkg-query/,
  );
});
