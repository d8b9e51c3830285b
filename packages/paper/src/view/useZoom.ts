import type { Point } from '@madoguchi/protocol';
import { useRef, useState, type RefObject } from 'react';
import type { Size } from '../geometry/fit.ts';
import { panBy, WHOLE, zoomAt, type Zoom } from '../geometry/zoom.ts';
import { placeIn, useListener } from './events.ts';
import { followPointer, NO_GESTURE, type Change, type PointerStep } from './gesture.ts';

const STEP = Math.SQRT2;
const DOUBLE_TAP = 2;
/** For each notch of a wheel, which is 100 pixels. */
const WHEEL = 1.2;
/** CSS pixels for a press of an arrow key. */
const KEY_PAN = 60;

export interface Zooming {
  readonly zoom: Zoom;
  change(times: number): void;
  showWhole(): void;
}

export interface ZoomOf {
  readonly picture: Size | null;
  readonly room: Size | null;
  /** Fingers do something else. */
  readonly drawing: boolean;
  /** `false`: it is always whole. */
  readonly zooms?: boolean;
}

/** What of a picture is seen, by buttons, keys, wheel and, unless something is drawn by them, fingers. */
export function useZoom(
  viewport: RefObject<HTMLElement | null>,
  { picture, room, drawing, zooms = true }: ZoomOf,
): Zooming {
  const [zoom, setZoom] = useState(WHOLE);
  const { width, height } = picture ?? { width: 1, height: 1 };
  const size = { width, height };
  const within = room ?? size;
  const showWhole = () => setZoom(WHOLE);
  const work: Work = {
    grow(times, at = { x: within.width / 2, y: within.height / 2 }) {
      setZoom((before) => zoomAt(size, within, { zoom: before, times, at }));
    },
    pan: (by) => setZoom((before) => panBy(size, within, before, by)),
    showWhole,
  };
  useListener(viewport, 'wheel', (event) => {
    if (!zooms) return;
    event.preventDefault();
    work.grow(WHEEL ** (-event.deltaY / 100), placeIn(event, viewport.current));
  });
  useListener(viewport, 'keydown', (event) => {
    const done = KEYS[event.key];
    if (!zooms || done === undefined || event.target !== viewport.current) return;
    event.preventDefault();
    done(work);
  });
  usePointers(viewport, drawing || !zooms, (change) => {
    if (change.type === 'move') {
      work.pan(change.by);
      work.grow(change.times, change.at);
    } else if (zoom.factor < DOUBLE_TAP) work.grow(DOUBLE_TAP, change.at);
    else showWhole();
  });
  return { zoom, change: (times) => work.grow(times), showWhole };
}

interface Work {
  grow(times: number, at?: Point): void;
  pan(by: Point): void;
  showWhole(): void;
}

const KEYS: Readonly<Record<string, (work: Work) => void>> = {
  '+': ({ grow }) => grow(STEP),
  ';': ({ grow }) => grow(STEP),
  '-': ({ grow }) => grow(1 / STEP),
  '0': ({ showWhole }) => showWhole(),
  ArrowLeft: ({ pan }) => pan({ x: KEY_PAN, y: 0 }),
  ArrowRight: ({ pan }) => pan({ x: -KEY_PAN, y: 0 }),
  ArrowUp: ({ pan }) => pan({ x: 0, y: KEY_PAN }),
  ArrowDown: ({ pan }) => pan({ x: 0, y: -KEY_PAN }),
};

function usePointers(
  viewport: RefObject<HTMLElement | null>,
  drawing: boolean,
  apply: (change: Change) => void,
): void {
  const gesture = useRef(NO_GESTURE);
  const follow = (type: PointerStep['type'], event: PointerEvent) => {
    if (drawing) {
      gesture.current = NO_GESTURE;
      return;
    }
    const { pointerId: id, timeStamp: time } = event;
    if (type === 'down') viewport.current?.setPointerCapture(id);
    const at = placeIn(event, viewport.current);
    const followed = followPointer(gesture.current, { type, id, at, time });
    gesture.current = followed.gesture;
    if (followed.change) apply(followed.change);
  };
  useListener(viewport, 'pointerdown', (event) => follow('down', event));
  useListener(viewport, 'pointermove', (event) => follow('move', event));
  useListener(viewport, 'pointerup', (event) => follow('up', event));
  useListener(viewport, 'pointercancel', (event) => follow('up', event));
}
