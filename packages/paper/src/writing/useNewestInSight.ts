import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Somebody who has scrolled back further than this reads what was before. */
const NEAR_END = 48;

/** For a box that scrolls: it stays at its lower end, where the newest is, as it grows; not while somebody reads further up. */
export function useNewestInSight<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const follows = useRef(true);
  useEffect(() => {
    const { current } = box;
    const scrolled = () => {
      if (current === null) return;
      const left = current.scrollHeight - current.clientHeight - current.scrollTop;
      follows.current = left < NEAR_END;
    };
    if (current === null) return undefined;
    // A question above it, or another orientation, gives it another height.
    const resized = new ResizeObserver(() => {
      if (follows.current) current.scrollTo({ top: current.scrollHeight });
    });
    resized.observe(current);
    current.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      current.removeEventListener('scroll', scrolled);
    };
  }, []);
  // Whatever was drawn may have made it longer.
  useLayoutEffect(() => {
    if (follows.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  });
  return box;
}
