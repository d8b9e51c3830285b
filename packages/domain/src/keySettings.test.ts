import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DELIVERED_KEY_SETTINGS,
  DELIVERED_KEYS,
  holderOf,
  isOneToOne,
  KEY_PATTERN,
  KEYED_ACTS,
  keysOf,
  withKey,
} from './keySettings.ts';

describe('the keys of an account', () => {
  it('[W76] are as delivered until somebody changes one, each for one act', () => {
    expect(keysOf(DELIVERED_KEY_SETTINGS)).toEqual(DELIVERED_KEYS);
    expect(isOneToOne(DELIVERED_KEY_SETTINGS)).toBe(true);
    expect(KEYED_ACTS.every((act) => KEY_PATTERN.test(DELIVERED_KEYS[act]))).toBe(true);
  });

  it('[W76] a key that another act or the choice of a reason has is not free', () => {
    expect(holderOf(DELIVERED_KEY_SETTINGS, 'end', 'm')).toBe('mic');
    expect(holderOf(DELIVERED_KEY_SETTINGS, 'end', '3')).toBe('choice');
    expect(holderOf(DELIVERED_KEY_SETTINGS, 'end', 'h')).toBeNull();
    expect(holderOf(DELIVERED_KEY_SETTINGS, 'end', 'q')).toBeNull();
    const moved = withKey(DELIVERED_KEY_SETTINGS, 'mic', 'q');
    expect(holderOf(moved, 'end', 'm')).toBeNull();
    expect(holderOf(moved, 'end', 'q')).toBe('mic');
  });

  it('[W76] the delivered key is no setting, so that resetting one leaves nothing behind', () => {
    const moved = withKey(DELIVERED_KEY_SETTINGS, 'mic', 'q');
    expect(moved.own).toEqual({ mic: 'q' });
    expect(withKey(moved, 'mic', 'm')).toEqual(DELIVERED_KEY_SETTINGS);
  });

  it('[W76] an act whose delivered key somebody uses otherwise has none, rather than a shared one', () => {
    const before = { on: true, own: { end: 'm' } };
    expect(keysOf(before)).toMatchObject({ end: 'm', mic: null });
    expect(isOneToOne(before)).toBe(false);
  });

  it('[W76] whatever is set by way of the free keys, no key stands for two acts', () => {
    const act = fc.constantFrom(...KEYED_ACTS);
    const key = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0789-/?'.split(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(act, key)), (changes) => {
        const after = changes.reduce(
          (settings, [changed, to]) =>
            holderOf(settings, changed, to) === null ? withKey(settings, changed, to) : settings,
          DELIVERED_KEY_SETTINGS,
        );
        expect(isOneToOne(after)).toBe(true);
      }),
    );
  });

  it.each(['M', 'あ', ' ', 'mm', '', 'Ｍ'])('[W76] %j is no key', (key) => {
    expect(KEY_PATTERN.test(key)).toBe(false);
  });
});
