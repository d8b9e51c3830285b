import { groupedBookingNumber } from '@madoguchi/domain';
import { Button, type Action } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import type { SlipSize } from '../slip/useSlip.tsx';
import { useBookingWords } from '../useBookingWords.ts';
import type { Booked } from './asking.ts';
import { SlotDays } from './SlotDays.tsx';

interface DonePanelProps {
  readonly done: Booked;
  readonly printing: Action<'slip'>;
  readonly onPrint: (size: SlipSize) => void;
  readonly next: { readonly label: string; readonly onNext: () => void };
}

/** The booking that was made, with its number, to be said and to be given on paper. */
export function DonePanel({ done, printing, onPrint, next }: DonePanelProps) {
  const { t } = useText();
  const { formDayAndTime } = useBookingWords();
  const [first] = done.slots;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="held" aria-labelledby="done-title">
      <h3 className="held__title" id="done-title" ref={title} tabIndex={-1}>
        {t('bookings:done.title')}
      </h3>
      {first && done.slots.length === 1 ? (
        <p>{formDayAndTime(first)}</p>
      ) : (
        <SlotDays slots={done.slots} />
      )}
      <p className="held__number">
        {t('bookings:done.number')}{' '}
        <strong className="numbers">{groupedBookingNumber(done.number)}</strong>
      </p>
      <p className="field__hint">{t('bookings:done.say')}</p>
      <FailureNotice code={printing.failure} />
      <div className="held__acts">
        <Button variant="primary" size="main" icon="print" onClick={() => onPrint('A4')}>
          {t('bookings:done.printA4')}
        </Button>
        <Button size="main" icon="print" onClick={() => onPrint('A6')}>
          {t('bookings:done.printA6')}
        </Button>
        <Button size="main" icon="next" onClick={next.onNext}>
          {next.label}
        </Button>
      </div>
    </section>
  );
}
