import type { StandbyView } from '@madoguchi/protocol';
import { Button, type Action } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState } from 'react';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useWords } from '../../specialist/useWords.ts';
import { HoldLeft } from '../table/BookingChip.tsx';
import { useBookingWords } from '../useBookingWords.ts';
import type { Booked } from '../find/asking.ts';

export type StandbyAct = 'hold' | 'book' | 'decline' | 'withdraw' | 'read';

interface StandbyActsProps {
  readonly standby: StandbyView;
  readonly action: Action<StandbyAct>;
  readonly onBooked: (booked: Booked) => void;
}

/** The buttons of a waiting-list entry: until a slot is free for it, it can only be withdrawn. */
export function StandbyActs(props: StandbyActsProps) {
  const { state, slot } = props.standby;
  if (slot === null) return <Withdraw {...props} />;
  return (
    <>
      <CameFree slot={slot} isHeld={state === 'held'} />
      {state === 'held' ? <Held {...props} slot={slot} /> : <Ask {...props} />}
    </>
  );
}

type Slot = NonNullable<StandbyView['slot']>;

function CameFree({ slot, isHeld }: { readonly slot: Slot; readonly isHeld: boolean }) {
  const { t } = useText();
  const { text } = useWords();
  const words = usePlaceWords();
  const { formDayAndTime } = useBookingWords();
  const sentence = useRef<HTMLParagraphElement>(null);
  // The buttons are others now: the focus stays with whom they are about, so that no press is done twice.
  useEffect(() => {
    if (isHeld && document.activeElement === document.body) sentence.current?.focus();
  }, [isHeld]);
  const place = t('bookings:slots.place', {
    center: words.center(slot.district),
    desk: text(slot.deskName),
  });
  return (
    <p className="standby__free" ref={sentence} tabIndex={-1}>
      {t('bookings:standby.cameFree', { time: formDayAndTime(slot), place })}
    </p>
  );
}

function Ask({ standby: { standbyId }, action }: StandbyActsProps) {
  const { t } = useText();
  const { model } = useActions();
  return (
    <div className="held__acts">
      <Button
        key="hold"
        variant="primary"
        icon="calendar"
        aria-busy={action.busy === 'hold'}
        onClick={() => void action.perform('hold', () => model.standby.hold(standbyId))}
      >
        {t('bookings:standby.hold')}
      </Button>
      <Decline {...{ standbyId, action }} />
    </div>
  );
}

function Held({ standby, action, onBooked, slot }: StandbyActsProps & { readonly slot: Slot }) {
  const { t } = useText();
  const { model } = useActions();
  const { standbyId, hold } = standby;
  if (hold === null || !hold.isMine) return <p>{t('bookings:standby.colleague')}</p>;
  const book = () =>
    void action.perform('book', async () => {
      const { bookingId, number } = await model.standby.book(standbyId);
      onBooked({ step: 'done', bookingId, slots: [slot], number });
    });
  return (
    <>
      <p className="held__left" role="timer">
        <HoldLeft until={hold.until} />
      </p>
      <p className="field__hint">{t('bookings:standby.askNow')}</p>
      <div className="held__acts">
        <Button
          key="book"
          variant="primary"
          icon="check"
          aria-busy={action.busy === 'book'}
          onClick={book}
        >
          {t('bookings:standby.book')}
        </Button>
        <Decline {...{ standbyId, action }} />
      </div>
    </>
  );
}

interface DeclineProps extends Pick<StandbyActsProps, 'action'> {
  readonly standbyId: string;
}

function Decline({ standbyId, action }: DeclineProps) {
  const { t } = useText();
  const { model } = useActions();
  return (
    <Button
      key="decline"
      icon="close"
      onClick={() => void action.perform('decline', () => model.standby.decline(standbyId))}
    >
      {t('bookings:standby.decline')}
    </Button>
  );
}

/** It cannot be undone: a second press confirms it. */
function Withdraw({ standby: { standbyId }, action }: StandbyActsProps) {
  const { t } = useText();
  const { model } = useActions();
  const [isSure, setSure] = useState(false);
  if (!isSure) {
    return (
      <div className="held__acts">
        <Button key="first" icon="remove" onClick={() => setSure(true)}>
          {t('bookings:standby.withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <Sure
      isBusy={action.busy === 'withdraw'}
      onSure={() => void action.perform('withdraw', () => model.standby.withdraw(standbyId))}
      onBack={() => setSure(false)}
    />
  );
}

interface SureProps {
  readonly isBusy: boolean;
  readonly onSure: () => void;
  readonly onBack: () => void;
}

/** The focus is on the sentence that says what follows. */
function Sure({ isBusy, onSure, onBack }: SureProps) {
  const { t } = useText();
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <div className="held__acts">
      <p ref={sentence} tabIndex={-1}>
        {t('bookings:standby.withdrawSure')}
      </p>
      <Button icon="remove" aria-busy={isBusy} onClick={onSure}>
        {t('bookings:standby.withdrawNow')}
      </Button>
      <Button icon="back" onClick={onBack}>
        {t('bookings:standby.back')}
      </Button>
    </div>
  );
}
