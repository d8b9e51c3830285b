import type { OpeningHours } from '@madoguchi/domain';
import { useCallback, useId, useMemo } from 'react';
import type { Action } from '../../app/useAction.ts';
import { useText } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraft } from '../parts/useDraft.ts';
import { ExceptionFields } from './ExceptionFields.tsx';
import {
  draftOf,
  hoursOf,
  hoursProblems,
  type HoursDraft,
  type HoursProblem,
} from './hoursDraft.ts';
import type { HoursPlace } from './hoursPlaces.ts';
import type { HoursWords } from './useHoursWords.ts';
import { WeekFields } from './WeekFields.tsx';

interface HoursFormProps {
  readonly place: HoursPlace;
  /** What holds there now, its own or the ward's. */
  readonly from: OpeningHours;
  readonly words: HoursWords;
  readonly change: Action<string>;
  readonly onSave: (hours: OpeningHours) => void;
  readonly onClose: () => void;
}

/** The hours of one place: its week, holidays and the year's end, days that differ. */
export function HoursForm({ place, from, words, change, onSave, onClose }: HoursFormProps) {
  const { t } = useText();
  const prefix = useId();
  const start = useMemo(() => draftOf(from), [from]);
  const tell = useCallback(
    ({ at, what }: HoursProblem) => ({
      field: fieldAt(at),
      text: t(`adminHours:problems.${what}`, {
        what:
          typeof at === 'number'
            ? t('adminHours:form.exception', { number: at + 1 })
            : t(`adminHours:days.${at}`),
      }),
    }),
    [t],
  );
  const { draft, told, changed, edit, errorOf, save } = useDraft({
    ...{ from: start, prefix, tell },
    problemsOf: (typed: HoursDraft) => hoursProblems(typed),
    onSave: (typed) => onSave(hoursOf(place, typed)),
  });
  const said = (at: HoursProblem['at']): Said => ({
    id: prefix + fieldAt(at),
    error: errorOf(fieldAt(at)),
  });
  return (
    <FormDialog
      title={t('adminHours:form.title', { place: words.place(place) })}
      problems={told}
      failure={change.failure}
      busy={change.busy !== null}
      changed={changed}
      onSave={save}
      onClose={onClose}
    >
      <WeekFields week={draft.week} said={said} onChange={(week) => edit({ week })} />
      <div className="hours-checks">
        {(['openOnHolidays', 'openAtYearEnd'] as const).map((field) => (
          <label key={field} className="hours-check">
            <input
              type="checkbox"
              checked={draft[field]}
              onChange={(event) => edit({ [field]: event.target.checked })}
            />
            <span>{t(`adminHours:form.${field}`)}</span>
          </label>
        ))}
      </div>
      <ExceptionFields
        exceptions={draft.exceptions}
        said={said}
        onChange={(exceptions) => edit({ exceptions })}
      />
    </FormDialog>
  );
}

/** Where a field is, and what is wrong with it. */
export interface Said {
  readonly id: string;
  readonly error: string | undefined;
}

const fieldAt = (at: HoursProblem['at']): string => `day-${String(at)}`;
