import { IDLE, visit, type Visit, type VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { useEffect, useReducer, useRef, type Dispatch } from 'react';
import { VANISHED_MS } from '../config.ts';
import { followFirstView, followView, isMissing } from './followView.ts';

/** The state of the visit, driven by the resident's input and the server's views. */
export function useVisit(view: KioskView | null): [Visit, Dispatch<VisitEvent>] {
  const [current, dispatch] = useReducer(visit, IDLE);
  const isLoaded = useRef(false);
  useEffect(() => {
    if (view === null) return;
    const event = followView(current, view) ?? (isLoaded.current ? null : followFirstView(view));
    isLoaded.current = true;
    if (event) dispatch(event);
  }, [current, view]);
  const missing = isMissing(current, view);
  useEffect(() => {
    if (!missing) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'over', how: 'dropped' }), VANISHED_MS);
    return () => clearTimeout(timer);
  }, [missing]);
  return [current, dispatch];
}
