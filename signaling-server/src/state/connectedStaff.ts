import type { StaffMember } from '@madoguchi/domain';
import type { ConnectedStaffStore } from '../ports/store.ts';
import type { ChangeLog } from './changeLog.ts';

/**
 * Who of staff is at a console, found by desk and center without going through everybody. It is live state
 * that nobody stores: it comes and goes with the unit of work that notes a connection, and is taken back
 * with it.
 */
export class ConnectedStaff implements ConnectedStaffStore {
  readonly #log: ChangeLog;
  readonly #places = new Map<string, readonly string[]>();
  readonly #byPlace = new Map<string, Set<string>>();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  has(staffId: string): boolean {
    return this.#places.has(staffId);
  }

  all(): readonly string[] {
    return [...this.#places.keys()];
  }

  at(placeIds: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    this.eachAt(placeIds, (staffId) => found.add(staffId));
    return found;
  }

  eachAt(placeIds: Iterable<string>, tell: (staffId: string) => void): void {
    for (const placeId of placeIds) for (const id of this.#byPlace.get(placeId) ?? []) tell(id);
  }

  put({ id, deskIds, centerIds }: Pick<StaffMember, 'id' | 'deskIds' | 'centerIds'>): void {
    this.#change(id, [...deskIds, ...centerIds]);
  }

  remove(staffId: string): void {
    this.#change(staffId, null);
  }

  #change(staffId: string, after: readonly string[] | null): void {
    const before = this.#places.get(staffId) ?? null;
    this.#log.make({
      redo: () => {
        this.#set(staffId, before, after);
      },
      undo: () => {
        this.#set(staffId, after, before);
      },
      stored: null,
    });
  }

  #set(staffId: string, before: readonly string[] | null, after: readonly string[] | null): void {
    for (const placeId of before ?? []) {
      const there = this.#byPlace.get(placeId);
      there?.delete(staffId);
      if (there?.size === 0) this.#byPlace.delete(placeId);
    }
    if (after === null) {
      this.#places.delete(staffId);
      return;
    }
    this.#places.set(staffId, after);
    for (const placeId of after) {
      const there = this.#byPlace.get(placeId) ?? new Set();
      this.#byPlace.set(placeId, there.add(staffId));
    }
  }
}
