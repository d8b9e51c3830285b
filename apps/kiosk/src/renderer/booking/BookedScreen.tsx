import { groupedBookingNumber } from '@madoguchi/domain';
import { BookingSlip, readyToPrint } from '@madoguchi/paper';
import type { BookingSlipView } from '@madoguchi/protocol';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PrintOutcome } from '../../ipc/contract.ts';
import { LastScreen, Notes } from '../parts/MessageScreen.tsx';
import { PrintOutcomeScreen } from '../parts/PrintOutcomeScreen.tsx';
import { ReadButton } from '../parts/ReadButton.tsx';
import { useModel, useServices } from '../services.ts';
import { ofPerson } from '../speech/spoken.ts';
import type { Booked } from '../state/left.ts';
import type { Survey } from '../state/useSurvey.ts';
import { useText } from '../state/useText.tsx';
import { useWhen } from './making/useWhen.ts';
import './making/making.css';

interface BookedScreenProps {
  readonly booked: Booked;
  /** What is asked of the visit before its end; `null` for nothing. */
  readonly survey: Survey | null;
  readonly onDone: () => void;
}

/** 予約しました: the number, large, and the slip on paper; what is asked of the visit comes after that. */
export function BookedScreen({ booked, survey, onDone }: BookedScreenProps) {
  const text = useText();
  const when = useWhen()(booked.slot);
  const { printing, paper, print, leave } = usePrintedSlip(booked.bookingId);
  const [isThrough, setThrough] = useState(false);
  const number = groupedBookingNumber(booked.number);
  const goOn = () => {
    leave();
    if (survey === null) onDone();
    else setThrough(true);
  };
  if (printing !== null) {
    return (
      <>
        {paper}
        <PrintOutcomeScreen state={printing} onAgain={print} onDone={goOn} />
      </>
    );
  }
  return (
    <LastScreen
      icon="calendar"
      isWell
      title="ways:book.booked"
      // Number and time are heard by whoever stands by: they are read by a press alone.
      spoken={[text.say('ways:book.keep')]}
      before={isThrough ? null : { icon: 'print', words: 'ways:book.print', onPress: print }}
      leads={survey === null ? 'home' : 'end'}
      survey={isThrough ? survey : null}
      onDone={isThrough ? onDone : goOn}
    >
      <p className="booked__number" data-testid="booking-number">
        {number}
      </p>
      <ReadButton
        spoken={[
          text.say('ways:checkIn.number'),
          // Digit by digit, as it is typed.
          ofPerson(booked.number.split('').join(' ')),
          ofPerson(when),
        ]}
      />
      <p className="screen__lead">{text.show('ways:book.bookedLead', { when })}</p>
      <Notes notes={[['paper', 'ways:book.keep']]} />
    </LastScreen>
  );
}

/** The slip on paper; `printing` is what has become of it, `null` before the first press. */
function usePrintedSlip(bookingId: string): {
  readonly printing: 'printing' | PrintOutcome | null;
  readonly paper: ReactNode;
  readonly print: () => void;
  readonly leave: () => void;
} {
  const { booking } = useModel();
  const services = useServices();
  const [printing, setPrinting] = useState<'printing' | PrintOutcome | null>(null);
  const [slip, setSlip] = useState<BookingSlipView | null>(null);
  useEffect(() => {
    if (slip === null) return;
    const printIt = async () => {
      await readyToPrint(slip.language);
      setPrinting(await services.print().catch(() => 'failed' as const));
      setSlip(null);
    };
    void printIt();
  }, [slip, services]);
  return {
    printing,
    paper: slip && createPortal(<BookingSlip slip={slip} size="A4" />, document.body),
    print: () => {
      setPrinting('printing');
      booking.slip(bookingId).then(setSlip, () => setPrinting('failed'));
    },
    leave: () => setPrinting(null),
  };
}
