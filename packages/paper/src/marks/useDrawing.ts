import { AppError, type Seat } from '@madoguchi/domain';
import { inkOf, type Point, type Surface } from '@madoguchi/protocol';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import type { Hand, MarksOpen, Sheet } from './hands/hand.ts';
import { HANDS, type ChosenTool } from './hands/index.ts';
import { isDrawn, missingFor, type Missing } from './missing.ts';
import { useFingers } from './useFingers.ts';
import type { Board } from './useInkBoard.ts';

interface Drawing {
  readonly document: MarksOpen;
  readonly surface: Surface;
  readonly me: Seat;
  readonly tool: ChosenTool | null;
  readonly mapping: SurfaceMapping;
  readonly board: Board;
}

/** What keeps one from drawing: it is full, the numbers are used up, or too much waits for the connection. */
export type DrawingProblem = Missing | 'tooMuch';

export interface Drawn {
  readonly problem: DrawingProblem | null;
  /** Puts the tool down at a place, for whoever has no finger and no mouse; `null` where it cannot be. */
  putDown(at: Point): Hand | null;
  follow(hand: Hand | null, predicted?: readonly Point[]): void;
}

/** What the fingers, the pen and the mouse do on a layer with the chosen tool. */
export function useDrawing(layer: RefObject<HTMLElement | null>, drawing: Drawing): Drawn {
  const { document, surface, tool } = drawing;
  const newest = useRef(drawing);
  useEffect(() => {
    newest.current = drawing;
  });
  const [problem, setProblem] = useState<DrawingProblem | null>(null);
  const sheet: Sheet = {
    surface,
    mapping: () => newest.current.mapping,
    state: () => document.getSnapshot().state,
    newId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
    edit(operation) {
      try {
        document.edit(operation);
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        setProblem('tooMuch');
        return false;
      }
    },
  };
  const putDown = (at: Point): Hand | null => {
    const state = sheet.state();
    if (tool === null || state === null) return null;
    const missing = missingFor(tool, state, surface);
    setProblem(missing);
    return missing === null ? HANDS[tool](sheet, at) : null;
  };
  const follow = (hand: Hand | null, predicted: readonly Point[] = []) => {
    const { board, me } = newest.current;
    const live = hand?.live() ?? null;
    const hands = sheet.state()?.hands ?? [];
    board.follow(
      live && tool !== null && isDrawn(tool)
        ? { live, tool, ink: inkOf(hands, me), predicted }
        : null,
    );
  };
  useFingers(layer, { tool, surface, putDown, follow });
  useEffect(() => {
    if (tool !== 'pointer') return;
    return () => {
      if (document.getSnapshot().state?.pointers[newest.current.me] !== undefined) {
        document.edit({ type: 'point', to: null });
      }
    };
  }, [document, tool]);
  return { problem, putDown, follow };
}
