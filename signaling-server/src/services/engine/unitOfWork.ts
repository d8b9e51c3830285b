import type { AuditFact, Caller, Effect } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import type {
  AnyKind,
  ChangedBy,
  FindingStore,
  FollowedUnit,
  RecordChange,
  RecordKind,
} from '../records/kind.ts';
import type { KindRegistry } from '../records/registry.ts';
import { enterEnded } from '../records/searchEntries.ts';

/** One change of one record of any kind, with what has to happen outside of the database. */
interface UnitChange extends RecordChange<unknown, unknown> {
  readonly kind: AnyKind;
  readonly id: string;
  readonly effects: readonly Effect[];
}

/** Who does what happens without anybody asking for it. */
export const SYSTEM = { kind: 'system' } as const;
const BY_ITSELF: Caller = { actor: SYSTEM, from: 'server' };

/**
 * Everything that one command brings about, in one transaction, and what is to be done when it is
 * durable. Every record of every kind is made and changed through here: load, decide, save, follow.
 */
export class UnitOfWork implements FollowedUnit {
  readonly stores: Stores;
  readonly now: number;
  readonly #caller: Caller;
  readonly #kinds: KindRegistry;
  /** In the order in which they happened. */
  readonly changes: UnitChange[] = [];
  /** Specialists who may have become free, or who may have gone. */
  readonly availabilityChanged: string[] = [];
  /** Kiosks that have come or gone. */
  readonly kiosksMoved: string[] = [];

  /** `caller` is who asks for it; without one it happens by itself. */
  constructor(stores: Stores, kinds: KindRegistry, now: number, caller: Caller = BY_ITSELF) {
    this.stores = stores;
    this.now = now;
    this.#caller = caller;
    this.#kinds = kinds;
  }

  /** A record as it is now; refuses with the code of its kind for one that is not there. */
  get<R, E, S extends FindingStore<R>, C>(kind: RecordKind<R, E, S, C>, id: string): R {
    const record = this.stores.records<S>(kind).get(id);
    if (record === null) throw new AppError(kind.notThere);
    return record;
  }

  /** A new record; `requestId` is the id of the command that made it, where its kind keeps one. */
  create<R extends { readonly id: string }, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    record: R,
    requestId: string | null = null,
  ): void {
    const change = { before: null, after: record, event: null };
    this.#keep(kind, record.id, change, [], this.#caller.actor, requestId);
  }

  /**
   * Lets one event happen to a record, by the caller if nobody else did it; returns it as it is then.
   * Refuses as the transition of its kind does.
   */
  act<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    id: string,
    event: E,
    by: ChangedBy = this.#caller.actor,
  ): R {
    const before = this.get(kind, id);
    const step = kind.transition(before, event, this.now);
    if (!step.ok) throw new AppError(step.code);
    const { next: after, effects } = step;
    if (after === before) return before;
    this.#keep(kind, id, { before, after, event }, effects, by, null);
    return after;
  }

  /** The changes of one kind, in the order in which they happened. */
  changesOf<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
  ): readonly RecordChange<R, E>[] {
    // A change is noted by the kind whose name it has.
    return this.changes.filter(
      (each) => each.kind.name === kind.name,
    ) as unknown as readonly RecordChange<R, E>[];
  }

  /** Somebody has come, gone, or can be rung now: their desks are looked at, and shown. */
  markAvailabilityChanged(staffId: string): void {
    this.availabilityChanged.push(staffId);
  }

  /** A kiosk has come or gone: the boards of its place show it. */
  markKioskMoved(kioskId: string): void {
    this.kiosksMoved.push(kioskId);
  }

  /** Enters something into the audit log, with the change that it tells of. */
  note(fact: Omit<AuditFact, keyof Caller>): void {
    this.stores.audit.append({ ...this.#caller, ...fact }, this.now);
  }

  #keep<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    id: string,
    change: RecordChange<R, E>,
    effects: readonly Effect[],
    by: ChangedBy,
    requestId: string | null,
  ): void {
    kind.save(this.stores.records<S>(kind), change, { at: this.now, by, requestId });
    enterEnded(this.stores, kind, change);
    const registered = this.#kinds.named(kind.name);
    this.changes.push({ ...change, kind: registered, id, effects });
    const audited = kind.audit(change);
    if (audited !== null) {
      // What follows from somebody's act is not their act: it is the system's.
      const caller = audited.isAct ? this.#caller : BY_ITSELF;
      this.stores.audit.append({ ...caller, ...audited.fact }, this.now);
    }
    registered.follow?.(this, change);
  }
}
