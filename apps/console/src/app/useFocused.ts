import { useEffect, useRef, type RefObject } from 'react';

/** An element that takes the focus when it appears: what stood there before is gone with it. */
export function useFocused<Focused extends HTMLElement>(): RefObject<Focused | null> {
  const element = useRef<Focused>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
