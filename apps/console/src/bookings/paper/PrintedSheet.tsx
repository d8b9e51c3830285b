import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useDates } from '../../app/useDates.ts';
import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';

/** A sheet that is laid into the page, printed and forgotten. */
export function usePrintedSheet() {
  const [sheet, setSheet] = useState<ReactNode>(null);
  useEffect(() => {
    if (sheet === null) return;
    print();
    setSheet(null);
  }, [sheet]);
  return {
    print: (next: ReactNode) => setSheet(next),
    paper: sheet !== null && createPortal(sheet, document.body),
  };
}

interface PrintedSheetProps {
  readonly title: string;
  readonly day: string;
  /** The table; `null` where the day has nothing on it. */
  readonly children: ReactNode;
}

/** The head of a sheet of a day: of what it is, of which day, and when it was printed. */
export function PrintedSheet({ title, day, children }: PrintedSheetProps) {
  const { t } = useText();
  const clock = useClock();
  const dates = useDates();
  const { formDay } = useBookingWords();
  return (
    <div className="print-sheets" aria-hidden="true">
      <section className="print-sheet day-sheet">
        <header className="print-sheet__head">
          <div>
            <p className="print-sheet__title">{title}</p>
            <p>{formDay(day)}</p>
          </div>
          <p className="print-sheet__facts">
            {t('bookings:table.asOf', { time: dates.dayAndClock(clock.now()) })}
          </p>
        </header>
        {children}
      </section>
    </div>
  );
}
