import { MOST_IN_SERIES, SERIES_WEEKS } from '@madoguchi/domain';
import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { Matter } from './matter.ts';

interface RepeatFieldsProps {
  readonly matter: Matter;
  readonly onChange: (change: Partial<Matter>) => void;
}

const USUAL_COUNT = 5;
const COUNTS = Array.from({ length: MOST_IN_SERIES - 1 }, (_, n) => n + 2);

/** くり返し: every how many weeks, and how often. */
export function RepeatFields({ matter: { repeat }, onChange }: RepeatFieldsProps) {
  const { t } = useText();
  const count = repeat?.count ?? USUAL_COUNT;
  return (
    <div className="bookings__repeat">
      <Select
        label={t('bookings:series.repeat')}
        value={repeat?.everyWeeks ?? ''}
        onChange={({ target }) => {
          const everyWeeks = SERIES_WEEKS.find((each) => String(each) === target.value);
          onChange({ repeat: everyWeeks === undefined ? null : { everyWeeks, count } });
        }}
      >
        <option value="">{t('bookings:series.once')}</option>
        {SERIES_WEEKS.map((weeks) => (
          <option key={weeks} value={weeks}>
            {t(weeks === 1 ? 'bookings:series.weekly' : 'bookings:series.everyWeeks', { weeks })}
          </option>
        ))}
      </Select>
      {repeat && (
        <Select
          label={t('bookings:series.count')}
          value={count}
          onChange={({ target }) =>
            onChange({ repeat: { ...repeat, count: Number(target.value) } })
          }
        >
          {COUNTS.map((each) => (
            <option key={each} value={each}>
              {t('bookings:series.times', { count: each })}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
