import { focusOf } from './keyFocus.ts';
import { commandFor, type Command, type Keymap, type KeyPress } from './keys.ts';
import { afterPause, afterPress, NOT_TYPING, TYPING_GAP_MS, type Typing } from './typing.ts';

/** The handlers of commands; a command without one is not available now. */
export type Handlers = Partial<Record<Command, () => void>>;

/** What a component can do by key while it is there. */
interface Registration {
  readonly handlers: () => Handlers;
  /** Handlers of the page are disabled while a dialog is open; a dialog has its own. */
  readonly inDialog: boolean;
}

/** The input method has the key (`KeyboardEvent.keyCode`); some browsers say only so. */
const PROCESSED_BY_INPUT_METHOD = 229;

/** The only keydown listener of a page. It sees every press, and so can tell typing from commands. */
export class KeyListener {
  #keymap: Keymap = new Map();
  #typing: Typing = NOT_TYPING;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #registered = new Set<Registration>();

  use(keymap: Keymap): void {
    this.#keymap = keymap;
  }

  /** Returns what takes it back. */
  register(registration: Registration): () => void {
    this.#registered.add(registration);
    return () => this.#registered.delete(registration);
  }

  /** Listens until the returned function is called. */
  listen(): () => void {
    const onKeyDown = (event: KeyboardEvent) => this.#pressed(event);
    const onElsewhere = () => this.#forget();
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onElsewhere);
    window.addEventListener('blur', onElsewhere);
    return () => {
      this.#forget();
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onElsewhere);
      window.removeEventListener('blur', onElsewhere);
    };
  }

  #pressed(event: KeyboardEvent): void {
    const press = pressOf(event);
    const command = commandFor(press, this.#possible(), this.#keymap);
    const { typing, run } = afterPress(this.#typing, press, command, event.timeStamp);
    this.#typing = typing;
    clearTimeout(this.#timer);
    if (typing.waiting !== null) {
      const inDialog = isDialogOpen();
      this.#timer = setTimeout(() => this.#paused(inDialog), TYPING_GAP_MS);
    }
    // Without this, Escape would also close the dialog and Ctrl+Enter could end up in the text.
    if (run !== null && run === command) event.preventDefault();
    if (run !== null) this.#run(run);
  }

  #paused(wasInDialog: boolean): void {
    const { typing, run } = afterPause(this.#typing);
    this.#typing = typing;
    // A dialog that has come or gone meanwhile, and a field that was entered, make it another key.
    const focus = focusOf(document.activeElement);
    const isSame = isDialogOpen() === wasInDialog && focus !== 'text' && focus !== 'elsewhere';
    if (run !== null && isSame) this.#run(run);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#typing = { ...this.#typing, waiting: null, atOnce: null };
  }

  #active(): Handlers[] {
    const inDialog = isDialogOpen();
    return [...this.#registered].filter((r) => r.inDialog === inDialog).map((r) => r.handlers());
  }

  #possible(): ReadonlySet<Command> {
    return new Set(this.#active().flatMap((handlers) => Object.keys(handlers) as Command[]));
  }

  #run(command: Command): void {
    this.#active()
      .find((handlers) => handlers[command])
      ?.[command]?.();
  }
}

const isDialogOpen = () => document.querySelector('dialog[open]') !== null;

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, altKey, metaKey, shiftKey, repeat } = event;
  // oxlint-disable-next-line typescript/no-deprecated -- the only sign of an input method in some browsers
  const isComposing = event.isComposing || event.keyCode === PROCESSED_BY_INPUT_METHOD;
  const focus = focusOf(event.target);
  return { key, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing, focus };
}
