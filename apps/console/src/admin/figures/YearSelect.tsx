import { fiscalYearOf, localDay } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { Select, useClock } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';

/** How many years that are over can be chosen. */
const YEARS = 10;

/** The newest fiscal year that is over. */
export function useYearThatIsOver(): number {
  const clock = useClock();
  return fiscalYearOf(localDay(clock.now(), WARD_TIME_ZONE)) - 1;
}

interface YearSelectProps {
  readonly year: number;
  readonly onChoose: (year: number) => void;
}

/** The choice of a fiscal year that is over. */
export function YearSelect({ year, onChoose }: YearSelectProps) {
  const { t } = useText();
  const newest = useYearThatIsOver();
  return (
    <Select
      label={t('adminFigures:public.year')}
      value={year}
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {Array.from({ length: YEARS }, (_, n) => newest - n).map((each) => (
        <option key={each} value={each}>
          {t('adminFigures:public.yearOption', { year: each })}
        </option>
      ))}
    </Select>
  );
}
