import type { FreeSlotView } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { useBookingWords } from '../useBookingWords.ts';
import { groupedSlots, type SlotGroup } from './groupedSlots.ts';
import type { Matter } from './matter.ts';
import type { FreeSlots } from './useFreeSlots.ts';

interface SlotListProps {
  readonly matter: Matter;
  readonly found: FreeSlots | null;
  readonly onChoose: (slot: FreeSlotView) => void;
  /** Looks farther ahead; `null` where everything is shown. */
  readonly onLater: (() => void) | null;
}

/** The next free times as a list: by place, and in it by day. */
export function SlotList({ matter, found, onChoose, onLater }: SlotListProps) {
  const { t } = useText();
  if (matter.topicIds.length === 0) return <p className="empty">{t('bookings:slots.start')}</p>;
  if (found === null) return <p className="empty">{t('bookings:slots.looking')}</p>;
  const groups = groupedSlots(found);
  if (groups.length === 0) return <p className="empty">{t('bookings:slots.none')}</p>;
  return (
    <>
      {groups.map((group, at) => (
        <PlaceSlots
          key={`${group.place.centerId} ${group.place.deskId}`}
          {...{ group, matter, onChoose }}
          isFirst={at === 0}
        />
      ))}
      {onLater && (
        <Button icon="more" onClick={onLater}>
          {t('bookings:slots.later')}
        </Button>
      )}
    </>
  );
}

interface PlaceSlotsProps extends Pick<SlotListProps, 'matter' | 'onChoose'> {
  readonly group: SlotGroup;
  readonly isFirst: boolean;
}

function PlaceSlots({ group: { place, days }, matter, isFirst, onChoose }: PlaceSlotsProps) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  const { formDay, formDayAndTime, time } = useBookingWords();
  const title = t('bookings:slots.place', {
    center: words.center(place.district),
    desk: text(place.deskName),
  });
  return (
    <section className="slots" aria-label={title}>
      <h3 className="slots__place">
        {title}
        {matter.language !== 'ja' && (
          <span className="tag tag--need">
            {t('bookings:slots.spoken', {
              language: t(`console:needs.languages.${matter.language}`),
            })}
          </span>
        )}
      </h3>
      <dl className="slots__days">
        {days.map(({ day, slots }, nth) => (
          <div className="slots__day" key={day}>
            <dt>{formDay(day)}</dt>
            {slots.map((slot, at) => (
              <dd key={slot.start}>
                <button
                  type="button"
                  className="slots__slot numbers"
                  aria-label={t('bookings:slots.choose', { time: formDayAndTime(slot) })}
                  onClick={() => onChoose(slot)}
                >
                  {time(slot)}
                </button>
                {isFirst && nth === 0 && at === 0 && (
                  <span className="slots__earliest">{t('bookings:slots.earliest')}</span>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
