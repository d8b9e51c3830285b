import { SET_ASIDE_REASONS, SUPPORTS, WEEKDAYS } from '@madoguchi/domain';
import { RadioGroup, Select, TextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { SetAsideDraft, SetAsideProblem } from './setAsideDraft.ts';
import { useSetAsideWords } from './useSetAsideWords.ts';

/** The draft that a part of the form shows and changes. */
export interface FieldsProps {
  readonly draft: SetAsideDraft;
  readonly edit: (changed: Partial<SetAsideDraft>) => void;
  readonly field: (name: Exclude<SetAsideProblem, 'past'>) => FieldState;
}

/** On which days it is: once, some days in a row, or every week. */
export function DayFields({ draft, edit, field, today }: FieldsProps & { readonly today: string }) {
  const { t } = useText();
  const { how } = draft;
  return (
    <>
      <RadioGroup
        label={t('adminBookings:aside.form.how')}
        options={(['once', 'weekly'] as const).map((value) => ({
          value,
          label: t(`adminBookings:aside.form.hows.${value}`),
        }))}
        value={how}
        onChange={(next) => edit({ how: next })}
      />
      {how === 'weekly' && (
        <Select
          label={t('adminBookings:aside.form.weekday')}
          value={draft.weekday}
          onChange={(event) => edit({ weekday: event.target.value })}
        >
          {WEEKDAYS.map((weekday, at) => (
            <option key={weekday} value={at}>
              {t(`adminHours:days.${weekday}`)}
            </option>
          ))}
        </Select>
      )}
      <div className="aside-grid">
        {(['fromDay', 'untilDay'] as const).map((end) => (
          <TextField
            key={end}
            {...field(end)}
            label={t(`adminBookings:aside.form.${end}.${how}`)}
            type="date"
            min={today}
            value={draft[end]}
            onChange={(event) => edit({ [end]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}

/** At which time of these days. */
export function TimeFields({ draft, edit, field }: FieldsProps) {
  const { t } = useText();
  const time = field('time');
  return (
    <>
      <label className="hours-check">
        <input
          type="checkbox"
          checked={draft.isWholeDay}
          onChange={(event) => edit({ isWholeDay: event.target.checked })}
        />
        <span>{t('adminBookings:aside.form.wholeDay')}</span>
      </label>
      {!draft.isWholeDay && (
        <div className="aside-grid">
          {(['from', 'until'] as const).map((end) => (
            <TextField
              key={end}
              {...(end === 'from' && time)}
              label={t(`adminBookings:aside.form.${end}`)}
              type="time"
              value={draft[end]}
              onChange={(event) => edit({ [end]: event.target.value })}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Fields for the support whose bookings are still taken in this time, and for the reason of the others' refusal. */
export function WhomFields({ draft, edit }: FieldsProps) {
  const { t } = useText();
  const words = useSetAsideWords();
  return (
    <div className="aside-grid">
      <Select
        label={t('adminBookings:aside.form.support')}
        value={draft.support}
        onChange={({ target }) => {
          const support = SUPPORTS.find((each) => each === target.value) ?? 'nobody';
          edit({ support, ...(support !== 'nobody' && { reason: 'support' as const }) });
        }}
      >
        {(['nobody', ...SUPPORTS] as const).map((value) => (
          <option key={value} value={value}>
            {words.whom(value === 'nobody' ? null : value)}
          </option>
        ))}
      </Select>
      <Select
        label={t('adminBookings:aside.form.reason')}
        value={draft.reason}
        onChange={({ target }) =>
          edit({ reason: SET_ASIDE_REASONS.find((each) => each === target.value) ?? 'other' })
        }
      >
        {SET_ASIDE_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`adminBookings:aside.reasons.${reason}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
