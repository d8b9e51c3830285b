import type { Action } from '@madoguchi/ui-kit';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';
import { useTimeLeft } from '../useTimeLeft.ts';
import { LostDays, SlotDays } from './SlotDays.tsx';
import type { Asking } from './asking.ts';
import { FormActs } from './FormActs.tsx';
import { PersonFields, usePerson } from './PersonFields.tsx';

type Held = Extract<Asking, { step: 'held' }>;

interface HeldPanelProps {
  readonly held: Held;
  /** Whether the telephone number is required: a callback needs one. */
  readonly needsPhone: boolean;
  readonly action: Action<string>;
  readonly onBook: (name: string, phone: string | null) => void;
  readonly onBack: () => void;
  readonly onLapsed: () => void;
}

/** A slot that is held: how long still, and for whom it is. */
export function HeldPanel({ held, needsPhone, action, onBook, onBack, onLapsed }: HeldPanelProps) {
  const { t } = useText();
  const { formDayAndTime } = useBookingWords();
  const left = useTimeLeft(held.until);
  const [first] = held.slots;
  const isSeries = held.slots.length > 1;
  const isOver = left === null;
  useEffect(() => {
    if (isOver) onLapsed();
  }, [isOver, onLapsed]);
  return (
    <section className="held" aria-labelledby="held-title">
      <h3 className="held__title" id="held-title">
        {first && !isSeries
          ? formDayAndTime(first)
          : t('bookings:series.held', { count: held.slots.length })}
      </h3>
      {isSeries && <SlotDays slots={held.slots} />}
      <LostDays lost={held.lost} />
      <p className="held__left" role="timer">
        <span className="numbers">{t('bookings:held.left', { left: left ?? '' })}</span>
      </p>
      <p className="field__hint">{t('bookings:held.leftHint')}</p>
      <FailureNotice code={action.failure} />
      <PersonForm {...{ needsPhone, onBook, onBack }} isBusy={action.busy !== null} />
    </section>
  );
}

type PersonFormProps = Pick<HeldPanelProps, 'needsPhone' | 'onBook' | 'onBack'> & {
  readonly isBusy: boolean;
};

function PersonForm({ needsPhone, onBook, onBack, isBusy }: PersonFormProps) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  const person = usePerson(needsPhone);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const known = person.check(form.current);
    if (known !== null) onBook(known.name, known.phone);
  };
  return (
    <form className="held__form" ref={form} onSubmit={send} noValidate>
      <PersonFields {...{ person, needsPhone }} phoneHint={t('bookings:held.phoneHint')} />
      <FormActs
        label={t('bookings:held.confirm')}
        backLabel={t('bookings:held.back')}
        {...{ isBusy, onBack }}
      />
    </form>
  );
}
