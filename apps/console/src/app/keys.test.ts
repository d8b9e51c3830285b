import { describe, expect, it } from 'vitest';
import { ariaKey, commandFor, KEY_BINDINGS, type Command, type KeyPress } from './keys.ts';

const ALL = new Set(KEY_BINDINGS.map(({ command }) => command));
const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  focus: 'page',
  ...change,
});

describe('keys', () => {
  it('[W5] finds the command of a key, in either case', () => {
    expect(commandFor(press('m'), ALL)).toBe('mic');
    expect(commandFor(press('M'), ALL)).toBe('mic');
    expect(commandFor(press('?'), ALL)).toBe('help');
  });

  it('[W5] does nothing while a text is typed or composed, or a key is held down', () => {
    expect(commandFor(press('m', { focus: 'text' }), ALL)).toBeNull();
    expect(commandFor(press('Enter', { isComposing: true }), ALL)).toBeNull();
    expect(commandFor(press('Enter', { repeat: true }), ALL)).toBeNull();
    expect(commandFor(press('m', { metaKey: true }), ALL)).toBeNull();
    expect(commandFor(press('m', { ctrlKey: true }), ALL)).toBeNull();
  });

  it('[W5] leaves Enter to the control that has the focus, and no other key', () => {
    expect(commandFor(press('Enter', { focus: 'control' }), ALL)).toBeNull();
    expect(commandFor(press('Escape', { focus: 'control' }), ALL)).toBe('decline');
  });

  it('[W5] lets a chord with Ctrl work in a text', () => {
    expect(commandFor(press('Enter', { ctrlKey: true, focus: 'text' }), ALL)).toBe('submit');
  });

  it('[W5] means nothing that is not possible now', () => {
    expect(commandFor(press('m'), new Set<Command>(['accept']))).toBeNull();
  });

  it('[W6] gives every key one meaning', () => {
    const keys = KEY_BINDINGS.map(({ key, ctrl }) => `${ctrl ? 'ctrl+' : ''}${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[W6] has a name for assistive technology as ARIA spells it', () => {
    const named = (['mic', 'decline', 'submit', 'help'] as const).map(ariaKey);
    expect(named).toEqual(['M', 'Escape', 'Control+Enter', '?']);
  });
});
