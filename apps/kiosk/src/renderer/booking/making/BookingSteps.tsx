import type { BookedMatter } from '@madoguchi/client';
import { AppError, assertNever, type LocalisedText } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import { useAction, useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useReducer, type Dispatch, type ReactNode } from 'react';
import { useModel } from '../../services.ts';
import type { Booked } from '../../state/left.ts';
import { FreeDays, FreeTimes, NearTimes } from './DayAndTime.tsx';
import { AT_FIRST, makingStep, type Held, type Making, type MakingEvent } from './making.ts';
import { PersonSteps, type PersonMaking } from './PersonSteps.tsx';

interface BookingStepsProps {
  readonly matter: BookedMatter;
  readonly topicName: LocalisedText;
  /** The note under every title: that the place in the queue is kept; `null` outside a queue. */
  readonly note: ReactNode;
  readonly onBooked: (booked: Booked) => Promise<void> | void;
  readonly onStop: () => void;
}

/** 予約する: whoever stands at the kiosk books a time, one question a screen. What is kept is let go when it is left. */
export function BookingSteps({ matter, topicName, note, onBooked, onStop }: BookingStepsProps) {
  const { booking } = useModel();
  const [making, dispatch] = useReducer(makingStep, AT_FIRST);
  useLettingGo('held' in making ? making.held : null);
  if (!('held' in making)) return <TimeSteps {...{ matter, making, note, dispatch, onStop }} />;
  const book = async ({ held, name, phone }: PersonMaking) => {
    const { bookingId, slot } = held;
    const number = await booking.book(bookingId, name || null, phone || null).catch(ifLapsed);
    if (number === null) dispatch({ type: 'lapsed' });
    else await onBooked({ bookingId, number, slot });
  };
  return <PersonSteps {...{ making, topicName, note, dispatch }} onBook={book} />;
}

/** It lapsed while the press was on its way. */
function ifLapsed(error: unknown): null {
  if (error instanceof AppError && error.code === 'WRONG_STATE') return null;
  throw error;
}

/** Lets a time go when its screens are left, however they are. */
function useLettingGo(held: Held | null): void {
  const { booking } = useModel();
  const bookingId = held?.bookingId ?? null;
  useEffect(() => {
    if (bookingId === null) return undefined;
    return () => {
      // What cannot be told now lapses by itself; what was booked meanwhile is not let go by this (`WRONG_STATE`).
      booking.release(bookingId).catch(() => undefined);
    };
  }, [booking, bookingId]);
}

interface TimeStepsProps extends Pick<BookingStepsProps, 'matter' | 'note' | 'onStop'> {
  readonly making: Exclude<Making, PersonMaking>;
  readonly dispatch: Dispatch<MakingEvent>;
}

/** Day and time; a press on a time keeps it. */
function TimeSteps({ matter, making, note, dispatch, onStop }: TimeStepsProps) {
  const { booking } = useModel();
  const clock = useClock();
  const { perform, failure, dismiss } = useAction<'hold'>();
  const onBack = useCallback(() => {
    dismiss();
    dispatch({ type: 'back' });
  }, [dismiss, dispatch]);
  const onPick = (slot: FreeSlotView) =>
    void perform('hold', async () => {
      const asked = await booking.hold(matter, slot);
      if (asked.state === 'refused') {
        dispatch({ type: 'refused', day: slot.day, nearest: asked.nearest });
        return;
      }
      const { bookingId, inMs } = asked;
      dispatch({ type: 'held', held: { bookingId, slot: asked.slot, until: clock.now() + inMs } });
    });
  const times = { note, failure, onPick, onBack };
  switch (making.step) {
    case 'day': {
      const pickDay = (day: string) => dispatch({ type: 'day', day });
      return <FreeDays {...{ matter, note }} onPick={pickDay} onBack={onStop} />;
    }
    case 'time':
      return <FreeTimes {...{ ...times, matter }} day={making.day} isLapsed={making.isLapsed} />;
    case 'gone':
      return (
        <NearTimes
          {...times}
          nearest={making.nearest}
          onDays={() => dispatch({ type: 'restart' })}
        />
      );
    default:
      return assertNever(making);
  }
}
