import type { ChainState } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { chainTone } from './chainTone.ts';

const chain: ChainState = {
  ...{ state: 'intact', entries: 8, total: 8 },
  ...{ checkedAt: 0, brokenAt: null, head: '' },
};

test('[O122] the log is called good only where every line was checked, and there is one', () => {
  expect(chainTone(chain)).toBe('intact');
  expect(chainTone({ ...chain, entries: 0, total: 0 })).toBe('partial');
  expect(chainTone({ ...chain, entries: 0 })).toBe('partial');
  expect(chainTone({ ...chain, entries: 7 })).toBe('partial');
  expect(chainTone({ ...chain, state: 'broken', brokenAt: 3 })).toBe('broken');
});
