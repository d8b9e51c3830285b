import { DELIVERED_KEY_SETTINGS, KEYED_ACTS, withKey } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { ariaKey, commandFor, keymapOf, shownKey, type Command, type KeyPress } from './keys.ts';

const KEYMAP = keymapOf(DELIVERED_KEY_SETTINGS);
const ALL = new Set(KEYMAP.keys());
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  focus: 'work',
  ...change,
});
const meaning = (key: string, change: Partial<KeyPress> = {}, keymap = KEYMAP) =>
  commandFor(press(key, change), ALL, keymap);

describe('keys', () => {
  it('[W5] finds the command of a key, with CapsLock, too', () => {
    expect(meaning('m')).toBe('mic');
    expect(meaning('M')).toBe('mic');
    expect(meaning('?', { shiftKey: true })).toBe('help');
  });

  it('[W5] does nothing while a text is typed or composed, or a key is held down', () => {
    expect(meaning('m', { focus: 'text' })).toBeNull();
    expect(meaning('Enter', { isComposing: true })).toBeNull();
    expect(meaning('Enter', { repeat: true })).toBeNull();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])(
    '[W78] a letter with %s is none',
    (held) => {
      expect(meaning('m', { [held]: true })).toBeNull();
    },
  );

  it('[W78] does nothing with the focus beside the work: in the header, the account, the admin room', () => {
    expect(meaning('m', { focus: 'elsewhere' })).toBeNull();
    expect(meaning('Enter', { ctrlKey: true, focus: 'elsewhere' })).toBeNull();
  });

  it('[W5] leaves Enter to the control that has the focus, and no other key', () => {
    expect(meaning('Enter', { focus: 'control' })).toBeNull();
    expect(meaning('Escape', { focus: 'control' })).toBe('decline');
  });

  it('[W5] lets a chord with Ctrl work in a text', () => {
    expect(meaning('Enter', { ctrlKey: true, focus: 'text' })).toBe('submit');
  });

  it('[W5] means nothing that is not possible now', () => {
    expect(commandFor(press('m'), new Set<Command>(['accept']), KEYMAP)).toBeNull();
  });

  it('[W6] gives every key one meaning', () => {
    const keys = [...KEYMAP.values()].map(({ key, ctrl }) => `${ctrl ? 'ctrl+' : ''}${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(KEYED_ACTS.every((act) => KEYMAP.has(act))).toBe(true);
  });

  it('[W6] has a name for assistive technology as ARIA spells it', () => {
    const named = (['mic', 'decline', 'submit', 'help'] as const).map((c) => ariaKey(KEYMAP, c));
    expect(named).toEqual(['M', 'Escape', 'Control+Enter', '?']);
  });

  it('[W76] is another one where somebody has changed it, on buttons and for assistive technology, too', () => {
    const mine = keymapOf(withKey(DELIVERED_KEY_SETTINGS, 'mic', 'q'));
    expect(meaning('q', {}, mine)).toBe('mic');
    expect(meaning('m', {}, mine)).toBeNull();
    expect([shownKey(mine, 'mic'), ariaKey(mine, 'mic')]).toEqual(['Q', 'Q']);
  });

  it('[W76] single characters turned off: only Enter, Esc and chords are left, and nothing else is shown', () => {
    const off = keymapOf({ on: false, own: {} });
    expect([...off.keys()]).toEqual(['accept', 'decline', 'submit']);
    expect(meaning('m', {}, off)).toBeNull();
    expect([shownKey(off, 'mic'), ariaKey(off, 'mic')]).toEqual([null, undefined]);
  });
});
