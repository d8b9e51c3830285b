import { Select } from '@madoguchi/ui-kit';
import { useText } from '../../../app/useText.ts';
import type { FieldState } from '../../parts/useDraftForm.ts';

interface DayOfYearProps extends FieldState {
  readonly label: string;
  /** MM-DD. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

const numbers = (most: number) =>
  Array.from({ length: most }, (_, at) => String(at + 1).padStart(2, '0'));
const MONTHS = numbers(12);
const DATES = numbers(31);

/** A day of each year: month and date. */
export function DayOfYear({ id, error, label, day, onChange }: DayOfYearProps) {
  const { t } = useText();
  const [month = '', date = ''] = day.split('-');
  return (
    <fieldset className="field day-of-year">
      <legend className="field__label">{label}</legend>
      <Select
        {...{ id, error }}
        label={t('adminTopics:catalogue.month')}
        value={month}
        onChange={({ target }) => onChange(`${target.value}-${date}`)}
      >
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {Number(each)}
          </option>
        ))}
      </Select>
      <Select
        label={t('adminTopics:catalogue.date')}
        value={date}
        onChange={({ target }) => onChange(`${month}-${target.value}`)}
      >
        {DATES.map((each) => (
          <option key={each} value={each}>
            {Number(each)}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
