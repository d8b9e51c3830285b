import type { OpeningHours } from '@madoguchi/domain';
import { useMemo } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';
import { ExceptionFields } from './ExceptionFields.tsx';
import { draftOf, hoursOf, hoursProblems, type HoursProblem } from './hoursDraft.ts';
import type { HoursPlace } from './hoursPlaces.ts';
import type { HoursWords } from './useHoursWords.ts';
import { WeekFields } from './WeekFields.tsx';

interface HoursFormProps extends DraftFormProps<OpeningHours> {
  readonly place: HoursPlace;
  /** The hours in force there, its own or the ward's. */
  readonly from: OpeningHours;
  readonly words: HoursWords;
}

/** The hours of one place: its week, holidays and the year's end, days that differ. */
export function HoursForm({ place, from, words, change, onSave, onClose }: HoursFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => draftOf(from), [from]),
    problemsOf: hoursProblems,
    onSave: (typed) => onSave(hoursOf(place, typed)),
  });
  const fieldOf = (at: HoursProblem['at']) => field(fieldAt(at));
  return (
    <FormDialog title={t('adminHours:form.title', { place: words.place(place) })} {...frame}>
      <WeekFields week={draft.week} fieldOf={fieldOf} onChange={(week) => edit({ week })} />
      <div className="hours-checks">
        {(['openOnHolidays', 'openAtYearEnd'] as const).map((choice) => (
          <label key={choice} className="hours-check">
            <input
              type="checkbox"
              checked={draft[choice]}
              onChange={(event) => edit({ [choice]: event.target.checked })}
            />
            <span>{t(`adminHours:form.${choice}`)}</span>
          </label>
        ))}
      </div>
      <ExceptionFields
        exceptions={draft.exceptions}
        fieldOf={fieldOf}
        onChange={(exceptions) => edit({ exceptions })}
      />
    </FormDialog>
  );
}

const fieldAt = (at: HoursProblem['at']): string => `day-${String(at)}`;

const tell = ({ at, what }: HoursProblem, t: Translate) => ({
  field: fieldAt(at),
  text: t(`adminHours:problems.${what}`, {
    what:
      typeof at === 'number'
        ? t('adminHours:form.exception', { number: at + 1 })
        : t(`adminHours:days.${at}`),
  }),
});
