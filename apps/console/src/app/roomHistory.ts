import type { Observable } from '@madoguchi/client';
import type { Room } from './frame.ts';
import { addressFor } from './roomAddress.ts';

/** The part of the browser's history that rooms are kept in. */
export interface HistoryPlace {
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
  /** The path of the address. */
  path(): string;
  /** The fragment of the address. */
  hash(): string;
  /** Calls back when the browser has gone to another entry of this page. */
  onPop(listener: () => void): () => void;
}

const browserPlace: HistoryPlace = {
  get history() {
    return window.history;
  },
  path: () => window.location.pathname,
  hash: () => window.location.hash,
  onPop(listener) {
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  },
};

/** An entry of the history: the room that it shows, and how many entries of this page lie below it. */
interface Entry {
  readonly room: Room;
  readonly depth: number;
}

/** The room that is shown. */
export interface ShownRoom {
  readonly room: Room;
  /** Whether a call keeps the page in the work: no other room opens, and the browser's back leads nowhere. */
  readonly held: boolean;
}

/**
 * The rooms as entries of the browser's history: back and forward move between the screens that were open. While a
 * call is held the page stays where it is; the entry below it is always one of its own, so that a press of back
 * does not leave the page.
 */
export class RoomHistory implements Observable<ShownRoom> {
  readonly #place: HistoryPlace;
  readonly #listeners = new Set<() => void>();
  #depth: number;
  #shown: ShownRoom;
  #leave: () => void = () => undefined;

  constructor(first: Room, place: HistoryPlace = browserPlace) {
    this.#place = place;
    this.#depth = this.#entry()?.depth ?? 0;
    this.#shown = { room: first, held: false };
    this.#stamp();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#leave = this.#place.onPop(() => this.#popped());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#leave();
    };
  };

  readonly getSnapshot = (): ShownRoom => this.#shown;

  readonly open = (room: Room): void => {
    const { held, room: shown } = this.#shown;
    if (room === shown || held) return;
    this.#push(room);
  };

  /** Shows the work and stays there until the returned function is called. */
  readonly hold = (): (() => void) => {
    if (this.#shown.room !== 'work' || this.#depth === 0) this.#push('work');
    this.#show({ room: 'work', held: true });
    return () => this.#show({ ...this.#shown, held: false });
  };

  #push(room: Room): void {
    this.#depth += 1;
    this.#place.history.pushState(this.#entryOf(room), '', addressFor(room, this.#place.path()));
    this.#show({ ...this.#shown, room });
  }

  #popped(): void {
    const entry = this.#entry();
    if (entry === null) {
      // A link of the page itself (`#admin/people`, `#queue`) has made this entry.
      this.#depth += 1;
      const led = this.#place.hash().startsWith('#admin/') && !this.#shown.held;
      if (led) this.#show({ ...this.#shown, room: 'admin' });
      this.#stamp();
      return;
    }
    if (this.#shown.held) {
      if (entry.depth !== this.#depth) this.#place.history.go(this.#depth - entry.depth);
      return;
    }
    this.#depth = entry.depth;
    this.#show({ ...this.#shown, room: entry.room });
  }

  #stamp(): void {
    this.#place.history.replaceState(this.#entryOf(this.#shown.room), '');
  }

  #entryOf(room: Room): Entry {
    return { room, depth: this.#depth };
  }

  /** The state of the entry on top, where this page has made it. */
  #entry(): Entry | null {
    const state: unknown = this.#place.history.state;
    return isEntry(state) ? state : null;
  }

  #show(shown: ShownRoom): void {
    if (shown.room === this.#shown.room && shown.held === this.#shown.held) return;
    this.#shown = shown;
    for (const listener of [...this.#listeners]) listener();
  }
}

const isEntry = (state: unknown): state is Entry =>
  typeof state === 'object' && state !== null && 'room' in state && 'depth' in state;
