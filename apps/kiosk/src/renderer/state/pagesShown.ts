import { createContext, useContext, useEffect, useRef } from 'react';

/** Turns to the next page (1) or the one before (-1); whether there is one. */
type Turn = (step: 1 | -1) => boolean;

/** What of the screen lies in pages now; the last that came is what the resident looks at. */
export class PagesShown {
  readonly #turns: Turn[] = [];

  /** Returns what takes it away again. */
  add(turn: Turn): () => void {
    this.#turns.push(turn);
    return () => void this.#turns.splice(this.#turns.indexOf(turn), 1);
  }

  /** Whether there was a page to turn to. */
  turn(step: 1 | -1): boolean {
    return this.#turns.at(-1)?.(step) ?? false;
  }
}

export const PagesShownContext = createContext(new PagesShown());

/** Lets staff turn these pages, too, as long as they are shown. */
export function useTurnedByStaff(turn: Turn): void {
  const pages = useContext(PagesShownContext);
  const newest = useRef(turn);
  useEffect(() => {
    newest.current = turn;
  });
  useEffect(() => pages.add((step) => newest.current(step)), [pages]);
}
