import { DELIVERED_KEY_SETTINGS } from '@madoguchi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFor, keymapOf, type Command, type KeyPress } from './keys.ts';
import { afterPause, afterPress, NOT_TYPING, TYPING_GAP_MS, type Typing } from './typing.ts';

const KEYMAP = keymapOf(DELIVERED_KEY_SETTINGS);
const ALL = new Set(KEYMAP.keys());
const GAP = TYPING_GAP_MS;

/** Presses keys at their times, and gives the commands that were carried out. */
function run(presses: readonly (readonly [key: string, at: number, Partial<KeyPress>?])[]) {
  const done: Command[] = [];
  let typing: Typing = NOT_TYPING;
  const carryOut = (step: { typing: Typing; run: Command | null }) => {
    typing = step.typing;
    if (step.run !== null) done.push(step.run);
  };
  for (const [key, at, change = {}] of presses) {
    if (typing.waiting !== null && at - typing.lastAt >= GAP) carryOut(afterPause(typing));
    const press: KeyPress = {
      ...{ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
      ...{ repeat: false, isComposing: false, focus: 'work', ...change },
    };
    carryOut(afterPress(typing, press, commandFor(press, ALL, KEYMAP), at));
  }
  if (typing.waiting !== null) carryOut(afterPause(typing));
  return done;
}
const typed = (word: string, every: number) =>
  Array.from(word, (key, n) => [key, n * every] as const);

describe('[W77] a word is no row of commands', () => {
  it('a character by itself is a command, when no other has followed', () => {
    expect(run([['h', 0]])).toEqual(['end']);
    expect(
      run([
        ['h', 0],
        ['p', GAP],
      ]),
    ).toEqual(['end', 'hold']);
  });

  it.each(['kaigohoken', 'nenkin', 'hoken', 'tetsuzuki', '03-1234'])('%s does nothing', (word) => {
    expect(run(typed(word, 120))).toEqual([]);
    expect(run(typed(word, GAP - 1))).toEqual([]);
    expect(run([...typed(word, 120), ['Enter', word.length * 120]])).toEqual([]);
  });

  it('microphone and camera are switched at once, and switched back when a word follows', () => {
    expect(run([['m', 0]])).toEqual(['mic']);
    expect(run(typed('madoguchi', 100))).toEqual(['mic', 'mic']);
  });

  it('what is typed in a field counts: a dialog that takes the focus gets the rest of a word', () => {
    expect(
      run([
        ['k', 0, { focus: 'text' }],
        ['h', 100],
        ['Enter', 200],
      ]),
    ).toEqual([]);
    expect(
      run([
        ['k', 0, { isComposing: true, focus: 'text' }],
        ['Enter', 100],
      ]),
    ).toEqual([]);
  });

  it('another key drops what waits: h and Enter is nothing', () => {
    expect(
      run([
        ['h', 0],
        ['Enter', 100],
      ]),
    ).toEqual([]);
    expect(
      run([
        ['h', 0],
        ['Tab', 100],
      ]),
    ).toEqual([]);
  });

  it('a key that is held down is nothing', () => {
    expect(
      run([
        ['h', 0],
        ['h', 400, { repeat: true }],
        ['h', 430, { repeat: true }],
      ]),
    ).toEqual([]);
  });

  it('Esc and a chord are never of a word', () => {
    expect(
      run([
        ['k', 0],
        ['Escape', 100],
      ]),
    ).toEqual(['decline']);
    expect(
      run([
        ['k', 0, { focus: 'text' }],
        ['Enter', 100, { ctrlKey: true, focus: 'text' }],
      ]),
    ).toEqual(['submit']);
  });

  it('whatever word is typed, nothing but a switch and its way back is done', () => {
    const letters = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz123456?'.split('')), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 10, max: GAP - 1 }), (word, every) => {
        const done = run(typed(word.join(''), every));
        expect(done.every((command) => command === 'mic' || command === 'camera')).toBe(true);
        expect(done.length % 2).toBe(0);
      }),
    );
  });
});
