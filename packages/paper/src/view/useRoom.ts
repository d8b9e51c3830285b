import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from '../geometry/fit.ts';

/** The size of an element inside its borders, in CSS pixels; `null` before it is known, or while it has none. */
export function useRoom(element: RefObject<HTMLElement | null>): Size | null {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current;
      setRoom(width > 0 && height > 0 ? { width, height } : null);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
