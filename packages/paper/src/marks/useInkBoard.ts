import { marksOn, type Surface } from '@madoguchi/protocol';
import { useEffect, useState, type RefObject } from 'react';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import type { MarksOpen } from './hands/hand.ts';
import { InkBoard, type UnderFinger } from './inkBoard.ts';

export interface Board {
  /** Shows what is under the finger, or that it has left: then the document has it. */
  follow(under: UnderFinger | null): void;
}

/** Draws the marks of a surface on two canvases, and again whenever the document or the mapping changes. */
export function useInkBoard(
  [below, above]: readonly [
    RefObject<HTMLCanvasElement | null>,
    RefObject<HTMLCanvasElement | null>,
  ],
  document: MarksOpen,
  surface: Surface,
  mapping: SurfaceMapping,
): Board {
  const [board] = useState(() => new InkBoard());
  useEffect(() => {
    if (below.current !== null && above.current !== null) {
      board.attach(below.current, above.current);
    }
  }, [board, below, above]);
  useEffect(() => {
    let frame: number | null = null;
    let isOld = false;
    const paint = () => {
      isOld = false;
      const { state } = document.getSnapshot();
      board.paint(state === null ? [] : marksOn(state, surface));
    };
    // The first change of a frame is drawn at once, and whatever else comes until the next one together.
    const ask = () => {
      if (frame !== null) {
        isOld = true;
        return;
      }
      paint();
      frame = requestAnimationFrame(() => {
        frame = null;
        if (isOld) ask();
      });
    };
    board.map(mapping);
    paint();
    const end = document.subscribe(ask);
    return () => {
      end();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [board, document, surface, mapping]);
  return {
    follow(under) {
      if (under === null) {
        const { state } = document.getSnapshot();
        board.follow(null);
        board.paint(state === null ? [] : marksOn(state, surface));
      } else board.follow(under);
    },
  };
}
