import type { OpeningHours } from '@madoguchi/domain';

type Place = OpeningHours['place'];

/** The id of the unit whose hours they are, and `ward` for the whole ward. */
export function placeId(place: Place): string {
  switch (place.kind) {
    case 'ward':
      return 'ward';
    case 'center':
      return place.centerId;
    case 'desk':
      return place.deskId;
  }
}

/** A place as one text, over all kinds. */
export const placeKey = (place: Place): string => `${place.kind}:${placeId(place)}`;

/** The hours that a place has of its own; `undefined` where it follows the ward. */
export const ownHours = (hours: readonly OpeningHours[], place: Place): OpeningHours | undefined =>
  hours.find((each) => placeKey(each.place) === placeKey(place));
