import { groupedBookingNumber, groupedPhone } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { Dialog, useAction, type Action } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { ClosingRow } from '../../specialist/ClosingRow.tsx';
import { useNeedWords } from '../../specialist/queue/NeedTags.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { useBookingWords } from '../useBookingWords.ts';
import type { Drop } from '../table/dropped.ts';
import { mayMove } from '../table/placement.ts';
import { BookingActs } from './BookingActs.tsx';
import { CancelPanel } from './CancelPanel.tsx';
import { MovePanel } from './MovePanel.tsx';
import type { OpenAct } from './openAct.ts';
import { SeriesFact } from './SeriesFact.tsx';

interface BookingDialogProps {
  readonly booking: BookingView;
  /** Where it was dragged to. */
  readonly drop: Drop | null;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A booking: what it is, what has become of it, and what can be done. */
export function BookingDialog({ booking, drop, onChanged, onClose }: BookingDialogProps) {
  const { t } = useText();
  const { dayAndTime } = useBookingWords();
  const action = useAction<OpenAct>();
  const [part, setPart] = useState<'acts' | 'move' | 'cancel'>(
    drop !== null && mayMove(booking) ? 'move' : 'acts',
  );
  const back = () => setPart('acts');
  const close = part === 'acts' ? onClose : back;
  useShortcuts({ decline: close }, { inDialog: true });
  const done = () => {
    onChanged();
    onClose();
  };
  const title = t('bookings:open.title', { time: dayAndTime(booking) });
  return (
    <Dialog title={title} onClose={close} className="work-dialog booking-dialog">
      {part === 'acts' && (
        <>
          <Facts {...{ booking, action }} />
          {booking.toSettle !== null && (
            <p className="slots__refused">{t(`bookings:open.because.${booking.toSettle}`)}</p>
          )}
          <Failed {...{ action }} />
          <BookingActs {...{ booking, action, onChanged }} onOver={done} onPart={setPart} />
        </>
      )}
      {part === 'move' && <MovePanel {...{ booking, drop, action }} onMoved={done} onBack={back} />}
      {part === 'cancel' && (
        <CancelPanel {...{ booking, action }} onCancelled={done} onBack={back} />
      )}
      <ClosingRow onClose={onClose} />
    </Dialog>
  );
}

/** The failure of an act; `BOOKING_TOO_EARLY` has words of its own, because it says when absence can be recorded. */
function Failed({ action: { failure } }: { readonly action: Action<OpenAct> }) {
  const { t } = useText();
  if (failure !== 'BOOKING_TOO_EARLY') return <FailureNotice code={failure} />;
  return (
    <p className="slots__refused" role="alert">
      {t('bookings:open.tooEarly')}
    </p>
  );
}

interface FactsProps {
  readonly booking: BookingView;
  readonly action: Action<OpenAct>;
}

function Facts({ booking, action }: FactsProps) {
  const { t } = useText();
  const { text } = useWords();
  const { language, supports, name, staff, isAnyone, interpreter, kiosk, moved, number, series } =
    booking;
  const needs = useNeedWords({ language, supports: [...supports] });
  return (
    <dl className="handoff-card">
      <Fact name={t('bookings:table.state')}>
        {t(`bookings:states.${booking.state}`)}
        {booking.delayMinutes > 0 &&
          `（${t('bookings:table.delay', { minutes: booking.delayMinutes })}）`}
      </Fact>
      <Fact name={t('bookings:table.name')}>
        {name === '' ? t('bookings:table.nameless') : name}
      </Fact>
      {booking.hasPhone && <Phone {...{ booking, action }} />}
      <Fact name={t('bookings:table.topic')}>
        {booking.topics.map((each) => text(each.name)).join('・')}
      </Fact>
      <Fact name={t('bookings:table.desk')}>{text(booking.deskName)}</Fact>
      <Fact name={t('bookings:table.staff')}>
        {staff.name}
        {isAnyone && `（${t('bookings:open.anyone')}）`}
      </Fact>
      {interpreter && <Fact name={t('bookings:open.interpreter')}>{interpreter.name}</Fact>}
      <Fact name={t('bookings:table.kiosk')}>
        {kiosk === null ? t('bookings:table.noKiosk') : kiosk.name}
      </Fact>
      {needs.length > 0 && <Fact name={t('bookings:table.needs')}>{needs.join('・')}</Fact>}
      {series && (
        <Fact name={t('bookings:series.repeat')}>
          <SeriesFact {...{ series }} bookingId={booking.bookingId} />
        </Fact>
      )}
      {number !== '' && (
        <Fact name={t('bookings:table.number')}>
          <span className="numbers">{groupedBookingNumber(number)}</span>
          {moved > 0 && `（${t('bookings:open.moved', { count: moved })}）`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="handoff-card__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The number is asked for by a press, which is an entry of the log, and kept in this dialog only. */
function Phone({ booking, action }: FactsProps) {
  const { t } = useText();
  const { model } = useActions();
  const [phone, setPhone] = useState<string | null>(null);
  const show = () =>
    void action.perform('read', async () => {
      setPhone((await model.booking.read(booking.bookingId)).phone);
    });
  return (
    <Fact name={t('bookings:open.phone')}>
      {phone === null ? (
        <button type="button" className="booking-list__open" onClick={show}>
          {t('bookings:open.showPhone')}
        </button>
      ) : (
        <span className="phone">{groupedPhone(phone)}</span>
      )}
    </Fact>
  );
}
