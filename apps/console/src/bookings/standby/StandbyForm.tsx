import { WEEKDAYS } from '@madoguchi/domain';
import { RadioGroup, TextField, useAction } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { FormActs } from '../find/FormActs.tsx';
import type { Matter } from '../find/matter.ts';
import { PersonFields, usePerson } from '../find/PersonFields.tsx';
import { firstDraft, PARTS, standbyOf, turnedWeekday, type StandbyDraft } from './draft.ts';

interface StandbyFormProps {
  readonly matter: Matter;
  readonly today: string;
  readonly onAdded: () => void;
  readonly onBack: () => void;
}

/** キャンセル待ち: when they can come, and who they are. */
export function StandbyForm({ matter, today, onAdded, onBack }: StandbyFormProps) {
  const { t } = useText();
  const { model } = useActions();
  const action = useAction<'add'>();
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [draft, setDraft] = useState(firstDraft(matter.fromDay ?? today));
  const [isSent, setSent] = useState(false);
  const needsPhone = !matter.withKiosk;
  const person = usePerson(needsPhone);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (draft.weekdays.length === 0) return;
    const known = person.check(form.current);
    if (known === null) return;
    const standby = standbyOf(matter, draft, today, known);
    void action.perform('add', () => model.standby.add(standby)).then((done) => done && onAdded());
  };
  return (
    <form
      className="held held__form"
      ref={form}
      onSubmit={send}
      aria-labelledby="standby-title"
      noValidate
    >
      <h3 className="held__title" id="standby-title" ref={title} tabIndex={-1}>
        {t('bookings:standby.add')}
      </h3>
      <p className="field__hint">{t('bookings:standby.lead')}</p>
      <WhenFields
        {...{ draft, today }}
        isMissing={isSent && draft.weekdays.length === 0}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <PersonFields {...{ person, needsPhone }} phoneHint={t('bookings:standby.phoneHint')} />
      <FailureNotice code={action.failure} />
      <FormActs
        label={t('bookings:standby.confirm')}
        isBusy={action.busy === 'add'}
        backLabel={t('bookings:standby.back')}
        onBack={onBack}
      />
    </form>
  );
}

interface WhenFieldsProps {
  readonly draft: StandbyDraft;
  readonly today: string;
  readonly isMissing: boolean;
  readonly onChange: (change: Partial<StandbyDraft>) => void;
}

function WhenFields({ draft, today, isMissing, onChange }: WhenFieldsProps) {
  const { t } = useText();
  const { weekdays, part, untilDay } = draft;
  return (
    <>
      <fieldset className="field">
        <legend className="field__label">{t('bookings:standby.weekdays')}</legend>
        {isMissing && (
          <p className="field__error" role="alert">
            {t('bookings:standby.chooseWeekday')}
          </p>
        )}
        <div className="choices standby__weekdays">
          {WEEKDAYS.map((name, weekday) => (
            <label className="choice" key={name}>
              <input
                type="checkbox"
                checked={weekdays.includes(weekday)}
                onChange={() => onChange({ weekdays: turnedWeekday(weekdays, weekday) })}
              />
              <span>{t(`bookings:standby.weekday.${name}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <RadioGroup
        label={t('bookings:standby.part')}
        options={PARTS.map((value) => ({ value, label: t(`bookings:standby.parts.${value}`) }))}
        value={part}
        onChange={(next) => onChange({ part: next })}
      />
      <TextField
        type="date"
        label={t('bookings:standby.untilDay')}
        value={untilDay}
        min={today}
        onChange={({ target }) => target.value && onChange({ untilDay: target.value })}
      />
    </>
  );
}
