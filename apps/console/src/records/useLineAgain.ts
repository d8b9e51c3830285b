import { useEffect, useRef } from 'react';
import { focusOnLine } from './listKeys.ts';

/** Restores the focus to a list row when what it opened is closed. `openId`: the id of what is open. */
export function useLineAgain(openId: string | null): void {
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (openId !== null) left.current = openId;
    else if (left.current !== null) focusOnLine(left.current);
  }, [openId]);
}
