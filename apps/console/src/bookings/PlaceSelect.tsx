import { Select } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { placeKey, type Place } from './table/places.ts';

interface PlaceSelectProps<P extends Place> {
  readonly places: readonly P[];
  readonly place: P | null;
  readonly nameOf: (place: P) => string;
  readonly onChoose: (place: P | null) => void;
}

/** Of which place the bookings are; nothing where there is one place only. */
export function PlaceSelect<P extends Place>(props: PlaceSelectProps<P>) {
  const { places, place, nameOf, onChoose } = props;
  const { t } = useText();
  if (places.length < 2) return null;
  return (
    <Select
      label={t('bookings:table.place')}
      value={place === null ? '' : placeKey(place)}
      onChange={({ target }) =>
        onChoose(places.find((each) => placeKey(each) === target.value) ?? null)
      }
    >
      {places.map((each) => (
        <option key={placeKey(each)} value={placeKey(each)}>
          {nameOf(each)}
        </option>
      ))}
    </Select>
  );
}
