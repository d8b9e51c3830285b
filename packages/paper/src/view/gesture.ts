import type { Point } from '@madoguchi/protocol';

/** Fingers or a pressed mouse on a picture, and the tap before. */
export interface Gesture {
  readonly pointers: ReadonlyMap<number, Point>;
  /** Where and when the first finger came down, as long as it may be a tap. */
  readonly tap: Tap | null;
  /** The tap that was complete, for the second of two. */
  readonly before: Tap | null;
}

interface Tap {
  readonly at: Point;
  readonly time: number;
}

export interface PointerStep {
  readonly type: 'down' | 'move' | 'up';
  readonly id: number;
  readonly at: Point;
  /** Milliseconds, such as an event's own time. */
  readonly time: number;
}

/** What a step does to the picture: it is moved by so much and gets `times` larger around a place, or is tapped twice. */
export type Change =
  | { readonly type: 'move'; readonly by: Point; readonly times: number; readonly at: Point }
  | { readonly type: 'doubleTap'; readonly at: Point };

interface Followed {
  readonly gesture: Gesture;
  readonly change: Change | null;
}

export const NO_GESTURE: Gesture = { pointers: new Map(), tap: null, before: null };

const TAP_MS = 350;
const TAP_PX = 24;

/** Follows fingers: one moves the picture, two make it larger or smaller. */
export function followPointer(gesture: Gesture, step: PointerStep): Followed {
  switch (step.type) {
    case 'down':
      return { gesture: down(gesture, step), change: null };
    case 'move':
      return moved(gesture, step);
    case 'up':
      return up(gesture, step);
  }
}

function down(gesture: Gesture, { id, at, time }: PointerStep): Gesture {
  const pointers = new Map(gesture.pointers).set(id, at);
  return pointers.size === 1
    ? { ...gesture, pointers, tap: { at, time } }
    : { pointers, tap: null, before: null };
}

function moved(gesture: Gesture, { id, at }: PointerStep): Followed {
  const from = gesture.pointers.get(id);
  if (from === undefined) return { gesture, change: null };
  const pointers = new Map(gesture.pointers).set(id, at);
  const tap = gesture.tap && apart(gesture.tap.at, at) <= TAP_PX ? gesture.tap : null;
  const other = [...pointers].find(([each]) => each !== id)?.[1];
  const change: Change =
    other === undefined
      ? { type: 'move', by: minus(at, from), times: 1, at }
      : {
          type: 'move',
          by: minus(middleOf(at, other), middleOf(from, other)),
          times: apart(at, other) / Math.max(1, apart(from, other)),
          at: middleOf(at, other),
        };
  return { gesture: { ...gesture, pointers, tap }, change };
}

function up(gesture: Gesture, { id, at, time }: PointerStep): Followed {
  const pointers = new Map(gesture.pointers);
  pointers.delete(id);
  const { tap, before } = gesture;
  const isTap = tap !== null && time - tap.time <= TAP_MS;
  const isSecond =
    isTap && before !== null && time - before.time <= 2 * TAP_MS && apart(before.at, at) <= TAP_PX;
  return {
    gesture: { pointers, tap: null, before: isTap && !isSecond ? tap : null },
    change: isSecond ? { type: 'doubleTap', at } : null,
  };
}

const minus = (to: Point, from: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });
const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
