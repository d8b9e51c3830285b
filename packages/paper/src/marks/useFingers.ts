import type { Point, Surface } from '@madoguchi/protocol';
import { useEffect, useRef, type RefObject } from 'react';
import { placesIn, useListener } from '../view/events.ts';
import type { Hand } from './hands/hand.ts';
import type { ChosenTool } from './hands/index.ts';

/** A hand that lies on the glass is larger than a fingertip, in CSS pixels. */
const PALM = 70;

interface Finger {
  readonly pointerId: number;
  readonly hand: Hand;
  /** A mouse points without being pressed. */
  readonly hovers: boolean;
}

interface Following {
  readonly tool: ChosenTool | null;
  readonly surface: Surface;
  putDown(at: Point): Hand | null;
  follow(hand: Hand | null, predicted?: readonly Point[]): void;
}

/** Follows one finger, pen or mouse at a time on a layer, with all that the browser knows of its way. */
export function useFingers(
  layer: RefObject<HTMLElement | null>,
  { tool, surface, putDown, follow }: Following,
): void {
  const finger = useRef<Finger | null>(null);
  const placesOf = (events: readonly PointerEvent[]) => placesIn(events, layer.current);
  const begin = (event: PointerEvent, hovers: boolean) => {
    const [at] = placesOf([event]);
    const hand = at === undefined ? null : putDown(at);
    if (hand === null) return;
    finger.current = { pointerId: event.pointerId, hand, hovers };
    if (!hovers) layer.current?.setPointerCapture(event.pointerId);
    follow(hand);
  };
  useListener(layer, 'pointerdown', (event) => {
    if (tool === null || event.button !== 0) return;
    if (finger.current?.hovers) finger.current = null;
    // A second finger, and the hand that rests on the glass, do not write.
    if (finger.current === null && !isPalm(event)) begin(event, false);
  });
  useListener(layer, 'pointermove', (event) => {
    const down = finger.current;
    if (down === null && tool === 'pointer' && event.pointerType === 'mouse') begin(event, true);
    if (down?.pointerId !== event.pointerId) return;
    const coalesced = event.getCoalescedEvents();
    down.hand.move(placesOf(coalesced.length > 0 ? coalesced : [event]));
    follow(down.hand, placesOf(event.getPredictedEvents()));
  });
  const lift = () => {
    finger.current?.hand.up();
    finger.current = null;
    follow(null);
  };
  const end = (event: PointerEvent) => {
    if (finger.current?.pointerId === event.pointerId) lift();
  };
  useListener(layer, 'pointerup', end);
  useListener(layer, 'pointercancel', end);
  useListener(layer, 'pointerleave', (event) => {
    if (finger.current?.hovers) end(event);
  });
  const lifted = useRef(lift);
  useEffect(() => {
    lifted.current = lift;
  });
  // A tool that is put away, or a page that is turned, ends what is under the finger.
  useEffect(
    () => () => {
      lifted.current();
    },
    [surface, tool],
  );
}

const isPalm = ({ pointerType, width, height }: PointerEvent): boolean =>
  pointerType === 'touch' && Math.max(width, height) > PALM;
