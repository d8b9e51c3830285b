import type { Stores } from '../ports/store.ts';

/** The desks that some specialist serves; only specialists answer, and nobody who is disabled. */
export function servedDesks({ staff }: Stores): ReadonlySet<string> {
  return new Set(
    staff
      .all()
      .filter((s) => s.role === 'specialist' && !s.disabled)
      .flatMap((s) => s.deskIds),
  );
}
