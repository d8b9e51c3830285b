import type { Seat } from '@madoguchi/domain';
import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import type { PaperState } from '@madoguchi/protocol';
import { Isolated, Ruby } from '@madoguchi/ui-kit';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { boxOnScreen } from '../masks/boxOnScreen.ts';

interface HiddenPlacesProps {
  readonly state: Pick<PaperState, 'blank' | 'masks'>;
  readonly mapping: SurfaceMapping;
  readonly nameOf: (seat: Seat) => string;
}

/** Below it there is no room for words in a box, in CSS pixels; with wider spacing they take two lines. */
const ROOM_FOR_WORDS = { width: 220, height: 64 };

/** Where something is hidden, hatched, and by whom. The picture below is black there already. */
export function HiddenPlaces({ state, mapping, nameOf }: HiddenPlacesProps) {
  const { t } = useTranslation(AREAS);
  // Where all of it is black there is no place to be told from another.
  const masks = state.blank ? [] : state.masks;
  if (masks.length === 0) return null;
  return (
    <ul className="live-paper__places" aria-label={withoutReadings(t('paper:live.hiddenPlaces'))}>
      {masks.map(({ id, box, by }) => {
        const style = boxOnScreen(mapping, box);
        const hasRoom =
          style.width >= ROOM_FOR_WORDS.width && style.height >= ROOM_FOR_WORDS.height;
        return (
          <li key={id} className="live-paper__place" style={style}>
            <span className={hasRoom ? 'live-paper__place-words' : 'visually-hidden'}>
              <Ruby>{t('paper:live.hidden')}</Ruby> <Isolated>{nameOf(by)}</Isolated>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
