import type { Said, Spoken } from './spoken.ts';
import * as rules from './turns.ts';
import { NO_TURNS, type Manner, type Speaker, type Turn, type Turns } from './turns.ts';

/** What makes a sound of words. */
export interface Mouth {
  /** Says something to its end; whether it was said. A signal ends it at once. */
  say(spoken: Spoken, signal: AbortSignal): Promise<boolean>;
  pause(): void;
  goOn(): void;
}

/** What a screen shows of reading aloud. */
export interface Reading {
  readonly isPaused: boolean;
  /** Who is being read; `null` for nobody. */
  readonly by: Speaker | null;
  /** Whether the last words had no voice. */
  readonly isMissing: boolean;
}

const SILENT: Reading = { isPaused: false, by: null, isMissing: false };

/** Reads aloud what the screen says, one after the other. Its rules are pure (`turns.ts`); this one speaks. */
export class Reader {
  readonly #mouth: Mouth;
  readonly #listeners = new Set<() => void>();
  #turns: Turns = NO_TURNS;
  #reading = SILENT;
  #saying: { readonly turn: Turn; readonly end: AbortController } | null = null;

  constructor(mouth: Mouth) {
    this.#mouth = mouth;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Reading => this.#reading;

  show(by: Speaker, said: readonly Said[], manner: Manner): void {
    this.#change(rules.show(this.#turns, by, said, manner));
  }

  close(by: Speaker): void {
    this.#change(rules.close(this.#turns, by));
  }

  ask(by: Speaker, spoken: readonly Spoken[]): void {
    this.#change(rules.ask(this.#turns, by, spoken));
  }

  again(): void {
    this.#change(rules.again(this.#turns));
  }

  hush(): void {
    this.#change(rules.hush(this.#turns));
  }

  /** Stops in the middle of what is being said, until somebody lets it go on or something new is said. */
  pause(): void {
    if (this.#saying === null || this.#reading.isPaused) return;
    this.#mouth.pause();
    this.#tell({ ...this.#reading, isPaused: true });
  }

  goOn(): void {
    if (!this.#reading.isPaused) return;
    this.#mouth.goOn();
    this.#tell({ ...this.#reading, isPaused: false });
  }

  #change(turns: Turns): void {
    this.#turns = turns;
    const { current } = turns;
    if (this.#saying !== null && current === this.#saying.turn) return;
    this.#saying?.end.abort();
    this.#saying = null;
    // A voice that was told to pause stays so, whatever it is given next.
    this.goOn();
    if (current !== null) this.#begin(current);
    this.#tell({ ...this.#reading, by: current?.by ?? null });
  }

  #begin(turn: Turn): void {
    const end = new AbortController();
    const saying = { turn, end };
    this.#saying = saying;
    const over = (isSaid: boolean) => {
      if (this.#saying !== saying) return;
      this.#saying = null;
      this.#tell({ ...this.#reading, isMissing: !isSaid });
      this.#change(rules.done(this.#turns));
    };
    this.#mouth.say(turn.spoken, end.signal).then(over, () => over(false));
  }

  #tell(reading: Reading): void {
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }
}
