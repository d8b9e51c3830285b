import { clockOf } from '@madoguchi/domain';
import type { BookingView, ConsoleView } from '@madoguchi/protocol';
import { Button, Isolated, useAction } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { Panel } from '../../specialist/Panel.tsx';
import { useWords, wardDay } from '../../specialist/useWords.ts';
import { WorkItem } from '../../specialist/WorkItem.tsx';
import { BookingDialog } from '../open/BookingDialog.tsx';
import { useAskedAgain } from '../useAskedAgain.ts';
import { LATE_MINUTES } from '../acts.ts';
import { useBookingTexts, useBookingWords } from '../useBookingWords.ts';
import { isSoon, stillExpected } from './soon.ts';
import '../bookings.css';

interface OwnBookingsProps {
  readonly view: ConsoleView;
  readonly now: number;
  readonly covered: boolean;
}

/** きょうの予約: the specialist's own day beside the queue, and a press that says they begin later. */
export default function OwnBookings({ view, now, covered }: OwnBookingsProps) {
  useBookingTexts();
  const { t } = useText();
  const { model } = useActions();
  const today = wardDay(now);
  const { staffId } = view.me;
  const ask = useCallback(
    () => model.booking.list({ place: { kind: 'staff', id: staffId }, fromDay: today, days: 1 }),
    [model, staffId, today],
  );
  const listed = useAskedAgain(ask, view);
  const [openId, setOpenId] = useState<string | null>(null);
  const bookings = stillExpected(listed.value?.bookings ?? []);
  const open = bookings.find(({ bookingId }) => bookingId === openId);
  return (
    <Panel
      name="own-bookings"
      title={t('bookings:own.title')}
      count={t('bookings:own.count', { count: bookings.length })}
      empty={bookings.length > 0 ? null : t('bookings:own.empty')}
      below={
        open &&
        !covered && (
          <BookingDialog
            key={open.bookingId}
            {...{ booking: open, drop: null, onChanged: listed.again }}
            onClose={() => setOpenId(null)}
          />
        )
      }
    >
      <ul className="work-list">
        {bookings.map((booking) => (
          <OwnRow
            key={booking.bookingId}
            {...{ booking, now }}
            onOpen={() => setOpenId(booking.bookingId)}
            onChanged={listed.again}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface OwnRowProps {
  readonly booking: BookingView;
  readonly now: number;
  readonly onOpen: () => void;
  readonly onChanged: () => void;
}

function OwnRow({ booking, now, onOpen, onChanged }: OwnRowProps) {
  const { t } = useText();
  const { text } = useWords();
  const { time, who } = useBookingWords();
  const { model } = useActions();
  const action = useAction<'late'>();
  const { bookingId, state, topics, district, delayMinutes } = booking;
  const soon = isSoon(booking, now);
  const late = () =>
    void action
      .perform('late', () => model.booking.delay(bookingId, LATE_MINUTES))
      .then((done) => done && onChanged());
  return (
    <li>
      <WorkItem
        head={time(booking)}
        state={t(`bookings:states.${state}`)}
        isMine
        isLate={soon}
        matter={
          <>
            <Isolated>{who(booking)}</Isolated>　{topics.map((each) => text(each.name)).join('・')}
          </>
        }
        foot={
          <>
            <Isolated>{district}</Isolated>
            {soon && <span className="work-item__late">{t('bookings:own.soon')}</span>}
            {delayMinutes > 0 && (
              <span className="work-item__late">
                {t('bookings:table.delay', { minutes: delayMinutes })}
              </span>
            )}
          </>
        }
        onOpen={onOpen}
      />
      {soon && state !== 'inSession' && delayMinutes === 0 && (
        <Button
          className="own-late"
          icon="clock"
          aria-label={t('bookings:own.lateOf', { time: clockOf(booking.start) })}
          onClick={late}
        >
          {t('bookings:own.late')}
        </Button>
      )}
      <FailureNotice code={action.failure} />
    </li>
  );
}
