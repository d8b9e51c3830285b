import { isPractice, type Candidate } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** Who can be rung, as seen in one unit of work: each is looked up once, and only when asked about. */
export class Candidates {
  readonly #stores: Stores;
  readonly #known = new Map<string, Candidate | null>();
  /** Of those who are known, who is occupied by a practice alone. */
  readonly #practising = new Set<string>();

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  /**
   * Every specialist at a console who serves any of these desks, busy or not. For a resident nobody is busy with a practice;
   * among equals they come last.
   */
  at(deskIds: readonly string[], who: { readonly isPractice: boolean }): Candidate[] {
    const found: Candidate[] = [];
    for (const staffId of this.#stores.connectedStaff.at(deskIds)) {
      const each = this.#of(staffId);
      if (each?.deskIds.some((id) => deskIds.includes(id)) !== true) continue;
      found.push(!who.isPractice && this.#practising.has(staffId) ? lastOf(each) : each);
    }
    return found;
  }

  /** Every specialist who serves any of these desks, as if all of them were at their consoles. */
  employed(deskIds: readonly string[]): Candidate[] {
    return this.#stores.staff
      .all()
      .filter((person) => person.deskIds.some((id) => deskIds.includes(id)))
      .map((person) => this.#of(person.id))
      .filter((each) => each !== null);
  }

  /** They are rung now; nobody else can ring them in this unit of work. */
  occupy(staffId: string): void {
    this.#practising.delete(staffId);
    const known = this.#known.get(staffId);
    if (known !== null && known !== undefined) this.#known.set(staffId, { ...known, busy: true });
  }

  #of(staffId: string): Candidate | null {
    const known = this.#known.get(staffId);
    if (known !== undefined) return known;
    const found = this.#lookUp(staffId);
    this.#known.set(staffId, found);
    return found;
  }

  #lookUp(staffId: string): Candidate | null {
    const { staff, consultations } = this.#stores;
    const person = staff.get(staffId);
    if (person === null || person.disabled || person.role !== 'specialist') return null;
    const availability = staff.availability(staffId);
    const occupiedBy = consultations.ofStaff(staffId);
    if (occupiedBy !== null && isPractice(occupiedBy)) this.#practising.add(staffId);
    return {
      staffId,
      deskIds: person.deskIds,
      districtIds: person.districtIds,
      skills: person.skills,
      availability,
      connected: true,
      busy: occupiedBy !== null,
      idleSince: Math.max(availability.since, consultations.lastEndedBy(staffId)),
    };
  }
}

/** Somebody who practises, as a resident finds them: free, and asked after whoever idles. */
const lastOf = (candidate: Candidate): Candidate => ({
  ...candidate,
  busy: false,
  idleSince: Number.MAX_SAFE_INTEGER,
});
