import { expect, test } from 'vitest';
import { RoomHistory, type HistoryPlace } from './roomHistory.ts';

/** A browser's history with one page before this one. */
class FakeHistory implements HistoryPlace {
  readonly entries: { state: unknown; hash: string }[] = [
    { state: 'another page', hash: '' },
    { state: null, hash: '' },
  ];
  at = 1;
  #listener: () => void = () => undefined;

  readonly history = {
    get state(): unknown {
      return null;
    },
    pushState: (state: unknown): void => this.#push({ state, hash: this.hash() }),
    replaceState: (state: unknown): void => {
      this.entries[this.at] = { state, hash: this.hash() };
    },
    go: (steps = 0): void => {
      this.at += steps;
      this.#listener();
    },
  };

  constructor() {
    const current = (): unknown => this.entries[this.at]?.state;
    Object.defineProperty(this.history, 'state', { get: current });
  }

  path(): string {
    return '/console/';
  }

  hash(): string {
    return this.entries[this.at]?.hash ?? '';
  }

  onPop(listener: () => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  /** A link to a part of the page. */
  follow(hash: string): void {
    this.#push({ state: null, hash });
    this.#listener();
  }

  get isOut(): boolean {
    return this.at === 0;
  }

  #push(entry: { state: unknown; hash: string }): void {
    this.entries.splice(this.at + 1, Infinity, entry);
    this.at += 1;
  }
}

function opened(first: 'work' | 'admin' = 'work') {
  const place = new FakeHistory();
  const rooms = new RoomHistory(first, place);
  rooms.subscribe(() => undefined);
  return { place, rooms, room: () => rooms.getSnapshot().room };
}

test('[W66] back and forward move between the screens that were open', () => {
  const { place, rooms, room } = opened();
  rooms.open('account');
  expect(room()).toBe('account');
  place.history.go(-1);
  expect(room()).toBe('work');
  place.history.go(1);
  expect(room()).toBe('account');
});

test('[W66] a link of 管理 opens it, also from the history', () => {
  const { place, rooms, room } = opened('admin');
  place.follow('#admin/people');
  rooms.open('work');
  place.history.go(-1);
  expect([room(), place.hash()]).toEqual(['admin', '#admin/people']);
});

test('[W66] in a call back leads nowhere, from wherever the call was accepted', () => {
  for (const from of ['work', 'account'] as const) {
    const { place, rooms, room } = opened();
    rooms.open(from);
    rooms.hold();
    place.follow('#queue');
    for (let press = 0; press < 5; press += 1) {
      place.history.go(-1);
      expect([room(), place.isOut]).toEqual(['work', false]);
    }
  }
});

test('[W66] in a call no other room opens; afterwards it does', () => {
  const { rooms, room } = opened();
  const release = rooms.hold();
  rooms.open('account');
  expect(rooms.getSnapshot()).toEqual({ room: 'work', held: true });
  release();
  rooms.open('account');
  expect(room()).toBe('account');
});

test('[W66] a day of calls does not fill the history', () => {
  const { place, rooms } = opened();
  for (let call = 0; call < 20; call += 1) rooms.hold()();
  expect(place.entries).toHaveLength(3);
});
