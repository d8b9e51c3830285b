import { useEffect, useRef } from 'react';
import { focusOnLine } from './listKeys.ts';

/** Whoever closes what a line of the list has opened is on that line again. `openId` is what is open. */
export function useLineAgain(openId: string | null): void {
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (openId !== null) left.current = openId;
    else if (left.current !== null) focusOnLine(left.current);
  }, [openId]);
}
