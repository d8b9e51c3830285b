import { describe, expect, it } from 'vitest';
import { completeLock } from './completeLock.mjs';

const linter = {
  version: '1.0.0',
  dev: true,
  optionalDependencies: { '@x/linux-x64-musl': '1.0.0', '@x/win32-arm64': '1.0.0' },
};

describe('a lock file that a mirror left incomplete', () => {
  it('[S7] gets the parts of other platforms, marked with their platform', () => {
    const { lock, added } = completeLock({
      packages: { '': {}, 'node_modules/linter': linter, 'node_modules/@x/linux-x64-musl': {} },
    });
    expect(added).toEqual(['@x/win32-arm64']);
    expect(lock.packages['node_modules/@x/win32-arm64']).toEqual({
      version: '1.0.0',
      os: ['win32'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    });
  });

  it('[S7] is left alone when every part is found, also one folder up', () => {
    const packages = {
      'node_modules/a/node_modules/linter': linter,
      'node_modules/a/node_modules/@x/linux-x64-musl': {},
      'node_modules/@x/win32-arm64': {},
    };
    expect(completeLock({ packages }).added).toEqual([]);
  });
});
