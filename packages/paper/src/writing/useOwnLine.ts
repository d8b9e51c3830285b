import type { OpenDocument } from '@madoguchi/client';
import { AppError, typedText, type Seat } from '@madoguchi/domain';
import {
  coordinatesIn,
  openLineOf,
  WRITING_LIMITS,
  type WritingOperation,
  type WritingState,
} from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';

/** The 筆談 of a call, as its model opens it. */
export type WritingOpen = OpenDocument<WritingState, WritingOperation>;

/** Why not all of what was written got in: the line is full, or too much waits for the connection. */
export type WritingProblem = 'tooLong' | 'full' | 'tooMuch';

/** The line that whoever looks is writing. */
export interface OwnLine {
  /** Whether something can be written: the document is there. */
  readonly isReady: boolean;
  readonly text: string;
  readonly strokes: readonly (readonly number[])[];
  readonly problem: WritingProblem | null;
  /** The whole field as it is now, also while an IME composes. */
  write(typed: string): void;
  /** More of the last stroke, or the first of a new one; tells whether there was room. */
  draw(points: number[], isNew: boolean): boolean;
  /** Takes the last stroke off. */
  rub(): void;
  /** Sends the line: it stays as it is, and the next begins. */
  finish(): void;
}

const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** Follows and writes the own line; it is that of the document, so that a page that was loaded anew goes on with it. */
export function useOwnLine(document: WritingOpen, me: Seat): OwnLine {
  const { state } = useObservable(document);
  const [problem, setProblem] = useState<WritingProblem | null>(null);
  /** As it is at this moment: several strokes come between two pictures of the screen. */
  const now = () => {
    const current = document.getSnapshot().state;
    return current === null ? null : openLineOf(current, me);
  };
  const edit = (operation: WritingOperation, after: WritingProblem | null): boolean => {
    try {
      document.edit(operation);
      setProblem(after);
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setProblem('tooMuch');
      return false;
    }
  };
  const line = state === null ? null : openLineOf(state, me);
  return {
    isReady: state !== null,
    text: line?.kind === 'typed' ? line.text : '',
    strokes: line?.kind === 'drawn' ? line.strokes : [],
    problem,
    write(typed) {
      const { text, isCut } = typedText(typed, WRITING_LIMITS);
      const open = now();
      const before = open?.kind === 'typed' ? open : null;
      const after = isCut ? 'tooLong' : null;
      if (text === (before?.text ?? '')) setProblem(after);
      else edit({ type: 'write', id: before?.id ?? newId(), text }, after);
    },
    draw(points, isNew) {
      const open = now();
      const before = open?.kind === 'drawn' ? open : null;
      const at = (before?.strokes.length ?? 0) - (isNew ? 0 : 1);
      const taken = before === null ? 0 : coordinatesIn(before);
      // The line was sent while the finger was still down.
      if (at < 0) return false;
      if (taken + points.length <= WRITING_LIMITS.coordinates) {
        return edit({ type: 'draw', id: before?.id ?? newId(), at, points }, null);
      }
      setProblem('full');
      return false;
    },
    rub() {
      const open = now();
      if (open?.kind === 'drawn') edit({ type: 'rub', id: open.id }, null);
    },
    finish() {
      const open = now();
      if (open !== null) edit({ type: 'finish', id: open.id }, null);
    },
  };
}
