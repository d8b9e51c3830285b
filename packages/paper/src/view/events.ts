import type { Point } from '@madoguchi/protocol';
import { useEffect, useRef, type RefObject } from 'react';

/** Hears an event itself: React's own listener to a wheel or a finger could not keep the page from scrolling. */
export function useListener<Type extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: Type,
  listener: (event: HTMLElementEventMap[Type]) => void,
): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => {
    const { current } = element;
    const listen = (event: HTMLElementEventMap[Type]) => newest.current(event);
    current?.addEventListener(type, listen, { passive: false });
    return () => current?.removeEventListener(type, listen);
  }, [element, type]);
}

interface Placed {
  readonly clientX: number;
  readonly clientY: number;
}

/** Where something happened, in CSS pixels of an element. */
export const placeIn = (event: Placed, element: HTMLElement | null): Point =>
  placesIn([event], element)[0] ?? { x: 0, y: 0 };

/** Where several things happened, with one look at where the element is. */
export function placesIn(events: readonly Placed[], element: HTMLElement | null): Point[] {
  const box = element?.getBoundingClientRect();
  return events.map(({ clientX, clientY }) => ({
    x: clientX - (box?.left ?? 0),
    y: clientY - (box?.top ?? 0),
  }));
}
