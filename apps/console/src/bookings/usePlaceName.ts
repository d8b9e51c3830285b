import type { ConsoleView } from '@madoguchi/protocol';
import { usePlaceWords } from '../app/usePlaceWords.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { Matters } from './find/MatterForm.tsx';
import type { Place } from './table/places.ts';

/** The names of the desks and centers whose bookings are shown. */
export function usePlaceName(me: ConsoleView['me'], matters: Matters) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  return ({ kind, id }: Pick<Place, 'kind' | 'id'>): string => {
    if (kind === 'staff') return t('bookings:table.mine');
    const desk = me.desks.find((each) => each.id === id);
    if (desk) return text(desk.name);
    const center = matters.centers.find((each) => each.id === id);
    return center ? words.center(center.district) : '';
  };
}
