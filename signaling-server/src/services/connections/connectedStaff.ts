import type { StaffMember } from '@madoguchi/domain';

/** Who of staff is at a console, found by desk and center without going through everybody. */
export class ConnectedStaff {
  readonly #places = new Map<string, readonly string[]>();
  readonly #byPlace = new Map<string, Set<string>>();

  has(staffId: string): boolean {
    return this.#places.has(staffId);
  }

  /** Whoever is connected and works at any of these desks or centers, each once. */
  at(placeIds: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    this.eachAt(placeIds, (staffId) => found.add(staffId));
    return found;
  }

  /** The same without making a list of them; whoever works at several of these comes several times. */
  eachAt(placeIds: Iterable<string>, tell: (staffId: string) => void): void {
    for (const placeId of placeIds) for (const id of this.#byPlace.get(placeId) ?? []) tell(id);
  }

  /** Has come, or works elsewhere now. */
  put({ id, deskIds, centerIds }: Pick<StaffMember, 'id' | 'deskIds' | 'centerIds'>): void {
    this.remove(id);
    const places = [...deskIds, ...centerIds];
    this.#places.set(id, places);
    for (const placeId of places) {
      const there = this.#byPlace.get(placeId) ?? new Set();
      this.#byPlace.set(placeId, there.add(id));
    }
  }

  remove(staffId: string): void {
    for (const placeId of this.#places.get(staffId) ?? []) {
      const there = this.#byPlace.get(placeId);
      there?.delete(staffId);
      if (there?.size === 0) this.#byPlace.delete(placeId);
    }
    this.#places.delete(staffId);
  }
}
