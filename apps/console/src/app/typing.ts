import { isCharacter, type Command, type KeyPress } from './keys.ts';

/**
 * Characters that follow one another as fast as this are a word and no commands: somebody who types
 * with the focus beside a field, or speech recognition that writes what it heard.
 */
export const TYPING_GAP_MS = 500;

/** What the keyboard has done lately. */
export interface Typing {
  /** When the last character was typed, in a field or not. */
  readonly lastAt: number;
  /** The command of that character, until it is clear that no word follows. */
  readonly waiting: Command | null;
  /** A command that was carried out at once, to be taken back if a word follows. */
  readonly atOnce: Command | null;
}

export const NOT_TYPING: Typing = { lastAt: -Infinity, waiting: null, atOnce: null };

interface Step {
  readonly typing: Typing;
  /** The command that is carried out now. */
  readonly run: Command | null;
}

/** Switches that the same key turns back: nobody should wait half a second for silence. */
const SWITCHES: ReadonlySet<Command> = new Set<Command>(['mic', 'camera']);

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Fn', 'AltGraph']);

/** What a key press does, given what it would mean by itself. `now` in milliseconds of any clock. */
export function afterPress(
  before: Typing,
  press: KeyPress,
  command: Command | null,
  now: number,
): Step {
  if (MODIFIERS.has(press.key)) return { typing: before, run: null };
  const inWord = now - before.lastAt < TYPING_GAP_MS;
  if (!isCharacter(press)) {
    const typing = { ...before, waiting: null, atOnce: null };
    // The Enter at the end of a word belongs to the word.
    const ofWord = inWord && press.key === 'Enter' && !press.ctrlKey;
    return { typing, run: ofWord ? null : command };
  }
  if (inWord || press.repeat) {
    return { typing: { lastAt: now, waiting: null, atOnce: null }, run: before.atOnce };
  }
  if (command !== null && SWITCHES.has(command)) {
    return { typing: { lastAt: now, waiting: null, atOnce: command }, run: command };
  }
  return { typing: { lastAt: now, waiting: command, atOnce: null }, run: null };
}

/** No word has followed: the command that waited is carried out. */
export const afterPause = (before: Typing): Step => ({
  typing: { ...before, waiting: null, atOnce: null },
  run: before.waiting,
});
