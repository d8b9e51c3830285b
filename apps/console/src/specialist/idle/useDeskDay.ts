import type { ConsoleModel } from '@madoguchi/client';
import type { DeskDayView } from '@madoguchi/protocol';
import { useEffect, useRef } from 'react';
import { useLoaded } from '../../app/useLoaded.ts';

/** Others leave a queue unserved and admins change something without this screen hearing of it. */
const AGAIN_MS = 5 * 60_000;

/**
 * The day at my desks: asked for when the screen appears, every few minutes, and when `served` has changed. The
 * last answer stays while the next one is on its way, or cannot be had.
 */
export function useDeskDay(model: Pick<ConsoleModel, 'day'>, served: number): DeskDayView | null {
  const { value, again } = useLoaded(() => model.day());
  const before = useRef(served);
  useEffect(() => {
    if (before.current === served) return;
    before.current = served;
    again();
  }, [served, again]);
  useEffect(() => {
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  return value;
}
