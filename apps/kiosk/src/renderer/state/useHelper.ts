import type { KioskView } from '@madoguchi/protocol';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { HELPER_TOUCH_MS } from '../config.ts';
import { useModel } from '../services.ts';
import { SIGNS_OF_LIFE } from './timeouts.ts';

/** そばの職員 as the screens work with them. */
export interface HelperAccess {
  readonly name: string;
  /** They step out, are sent off, or the visit is over. */
  readonly leave: (why: 'steppedOut' | 'visitOver') => void;
}

/** 練習 as the screens work with it. */
export interface PracticeAccess {
  readonly end: () => void;
}

/**
 * 練習: whether staff play the resident here, and how they end it. A page that finds one when it is loaded ends it: a kiosk
 * that was started anew is the residents'.
 */
export function usePractice(view: KioskView | null): PracticeAccess | null {
  const model = useModel();
  const isOn = view?.practice ?? false;
  const end = useCallback(() => void model.helper.endPractice().catch(() => undefined), [model]);
  const isLoaded = useRef(false);
  useEffect(() => {
    if (view === null || isLoaded.current) return;
    isLoaded.current = true;
    if (view.practice) end();
  }, [view, end]);
  return useMemo(() => (isOn ? { end } : null), [isOn, end]);
}

/** Who of staff drives this kiosk with the resident. Their touches are told, and `onCome` is called when one comes. */
export function useHelper(view: KioskView | null, onCome: () => void): HelperAccess | null {
  const model = useModel();
  const helper = view?.helper ?? null;
  const name = helper?.name ?? null;
  const come = useRef(onCome);
  useEffect(() => {
    come.current = onCome;
  });
  const since = helper?.since ?? null;
  useEffect(() => {
    if (since !== null) come.current();
  }, [since]);
  useEffect(() => {
    if (since === null) return undefined;
    let toldAt = -Infinity;
    const touched = () => {
      if (performance.now() - toldAt < HELPER_TOUCH_MS) return;
      toldAt = performance.now();
      // What cannot be told now is told with the next touch; without one nobody is there.
      model.helper.touch().catch(() => (toldAt = -Infinity));
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touched, true);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touched, true);
    };
  }, [model, since]);
  return useMemo(
    () =>
      name === null
        ? null
        : {
            name,
            // It ends by itself where the server cannot be told.
            leave: (why) => void model.helper.leave(why).catch(() => undefined),
          },
    [model, name],
  );
}
