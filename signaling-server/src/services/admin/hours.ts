import type { AuditFact, Caller, OpeningHours } from '@madoguchi/domain';
import { AppError, DEFAULT_HOURS } from '@madoguchi/domain';
import type { OrganisationStore } from '../../ports/store.ts';
import { changeRemembered, type AdminParts, type Remembered } from './adminParts.ts';
import { ownHours, placeId } from './hoursPlaces.ts';
import { hoursDetails } from './hoursDetails.ts';

type Place = OpeningHours['place'];

/** 受付時間 of the ward, and of the centers and desks that differ. */
export class HoursAdmin {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Those of the ward first, set or not; then where a center or desk differs. */
  all(): { hours: OpeningHours[] } {
    return this.#parts.db.read(({ organisation }) => {
      const stored = organisation.openingHours();
      const ward = stored.find(({ place }) => place.kind === 'ward') ?? DEFAULT_HOURS;
      return { hours: [ward, ...stored.filter(({ place }) => place.kind !== 'ward')] };
    });
  }

  /**
   * Replaces the hours of a place; kiosks show it at once. Refuses with `NOT_FOUND` for a place that
   * there is not, with `BAD_REQUEST` for a day with two exceptions.
   */
  async save(hours: OpeningHours, caller: Caller): Promise<void> {
    const days = hours.exceptions.map(({ day }) => day);
    if (new Set(days).size < days.length) throw new AppError('BAD_REQUEST');
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        assertPlace(organisation, hours.place);
        const details = hoursDetails(hoursOf(organisation, hours.place), hours);
        if (Object.keys(details).length === 0) return null;
        organisation.putOpeningHours(hours);
        return remembered(hours.place, details);
      },
      { type: 'wardChanged' },
    );
  }

  /** A center or desk follows the ward again. Refuses with `NOT_FOUND` when it does already. */
  async remove(place: Place, caller: Caller): Promise<void> {
    if (place.kind === 'ward') throw new AppError('BAD_REQUEST');
    await changeRemembered(
      this.#parts,
      caller,
      ({ organisation }) => {
        const before = hoursOf(organisation, place);
        if (before === null) throw new AppError('NOT_FOUND');
        organisation.removeOpeningHours(place);
        return remembered(place, hoursDetails(before, null));
      },
      { type: 'wardChanged' },
    );
  }
}

const hoursOf = (organisation: OrganisationStore, place: Place): OpeningHours | null =>
  ownHours(organisation.openingHours(), place) ?? null;

function assertPlace(organisation: OrganisationStore, place: Place): void {
  const exists = {
    ward: () => true,
    center: () => organisation.center(placeId(place)) !== null,
    desk: () => organisation.desk(placeId(place)) !== null,
  }[place.kind]();
  if (!exists) throw new AppError('NOT_FOUND');
}

const remembered = (place: Place, details: AuditFact['details']): Remembered => ({
  action: 'hours.changed',
  record: { kind: place.kind === 'ward' ? 'system' : place.kind, id: placeId(place) },
  details,
});
