import type { Seat } from '../consultation/participants.ts';
import { isResidentHeld, seatsOf } from '../consultation/who.ts';
import type { Consultation } from '../consultation/state.ts';

/** What checks a value that came from elsewhere; a zod schema is one. */
export interface Check<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false };
}

/**
 * A type of document that the parties of one consultation draw or type together. State and operations
 * are JSON and immutable. The server puts the operations into one order, and whoever applies them in
 * that order to the empty document has the same state.
 */
export interface LiveDocument<State, Operation> {
  /** As it is named on the wire; letters, digits and `-`. */
  readonly name: string;
  readonly operation: Check<Operation>;
  readonly state: Check<State>;
  /** What pages may send, where some operations are the server's alone; every operation unless it is told. */
  readonly ofPages?: Check<Operation>;
  /**
   * Whether nobody writes in it while the resident is held: they would read afterwards what staff wrote meanwhile.
   * Then what is sent is refused with `RESIDENT_HELD`.
   */
  readonly closedWhileHeld?: true;
  empty(): State;
  /**
   * Pure, and it never refuses: an operation that makes no sense in this state leaves it as it is. It
   * adds to the state no more than its own size in JSON and `APPLIED_EXTRA_BYTES`.
   */
  apply(state: State, operation: Operation, by: Seat): State;
}

/** Bytes of JSON that an operation may add to the state beside its own: the longest seat, and some fields. */
export const APPLIED_EXTRA_BYTES = 128;

/** A document of any type, for what only keeps and passes on. */
export type AnyLiveDocument = LiveDocument<unknown, unknown>;

/** The types that a server keeps, by their names. */
export type DocumentTypes = ReadonlyMap<string, AnyLiveDocument>;

/** Enters types into a table. */
export const documentTypes = (...types: readonly AnyLiveDocument[]): DocumentTypes =>
  new Map(types.map((type) => [type.name, type]));

/** One operation in the order of the server. */
export interface DocumentEntry<Operation = unknown> {
  /** 1 for the first of the document, and 1 more for each that follows. */
  readonly sequence: number;
  readonly by: Seat;
  /** The page that made it, and the number that it gave to it; they rise with every operation. */
  readonly clientId: string;
  readonly clientSequence: number;
  readonly operation: Operation;
}

/**
 * Who takes part in the documents of a consultation now: whoever has a seat in its room, but not a
 * resident who is held. What staff note meanwhile the resident gets afterwards.
 */
export const documentSeatsOf = (c: Consultation): readonly Seat[] =>
  isResidentHeld(c) ? seatsOf(c).filter((seat) => seat !== 'kiosk') : seatsOf(c);
