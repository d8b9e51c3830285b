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
    const paint = () => {
      frame = null;
      const { state } = document.getSnapshot();
      board.paint(state === null ? [] : marksOn(state, surface));
    };
    board.map(mapping);
    paint();
    const end = document.subscribe(() => {
      frame ??= requestAnimationFrame(paint);
    });
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
