/** The commands that have a key. */
export type Command =
  | 'accept'
  | 'decline'
  | Choice
  | 'refuse'
  | 'mic'
  | 'camera'
  | 'end'
  | 'hold'
  | 'transfer'
  | 'invite'
  | 'introduce'
  | 'takeBack'
  | 'part'
  | 'giveBack'
  | 'admit'
  | 'card'
  | 'note'
  | 'submit'
  | 'lift'
  | 'handoffs'
  | 'contacts'
  | 'takeOver'
  | 'available'
  | 'away'
  | 'help';

/** The keys with which one of a few reasons is chosen. */
export const CHOICES = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5', 'choice6'] as const;
export type Choice = (typeof CHOICES)[number];

/** One key of the table: what it does, how it is written on buttons, and what the browser reports. */
export interface KeyBinding {
  readonly command: Command;
  readonly shown: string;
  /** `KeyboardEvent.key`, lower case. */
  readonly key: string;
  readonly ctrl?: true;
  /** The situation it belongs to, which is also its place in the help. */
  readonly group: 'ringing' | 'choosing' | 'call' | 'transfer' | 'record' | 'anytime';
}

/** The one table of keys: buttons, help and the listener all read it. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  { command: 'accept', shown: 'Enter', key: 'enter', group: 'ringing' },
  { command: 'decline', shown: 'Esc', key: 'escape', group: 'ringing' },
  ...CHOICES.map((command, index): KeyBinding => ({
    command,
    shown: String(index + 1),
    key: String(index + 1),
    group: 'choosing',
  })),
  { command: 'refuse', shown: 'R', key: 'r', group: 'ringing' },
  { command: 'mic', shown: 'M', key: 'm', group: 'call' },
  { command: 'camera', shown: 'V', key: 'v', group: 'call' },
  { command: 'hold', shown: 'P', key: 'p', group: 'call' },
  { command: 'transfer', shown: 'T', key: 't', group: 'call' },
  { command: 'invite', shown: 'I', key: 'i', group: 'call' },
  { command: 'admit', shown: 'D', key: 'd', group: 'call' },
  { command: 'end', shown: 'H', key: 'h', group: 'call' },
  { command: 'introduce', shown: 'J', key: 'j', group: 'transfer' },
  { command: 'part', shown: 'X', key: 'x', group: 'transfer' },
  { command: 'takeBack', shown: 'K', key: 'k', group: 'transfer' },
  { command: 'giveBack', shown: 'B', key: 'b', group: 'transfer' },
  { command: 'card', shown: 'S', key: 's', group: 'transfer' },
  { command: 'note', shown: 'N', key: 'n', group: 'record' },
  { command: 'submit', shown: 'Ctrl + Enter', key: 'enter', ctrl: true, group: 'record' },
  { command: 'lift', shown: 'U', key: 'u', group: 'anytime' },
  { command: 'handoffs', shown: 'G', key: 'g', group: 'anytime' },
  { command: 'contacts', shown: 'C', key: 'c', group: 'anytime' },
  { command: 'takeOver', shown: 'W', key: 'w', group: 'anytime' },
  { command: 'available', shown: 'A', key: 'a', group: 'anytime' },
  { command: 'away', shown: 'L', key: 'l', group: 'anytime' },
  { command: 'help', shown: '?', key: '?', group: 'anytime' },
];

const BY_COMMAND = new Map(KEY_BINDINGS.map((binding) => [binding.command, binding]));

/** How the key of a command is written on its button. */
export const shownKey = (command: Command): string => BY_COMMAND.get(command)?.shown ?? '';

/** The same for assistive technology, by the names of keys of `aria-keyshortcuts` ("Control+Enter"). */
export function ariaKey(command: Command): string | undefined {
  const binding = BY_COMMAND.get(command);
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
  readonly repeat: boolean;
  /** An input method is composing: its Enter confirms a word. */
  readonly isComposing: boolean;
  /** The focus: in a text field, on a control that Enter operates, or elsewhere. */
  readonly focus: 'text' | 'control' | 'page';
}

/** The command that a key press means, among those that are possible now. */
export function commandFor(press: KeyPress, possible: ReadonlySet<Command>): Command | null {
  if (press.repeat || press.isComposing || press.altKey || press.metaKey) return null;
  const key = press.key.toLowerCase();
  const found = KEY_BINDINGS.find(
    (binding) =>
      binding.key === key &&
      (binding.ctrl ?? false) === press.ctrlKey &&
      possible.has(binding.command),
  );
  if (!found) return null;
  if (found.ctrl) return found.command;
  if (press.focus === 'text') return null;
  if (press.focus === 'control' && key === 'enter') return null;
  return found.command;
}
