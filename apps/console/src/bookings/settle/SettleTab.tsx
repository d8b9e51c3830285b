import type { BookingView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { WorkItem } from '../../specialist/WorkItem.tsx';
import { BookingDialog } from '../open/BookingDialog.tsx';
import { useBookingWords } from '../useBookingWords.ts';

interface SettleTabProps {
  readonly bookings: readonly BookingView[];
  readonly onChanged: () => void;
}

/** 設定し直す予約: what they stand on has changed, and somebody has to decide about each. */
export function SettleTab({ bookings, onChanged }: SettleTabProps) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  const { dayAndTime, who } = useBookingWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = bookings.find(({ bookingId }) => bookingId === openId);
  if (bookings.length === 0) return <p className="empty">{t('bookings:settle.empty')}</p>;
  return (
    <section className="settle" aria-label={t('bookings:settle.title')}>
      <p>{t('bookings:settle.lead')}</p>
      <ul className="work-list">
        {bookings.map((booking) => (
          <li key={booking.bookingId}>
            <WorkItem
              head={dayAndTime(booking)}
              state={t('bookings:settle.open')}
              isMine
              isLate
              matter={
                <>
                  <Isolated>{who(booking)}</Isolated>　
                  {booking.topics.map((each) => text(each.name)).join('・')}　
                  {words.center(booking.district)}
                </>
              }
              foot={booking.toSettle && t(`bookings:open.because.${booking.toSettle}`)}
              onOpen={() => setOpenId(booking.bookingId)}
            />
          </li>
        ))}
      </ul>
      {open && (
        <BookingDialog
          key={open.bookingId}
          {...{ booking: open, drop: null, onChanged }}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}
