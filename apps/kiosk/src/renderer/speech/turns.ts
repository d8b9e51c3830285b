import type { Said, Spoken } from './spoken.ts';

/** A part of the screen that says something, for as long as it is there. */
export type Speaker = symbol;

/** Something to be said once. */
export interface Turn {
  readonly by: Speaker;
  readonly spoken: Spoken;
}

/** What is being said, what comes next, and what every part of the screen says. */
export interface Turns {
  readonly current: Turn | null;
  readonly waiting: readonly Turn[];
  /** In the order in which they last said something new. */
  readonly shown: ReadonlyMap<Speaker, readonly Said[]>;
}

export const NO_TURNS: Turns = { current: null, waiting: [], shown: new Map() };

/** How a part of the screen says it: after the others, before them, or not at all until somebody asks (in a call). */
export type Manner = 'after' | 'first' | 'onDemand';

/** The next one has its turn where nobody has. */
const withCurrent = ({ current, waiting, shown }: Turns): Turns => {
  const [next = null, ...rest] = waiting;
  return current === null ? { current: next, waiting: rest, shown } : { current, waiting, shown };
};

/**
 * A part of the screen says this from now on. What is new in it is read once, what it said before is not read again, and
 * what it does not say any more falls silent. What another part says already is not said twice.
 */
export function show(turns: Turns, by: Speaker, said: readonly Said[], manner: Manner): Turns {
  const before = turns.shown.get(by) ?? [];
  const others = [...turns.shown].flatMap(([each, all]) => (each === by ? [] : all));
  const fresh = without(without(said, before), others);
  const shown = new Map(turns.shown);
  // Whoever says something new is the one that is repeated.
  if (fresh.length > 0) shown.delete(by);
  if (said.length > 0) shown.set(by, said);
  else shown.delete(by);
  const stays = ({ by: whose, spoken }: Turn) =>
    whose !== by || said.some(({ words }) => words === spoken.words);
  const current = turns.current !== null && stays(turns.current) ? turns.current : null;
  const waiting = turns.waiting.filter(stays);
  const turnsOfFresh = fresh.map((spoken) => ({ by, spoken }));
  if (manner === 'onDemand' || fresh.length === 0) return withCurrent({ current, waiting, shown });
  return withCurrent(
    manner === 'first'
      ? { current: null, waiting: turnsOfFresh, shown }
      : { current, waiting: [...waiting, ...turnsOfFresh], shown },
  );
}

const without = (said: readonly Said[], others: readonly Said[]): readonly Said[] =>
  said.filter(({ words }) => words !== '' && !others.some((each) => each.words === words));

/** A part of the screen is gone, and what it says with it. */
export function close(turns: Turns, by: Speaker): Turns {
  const shown = new Map(turns.shown);
  shown.delete(by);
  return withCurrent({
    current: turns.current?.by === by ? null : turns.current,
    waiting: turns.waiting.filter((turn) => turn.by !== by),
    shown,
  });
}

/** What was asked for is said at once, in the place of everything else. */
export const ask = ({ shown }: Turns, by: Speaker, spoken: readonly Spoken[]): Turns =>
  withCurrent({ current: null, waiting: spoken.map((each) => ({ by, spoken: each })), shown });

/** What was said last is said once more, from its beginning. */
export function again(turns: Turns): Turns {
  const [by, said] = [...turns.shown].at(-1) ?? [null, []];
  return by === null ? turns : ask(turns, by, said);
}

/** The one whose turn it is has said it. */
export const done = (turns: Turns): Turns => withCurrent({ ...turns, current: null });

/** Everything falls silent; what is on the screen stays there. */
export const hush = ({ shown }: Turns): Turns => ({ current: null, waiting: [], shown });
