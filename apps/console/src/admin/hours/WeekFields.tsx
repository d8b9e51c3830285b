import { WEEKDAYS } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { HoursDraft, HoursProblem } from './hoursDraft.ts';
import { SpanFields } from './SpanFields.tsx';

interface WeekFieldsProps {
  readonly week: HoursDraft['week'];
  readonly fieldOf: (at: HoursProblem['at']) => FieldState;
  readonly onChange: (week: HoursDraft['week']) => void;
}

/** The hours of a week, one row per weekday. */
export function WeekFields({ week, fieldOf, onChange }: WeekFieldsProps) {
  const { t } = useText();
  const { mon } = week;
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminHours:form.week')}</legend>
      <span className="field__hint">{t('adminHours:form.weekHint')}</span>
      <div className="hours-week">
        {WEEKDAYS.map((day) => (
          <div key={day} className="hours-week__day">
            <span className="hours-week__name">{t(`adminHours:days.${day}`)}</span>
            <SpanFields
              day={t(`adminHours:days.${day}`)}
              spans={week[day]}
              field={fieldOf(day)}
              onChange={(spans) => onChange({ ...week, [day]: spans })}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          icon="copy"
          onClick={() => onChange({ ...week, tue: mon, wed: mon, thu: mon, fri: mon })}
        >
          {t('adminHours:form.copy')}
        </Button>
      </div>
    </fieldset>
  );
}
