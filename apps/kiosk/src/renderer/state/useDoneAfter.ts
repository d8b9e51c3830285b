import type { VisitEvent } from '@madoguchi/domain';
import { useEffect, type Dispatch } from 'react';

/** Ends a last screen by itself after `ms`; a shorter time given later counts from then. */
export function useDoneAfter(ms: number, dispatch: Dispatch<VisitEvent>): void {
  useEffect(() => {
    const timer = setTimeout(() => dispatch({ type: 'done' }), ms);
    return () => clearTimeout(timer);
  }, [ms, dispatch]);
}
