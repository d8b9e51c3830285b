import type { Point, Surface } from '@madoguchi/protocol';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { useListener } from '../view/events.ts';
import type { Hand, MarksOpen } from './hands/hand.ts';
import type { ChosenTool } from './hands/index.ts';
import type { Drawn } from './useDrawing.ts';

/** CSS pixels for a press of an arrow key, and with Shift. */
const STEP = 16;
const SMALL_STEP = 3;

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Keys extends Pick<Drawn, 'putDown' | 'follow'> {
  readonly tool: ChosenTool | null;
  readonly mapping: SurfaceMapping;
  readonly document: MarksOpen;
  readonly surface: Surface;
}

/**
 * Drawing by keys: arrows move a cross, Enter or Space puts the tool down and lifts it, Ctrl+Z and Ctrl+Y take back and
 * do again. Tells where the cross is; `null` while no key was pressed.
 */
export function useKeys(layer: RefObject<HTMLElement | null>, keys: Keys): Point | null {
  const { tool, mapping, document, surface, putDown, follow } = keys;
  const [cross, setCross] = useState<Point | null>(null);
  const hand = useRef<Hand | null>(null);
  useEffect(
    () => () => {
      hand.current?.up();
      hand.current = null;
      setCross(null);
    },
    [tool, surface],
  );
  const at = cross ?? { x: mapping.width / 2, y: mapping.height / 2 };
  const lift = () => {
    hand.current?.up();
    hand.current = null;
    follow(null);
  };
  const move = ({ x, y }: Point, step: number) => {
    const to = {
      x: Math.min(mapping.width, Math.max(0, at.x + x * step)),
      y: Math.min(mapping.height, Math.max(0, at.y + y * step)),
    };
    setCross(to);
    hand.current?.move([to]);
    if (hand.current !== null) follow(hand.current);
  };
  const press = () => {
    setCross(at);
    if (hand.current !== null) lift();
    else if ((hand.current = putDown(at)) !== null) {
      if (tool === 'number' || tool === 'eraser') lift();
      else follow(hand.current);
    }
  };
  useListener(layer, 'keydown', (event) => {
    const way = WAYS[event.key];
    const undoing = backKey(event);
    if (tool === null || event.target !== layer.current) return;
    if (undoing !== null) document.edit({ type: undoing, surface });
    else if (way !== undefined) move(way, event.shiftKey ? SMALL_STEP : STEP);
    else if (event.key === 'Enter' || event.key === ' ') press();
    else return;
    event.preventDefault();
    // A screen has keys of its own, Enter among them.
    event.stopPropagation();
  });
  useListener(layer, 'blur', () => {
    lift();
    setCross(null);
  });
  useListener(layer, 'pointerdown', () => {
    setCross(null);
  });
  return cross;
}

function backKey({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : null;
}
