import type { StaffMember } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** By the list that it follows from: that list stays the same until somebody of staff changes. */
const known = new WeakMap<readonly StaffMember[], ReadonlySet<string>>();

/** The desks that some specialist serves; only specialists answer, and nobody who is disabled. */
export function servedDesks({ staff }: Stores): ReadonlySet<string> {
  const people = staff.all();
  const served = known.get(people) ?? servedBy(people);
  known.set(people, served);
  return served;
}

const servedBy = (people: readonly StaffMember[]): ReadonlySet<string> =>
  new Set(people.filter((s) => s.role === 'specialist' && !s.disabled).flatMap((s) => s.deskIds));
