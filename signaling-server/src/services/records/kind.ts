import type {
  Actor,
  AuditFact,
  Caller,
  Effect,
  ErrorCode,
  RecordPlace,
  Result,
  Term,
  TermContext,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type { StoredKind } from '../../state/storedKind.ts';
import type { ConcernedScreens } from './concernedScreens.ts';
import type { SearchedKind } from './searched.ts';

/** Who made a change: somebody, or the system in consequence of something. */
export type ChangedBy = Actor | { readonly kind: 'system' };

/** One change of one record; `before` is `null` for a new one, and then there is no event. */
export interface RecordChange<R, E> {
  readonly before: R | null;
  readonly after: R;
  readonly event: E | null;
}

/** Classes of data, and how long records stay after they have ended. */
interface Retention {
  readonly sensitivity: 'resident' | 'staff' | 'internal';
  /**
   * Days after the end; `null` without limit; `template`: as long as the template of the record says; `rule`: as long as the
   * rule that an admin has confirmed (docs/spec/retention.md), or that of the consultation to which it belongs.
   */
  readonly keptDays: number | 'template' | 'rule' | null;
}

/** What a row needs to know of the change that it is stored with. */
interface ChangeFacts {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: ChangedBy;
  /** The id of the command that made a new record; `null` for any other change. */
  readonly requestId: string | null;
}

/** What the audit log tells of a change, and whether it was the caller's act or follows from something. */
export interface AuditedChange {
  readonly fact: Omit<AuditFact, keyof Caller>;
  readonly isAct: boolean;
}

/** A store that finds its records by their ids. */
export interface FindingStore<R> {
  get(id: string): R | null;
}

/** Everything that the server knows about one kind of record. A kind is one folder that exports one of these. */
export interface RecordKind<R, E, S extends FindingStore<R>, C = undefined> extends StoredKind<
  R,
  S,
  C
> {
  /** What a record is called today, for whoever reads the audit log; the id where it has no name. */
  titleOf(stores: Stores, record: R): string;
  /** How sensitive its records are and for how long they are kept, as docs/data.md says of their table. */
  readonly retention: Retention;
  /** The code for a record that is not there. */
  readonly notThere: ErrorCode;
  /** The code for a record that is out of the reach of this person; `null` for who is no staff. */
  outOfReach(record: R, staffId: string | null): ErrorCode;
  /** Where a record lies in the ward, and whose it is: what the table of access asks. */
  placeOf(stores: Stores, record: R): RecordPlace;
  /** The one rule by which a record changes; the same record when nothing does. */
  transition(record: R, event: E, now: number): Step<R>;
  /** What will be due if nobody acts. */
  terms(record: R, context: TermContext): readonly Term<E>[];
  /** Every record that is not over. */
  open(store: S): readonly R[];
  /** Stores a change, with whatever lines belong to it. */
  save(store: S, change: RecordChange<R, E>, facts: ChangeFacts): void;
  /** The texts by which its records are found; a kind without it is not searched. */
  readonly search?: SearchedKind<R>;
  /** What the audit log tells of a change; `null` for what it does not tell. */
  audit(change: RecordChange<R, E>): AuditedChange | null;
  /** Adds the screens that show something else because of a change. */
  concern(screens: ConcernedScreens, stores: Stores, change: RecordChange<R, E>): void;
  /** What follows from a change for other records, in the same transaction. */
  follow?(unit: FollowedUnit, change: RecordChange<R, E>): void;
}

/** A unit of work as what follows from a change sees it: it may change other records. */
export interface FollowedUnit {
  readonly stores: Stores;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A new record. */
  create<R extends { readonly id: string }, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    record: R,
  ): void;
  /** Lets one event happen to a record; refuses as the transition of its kind does. */
  act<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    id: string,
    event: E,
    by?: ChangedBy,
  ): R;
}

/** The next state of a record and what has to happen outside of the database, or why it is refused. */
export type Step<R> =
  | { readonly ok: true; readonly next: R; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly code: ErrorCode };

/** The step of a rule that has no effects. */
export const stepOf = <R>(result: Result<R>): Step<R> =>
  result.ok ? { ok: true, next: result.value, effects: [] } : result;

/** Any kind, where it does not matter which. */
export type AnyKind = RecordKind<unknown, unknown, FindingStore<unknown>, unknown>;
