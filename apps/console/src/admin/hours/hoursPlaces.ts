import type { OpeningHours } from '@madoguchi/domain';

export type HoursPlace = OpeningHours['place'];

/** The key of a place, for comparison and for its row. */
export function placeKey(place: HoursPlace): string {
  if (place.kind === 'ward') return 'ward';
  return place.kind === 'center' ? `center:${place.centerId}` : `desk:${place.deskId}`;
}

/** The hours of a place itself; `null` where it follows the ward. */
export const ownHours = (hours: readonly OpeningHours[], place: HoursPlace): OpeningHours | null =>
  hours.find((each) => placeKey(each.place) === placeKey(place)) ?? null;

/** The hours in force at a place: its own, else the ward's. */
export function effectiveHours(
  hours: readonly OpeningHours[],
  place: HoursPlace,
): OpeningHours | null {
  return ownHours(hours, place) ?? ownHours(hours, { kind: 'ward' });
}
