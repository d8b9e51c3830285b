import { asked, held, released, stroked, unwrap, type Holders, type Seat } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';

/** Who is at which field of which procedure, in memory alone. Listeners are told of every change. */
export class FieldHolders {
  readonly #clock: Clock;
  readonly #holders = new Map<string, Holders>();
  readonly #listeners = new Set<(procedureId: string) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  onChange(listener: (procedureId: string) => void): void {
    this.#listeners.add(listener);
  }

  of(procedureId: string): Holders {
    return this.#holders.get(procedureId) ?? NOBODY;
  }

  /** Goes to a field, or leaves where they are (`null`). Refuses with `FIELD_HELD`. */
  hold(procedureId: string, fieldId: string | null, seat: Seat): void {
    const before = this.of(procedureId);
    const after =
      fieldId === null
        ? released(before, seat)
        : unwrap(held(before, fieldId, seat, this.#clock.steady()));
    this.#set(procedureId, after);
  }

  ask(procedureId: string, fieldId: string, by: Seat): void {
    this.#set(procedureId, asked(this.of(procedureId), fieldId, by, this.#clock.steady()));
  }

  /** Has written in fields. Refuses with `FIELD_HELD`. */
  stroke(procedureId: string, fieldIds: readonly string[], seat: Seat): void {
    const before = this.of(procedureId);
    const after = unwrap(stroked(before, fieldIds, seat, this.#clock.steady()));
    // Further strokes of the present holder change nothing that is told.
    const isNews = isOther(before, after);
    this.#holders.set(procedureId, after);
    if (isNews) this.#tell(procedureId);
  }

  /** Whoever has no place any more leaves the fields that they were at. */
  keepOnly(procedureId: string, seats: readonly Seat[]): void {
    let kept = this.of(procedureId);
    for (const { seat } of Object.values(kept)) {
      if (!seats.includes(seat)) kept = released(kept, seat);
    }
    this.#set(procedureId, kept);
  }

  forget(procedureId: string): void {
    this.#holders.delete(procedureId);
  }

  #set(procedureId: string, after: Holders): void {
    if (after === this.of(procedureId)) return;
    if (Object.keys(after).length === 0) this.#holders.delete(procedureId);
    else this.#holders.set(procedureId, after);
    this.#tell(procedureId);
  }

  #tell(procedureId: string): void {
    for (const listener of this.#listeners) listener(procedureId);
  }
}

const NOBODY: Holders = {};

const isOther = (before: Holders, after: Holders): boolean => {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].some((id) => before[id]?.seat !== after[id]?.seat);
};
