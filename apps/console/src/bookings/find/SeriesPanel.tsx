import { clockOf } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import type { Action } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';
import type { Asking, SeriesDateView } from './asking.ts';
import { FormActs } from './FormActs.tsx';

interface SeriesPanelProps {
  readonly series: Extract<Asking, { step: 'series' }>;
  readonly action: Action<string>;
  readonly onHold: (slots: readonly FreeSlotView[]) => void;
  readonly onBack: () => void;
}

/** くり返し: what is free on each date, and of the others the nearest free time, which is taken or left out. */
export function SeriesPanel({ series: { slot, dates }, action, onHold, onBack }: SeriesPanelProps) {
  const { t } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(dates.filter(({ state }) => state === 'free').map(({ day }) => day)),
  );
  const [isSent, setSent] = useState(false);
  const slots = dates.flatMap((date) =>
    date.slot !== null && chosen.has(date.day) ? [date.slot] : [],
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (slots.length > 0) onHold(slots);
  };
  return (
    <form className="held" onSubmit={send} aria-labelledby="series-title">
      <h3 className="held__title" id="series-title" ref={title} tabIndex={-1}>
        {t('bookings:series.title', { time: clockOf(slot.start), count: dates.length })}
      </h3>
      <p className="field__hint">{t('bookings:series.lead')}</p>
      <FailureNotice code={action.failure} />
      <ol className="series__dates">
        {dates.map((date, at) => (
          <li key={date.day}>
            <DateChoice
              {...{ date, start: slot.start, nth: at + 1 }}
              isChosen={chosen.has(date.day)}
              onTurn={() => setChosen(turned(chosen, date.day))}
            />
          </li>
        ))}
      </ol>
      {isSent && slots.length === 0 && (
        <p className="slots__refused" role="alert">
          {t('bookings:series.choose')}
        </p>
      )}
      <FormActs
        label={t('bookings:series.hold', { count: slots.length })}
        isBusy={action.busy === 'hold'}
        backLabel={t('bookings:held.back')}
        onBack={onBack}
      />
    </form>
  );
}

/** The chosen days with one taken out or added. */
function turned(chosen: ReadonlySet<string>, day: string): ReadonlySet<string> {
  const rest = new Set(chosen);
  if (!rest.delete(day)) rest.add(day);
  return rest;
}

interface DateChoiceProps {
  readonly date: SeriesDateView;
  readonly start: number;
  readonly nth: number;
  readonly isChosen: boolean;
  readonly onTurn: () => void;
}

function DateChoice({ date: { day, state, slot }, start, nth, isChosen, onTurn }: DateChoiceProps) {
  const { t } = useText();
  const { formDay, dayAndTime, formDayAndTime } = useBookingWords();
  const why = state !== 'free' && (
    <span className="series__why">
      {t(`bookings:series.${state}`, { day: formDay(day), time: clockOf(start) })}
    </span>
  );
  if (slot === null) {
    return (
      <p className="series__date" data-state={state}>
        {t('bookings:series.nth', { nth })} {why} {t('bookings:series.nothing')}
      </p>
    );
  }
  return (
    <label className="choice series__date" data-state={state}>
      <input type="checkbox" checked={isChosen} onChange={onTurn} />
      <span>
        {t('bookings:series.nth', { nth })}{' '}
        {state === 'free'
          ? formDayAndTime(slot)
          : t('bookings:series.instead', { time: dayAndTime(slot) })}
        {why}
      </span>
    </label>
  );
}
