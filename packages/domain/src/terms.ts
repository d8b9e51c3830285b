/** What happens to a record without anybody acting, and when. */
export type Term<E> = {
  /** Tells it apart from every other term of its record: one key is one moment and one event. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: E;
} & (
  | {
      /** A steady timer from the moment that begins it: a clock that is set changes nothing. */
      readonly follows: 'timer';
      /** Whatever clocks say, nobody waits longer for it. */
      readonly limitMs: number;
    }
  /** The day and the hour on the wall, however the clock is set. */
  | { readonly follows: 'calendar' }
);

/** What the terms of a record depend on besides itself. */
export interface TermContext {
  /** Says when a day ends, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
}

/** Everything that will be due if nobody acts. It follows from the state, so that no restart forgets it. */
export type TermsOf<R, E> = (record: R, context: TermContext) => readonly Term<E>[];
