import {
  CHOICE_KEYS,
  KEYED_ACTS,
  keysOf,
  type KeyedAct,
  type KeySettings,
} from '@madoguchi/domain';

/** The keys with which one of a few reasons is chosen. */
export const CHOICES = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5', 'choice6'] as const;
export type Choice = (typeof CHOICES)[number];

/** The commands that have a key; those that are no act of an account have the same key for everybody. */
export type Command = KeyedAct | 'accept' | 'decline' | 'submit' | Choice;

/** The situation that a key belongs to, which is also its place in the help. */
type KeyGroup =
  'ringing' | 'choosing' | 'call' | 'paper' | 'form' | 'transfer' | 'record' | 'anytime';

/** One key of the table: what it does, how it is written on buttons, and what the browser reports. */
interface KeyBinding {
  readonly command: Command;
  readonly shown: string;
  /** `KeyboardEvent.key`, lower case. */
  readonly key: string;
  readonly ctrl?: true;
  readonly group: KeyGroup;
}

/** The groups of acts, in the order in which help and settings list them. */
export const ACTS_BY_GROUP = {
  ringing: ['refuse'],
  call: ['mic', 'camera', 'writing', 'hold', 'transfer', 'invite', 'admit', 'end'],
  paper: ['paper', 'still', 'page', 'pageBefore', 'pageAfter', 'follow', 'enlarge', 'blank'],
  form: ['procedure', 'formBefore', 'formAfter', 'formShow'],
  transfer: ['introduce', 'part', 'takeBack', 'giveBack', 'card'],
  record: ['note'],
  anytime: [
    ...['lift', 'handoffs', 'procedures', 'contacts', 'takeOver', 'search'],
    ...['available', 'away', 'devices', 'help'],
  ],
} as const satisfies Partial<Record<KeyGroup, readonly KeyedAct[]>>;
export const ACT_GROUPS = [
  ...['ringing', 'call', 'paper', 'form', 'transfer', 'record', 'anytime'],
] as const;

/** Keys that write no character, and a chord: nobody sets them off by typing. */
const FIXED: readonly KeyBinding[] = [
  { command: 'accept', shown: 'Enter', key: 'enter', group: 'ringing' },
  { command: 'decline', shown: 'Esc', key: 'escape', group: 'ringing' },
  { command: 'submit', shown: 'Ctrl + Enter', key: 'enter', ctrl: true, group: 'record' },
];

/** The keys of whoever is signed in. */
export type Keymap = ReadonlyMap<Command, KeyBinding>;

/** The one table of keys: buttons, help and the listener all read it. */
export function keymapOf(settings: KeySettings): Keymap {
  const bindings = [...FIXED, ...(settings.on ? characterKeys(settings) : [])];
  return new Map(bindings.map((binding) => [binding.command, binding]));
}

function characterKeys(settings: KeySettings): readonly KeyBinding[] {
  const keys = keysOf(settings);
  const acts = KEYED_ACTS.flatMap((command): readonly KeyBinding[] => {
    const key = keys[command];
    return key === null ? [] : [{ command, key, shown: written(key), group: groupOf(command) }];
  });
  const choices = CHOICES.flatMap((command, index): readonly KeyBinding[] => {
    const key = CHOICE_KEYS[index];
    return key === undefined ? [] : [{ command, key, shown: key, group: 'choosing' }];
  });
  return [...acts, ...choices];
}

/** How a character is written on a key. */
export const written = (key: string): string => key.toUpperCase();

const groupOf = (act: KeyedAct): KeyGroup =>
  ACT_GROUPS.find((group) => (ACTS_BY_GROUP[group] as readonly KeyedAct[]).includes(act)) ??
  'anytime';

/** How the key of a command is written on its button; `null` when it has none. */
export const shownKey = (keymap: Keymap, command: Command): string | null =>
  keymap.get(command)?.shown ?? null;

/** The same for assistive technology, by the names of keys of `aria-keyshortcuts` ("Control+Enter"). */
export function ariaKey(keymap: Keymap, command: Command): string | undefined {
  const binding = keymap.get(command);
  if (!binding) return undefined;
  const { key, ctrl } = binding;
  return `${ctrl ? 'Control+' : ''}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** The parts of a keyboard event that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  /** An input method is composing: its Enter confirms a word. */
  readonly isComposing: boolean;
  /**
   * The focus: in a field that takes text or letters, on a control that Enter operates, on the work
   * or a dialog, or elsewhere (the header, the account, the admin room).
   */
  readonly focus: 'text' | 'control' | 'work' | 'elsewhere';
}

/** Whether a press writes a character, as typing does. */
export const isCharacter = ({ key, ctrlKey, altKey, metaKey, isComposing }: KeyPress): boolean =>
  isComposing || (Array.from(key).length === 1 && !ctrlKey && !altKey && !metaKey);

/** The command that a key press means, among those that are possible now. */
export function commandFor(
  press: KeyPress,
  possible: ReadonlySet<Command>,
  keymap: Keymap,
): Command | null {
  if (press.repeat || press.isComposing || press.altKey || press.metaKey) return null;
  if (press.focus === 'elsewhere') return null;
  const key = press.key.toLowerCase();
  const found = [...keymap.values()].find(
    (binding) =>
      binding.key === key &&
      (binding.ctrl ?? false) === press.ctrlKey &&
      possible.has(binding.command),
  );
  if (!found) return null;
  if (found.ctrl) return found.command;
  if (press.focus === 'text') return null;
  if (press.focus === 'control' && key === 'enter') return null;
  // A capital is written on purpose; a sign such as ? may need the Shift key.
  if (press.shiftKey && /^[a-z]$/.test(key)) return null;
  return found.command;
}
