import type { ConsoleModel } from '@madoguchi/client';
import { codeOf } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import { useAction, useClock } from '@madoguchi/ui-kit';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useActions } from '../../specialist/actions.ts';
import {
  afterAsking,
  afterAskingSeries,
  holdOf,
  holdSeriesOf,
  LOOKING,
  seriesOf,
  type Asking,
} from './asking.ts';
import type { Matter } from './matter.ts';

export type AskingWay = ReturnType<typeof useAsking>;

/** From a press on a free time to a booking. What is held is let go when it is left. */
export function useAsking(matter: Matter, again: () => void, list: RefObject<HTMLElement | null>) {
  const { model } = useActions();
  const clock = useClock();
  const action = useAction<'hold' | 'book'>();
  const [now, setNow] = useState<Asking>(LOOKING);
  const held = useRef<string | null>(null);
  const letGo = useCallback(() => {
    const bookingId = held.current;
    held.current = null;
    // A hold that cannot be let go lapses by itself.
    if (bookingId !== null) void model.booking.act(bookingId, 'release').catch(() => undefined);
  }, [model]);
  useEffect(() => letGo, [letGo]);
  const onLapsed = useCallback(() => {
    held.current = null;
    setNow({ step: 'lapsed' });
    again();
    list.current?.focus();
  }, [again, list]);
  const goOn = (next: Asking) => {
    held.current = next.step === 'held' ? next.bookingId : null;
    setNow(next);
    if (next.step === 'refused') again();
  };
  /** A free time was chosen: it is held, or, where it is the first of a series, the other dates are looked for. */
  const choose = (slot: FreeSlotView) =>
    void action.perform('hold', async () =>
      goOn(await chosen(model, matter, slot, () => clock.now())),
    );
  const holdSeries = (slots: readonly FreeSlotView[]) => {
    if (now.step !== 'series') return;
    const wanted = holdSeriesOf(matter, slots, now.slot);
    void action.perform('hold', async () => {
      goOn(afterAskingSeries(await model.booking.holdSeries(wanted), clock.now()));
    });
  };
  const book = (name: string, phone: string | null) => {
    if (now.step !== 'held') return;
    const { bookingId, slots } = now;
    void action.perform('book', async () => {
      try {
        const { number } = await model.booking.book({ bookingId, name, phone });
        held.current = null;
        setNow({ step: 'done', bookingId, slots, number });
      } catch (error) {
        if (codeOf(error) !== 'WRONG_STATE') throw error;
        onLapsed();
      }
    });
  };
  const back = () => {
    letGo();
    setNow(LOOKING);
  };
  const leave = () => {
    back();
    again();
    list.current?.focus();
  };
  return { now, action, choose, holdSeries, book, back, leave, onLapsed };
}

/** The steps that follow from choosing a free time. */
async function chosen(
  { booking }: Pick<ConsoleModel, 'booking'>,
  matter: Matter,
  slot: FreeSlotView,
  now: () => number,
): Promise<Asking> {
  const series = seriesOf(matter, slot);
  if (series === null) return afterAsking(await booking.hold(holdOf(matter, slot)), now());
  const { dates } = await booking.seriesDates(series);
  return { step: 'series', slot, dates };
}
