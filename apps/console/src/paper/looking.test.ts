import { PLAIN_SHAPE, type Page } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { elsewhere, numberOf, surfaceOf, turned, type Looking } from './looking.ts';

const page = (id: string): Page => ({
  ...{ id, kind: 'still', type: 'image/jpeg', width: 100, height: 100, bytes: 10 },
  ...{ shape: PLAIN_SHAPE, sheet: null, title: null, by: 'kiosk' },
});
const there: Looking = {
  pages: [page('one'), page('two')],
  looking: { 'staff:me': 'one', kiosk: 'two', 'guest:gone': 'three' },
  isShown: true,
};
const without = { ...there, isShown: false };

describe('what somebody looks at', () => {
  it('[PG40] is what they turned to, and otherwise the live picture or the newest page', () => {
    expect(surfaceOf(there, 'staff:me')).toBe('one');
    expect(surfaceOf(there, 'staff:other')).toBe('paper');
    expect(surfaceOf(without, 'staff:other')).toBe('two');
    expect(surfaceOf({ ...without, pages: [] }, 'staff:me')).toBeNull();
    expect(surfaceOf(there, 'guest:gone')).toBe('paper');
  });

  it('[PG41] is told where another one has turned to something else', () => {
    expect(elsewhere(there, 'kiosk', 'one')).toBe('two');
    expect(elsewhere(there, 'kiosk', 'two')).toBeNull();
    expect(elsewhere(there, 'staff:other', 'two')).toBeNull();
    expect(elsewhere(there, 'guest:gone', 'one')).toBeNull();
  });

  it('[PG42] is turned over one by one, the live picture first', () => {
    expect(turned(there, 'paper', 1)).toBe('one');
    expect(turned(there, 'one', -1)).toBe('paper');
    expect(turned(there, 'two', 1)).toBeNull();
    expect(turned(without, 'one', -1)).toBeNull();
    expect(turned(without, null, 1)).toBeNull();
    expect([numberOf(there.pages, 'two'), numberOf(there.pages, 'paper')]).toEqual([2, null]);
  });
});
