import { MOVE_REASONS, type MoveReason } from '@madoguchi/domain';
import type { BookingView, EventAck } from '@madoguchi/protocol';
import { Button, RadioGroup, TextField, type Action } from '@madoguchi/ui-kit';
import { useCallback, useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useLoaded } from '../../app/useLoaded.ts';
import { Refused } from '../find/Refused.tsx';
import { useBookingWords } from '../useBookingWords.ts';
import type { Drop } from '../table/dropped.ts';
import type { OpenAct } from './openAct.ts';
import { droppedAt, goalAt, goalKey, slotsFor, type Goal } from './moveDraft.ts';

type Refusal = Extract<EventAck<'booking.move'>, { state: 'refused' }>;

interface MovePanelProps {
  readonly booking: BookingView;
  readonly drop: Drop | null;
  readonly action: Action<OpenAct>;
  readonly onMoved: () => void;
  readonly onBack: () => void;
}

/** 移す…: to which time, and why; what a drag leads to as well. */
export function MovePanel({ booking, drop, action, onMoved, onBack }: MovePanelProps) {
  const { t } = useText();
  const { model } = useActions();
  const { dayAndTime } = useBookingWords();
  const wanted = drop && droppedAt(booking, drop);
  const [fromDay, setFromDay] = useState(wanted?.day ?? booking.day);
  const [goal, setGoal] = useState<Goal | null>(wanted);
  const [reason, setReason] = useState<MoveReason | null>(null);
  const [isSent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const move = (to: Goal, why: MoveReason) =>
    void action.perform('move', async () => {
      const { day, start, staffId } = to;
      const { bookingId } = booking;
      const answer = await model.booking.move({ bookingId, day, start, staffId, reason: why });
      setRefusal(answer.state === 'refused' ? answer : null);
      if (answer.state === 'moved') onMoved();
    });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (goal !== null && reason !== null) move(goal, reason);
  };
  return (
    <form className="move" onSubmit={send} aria-labelledby="move-title" noValidate>
      <h3 className="decline__title" id="move-title">
        {t('bookings:move.title')}
      </h3>
      <p>{t('bookings:move.from', { time: dayAndTime(booking), staff: booking.staff.name })}</p>
      <FailureNotice code={action.failure} />
      {refusal && reason !== null && (
        <Refused refusal={refusal} onChoose={(slot) => move(goalAt(booking, slot), reason)} />
      )}
      <TextField
        type="date"
        label={t('bookings:move.day')}
        value={fromDay}
        onChange={({ target }) => target.value && setFromDay(target.value)}
      />
      <GoalChoice key={fromDay} {...{ booking, wanted, fromDay, goal }} onGoal={setGoal} />
      <ReasonChoice
        {...{ reason }}
        isMissing={isSent && (goal === null || reason === null)}
        onReason={setReason}
      />
      <div className="held__acts">
        <Button type="submit" variant="primary" icon="arrow" aria-busy={action.busy === 'move'}>
          {t('bookings:move.confirm')}
        </Button>
        <Button icon="back" onClick={onBack}>
          {t('bookings:held.back')}
        </Button>
      </div>
    </form>
  );
}

interface ReasonChoiceProps {
  readonly reason: MoveReason | null;
  readonly isMissing: boolean;
  readonly onReason: (reason: MoveReason) => void;
}

function ReasonChoice({ reason, isMissing, onReason }: ReasonChoiceProps) {
  const { t } = useText();
  return (
    <RadioGroup
      label={t('bookings:move.reason')}
      options={MOVE_REASONS.map((value) => ({
        value,
        label: t(`bookings:move.reasons.${value}`),
      }))}
      value={reason}
      onChange={onReason}
      error={isMissing ? t('bookings:move.choose') : undefined}
    />
  );
}

interface GoalChoiceProps {
  readonly booking: BookingView;
  readonly wanted: Goal | null;
  readonly fromDay: string;
  readonly goal: Goal | null;
  readonly onGoal: (goal: Goal) => void;
}

/** Where it was dragged to, and the free times from a day on. */
function GoalChoice({ booking, wanted, fromDay, goal, onGoal }: GoalChoiceProps) {
  const { t } = useText();
  const { model } = useActions();
  const { dayAndTime } = useBookingWords();
  const load = useCallback(
    () => model.booking.slots(slotsFor(booking, fromDay)),
    [model, booking, fromDay],
  );
  const { value, failure } = useLoaded(load);
  if (failure !== null) return <FailureNotice code={failure} />;
  if (value === null) return <p className="empty">{t('bookings:slots.looking')}</p>;
  const free = value.slots.map((slot) => goalAt(booking, slot));
  const isAmong = wanted !== null && free.some((each) => goalKey(each) === goalKey(wanted));
  const goals = wanted === null || isAmong ? free : [wanted, ...free];
  if (goals.length === 0) return <p className="empty">{t('bookings:move.none')}</p>;
  return (
    <RadioGroup
      label={t('bookings:move.slots')}
      options={goals.map((each) => ({
        value: goalKey(each),
        label:
          each === wanted
            ? t('bookings:move.wanted', { time: dayAndTime(each) })
            : dayAndTime(each),
      }))}
      value={goal && goalKey(goal)}
      onChange={(key) => {
        const chosen = goals.find((each) => goalKey(each) === key);
        if (chosen) onGoal(chosen);
      }}
    />
  );
}
