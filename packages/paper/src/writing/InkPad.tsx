import { WRITING_BOX, type MarksOperation, type Point } from '@madoguchi/protocol';
import { useRef, useState, type ReactNode } from 'react';
import { StrokesInk } from '../ink/StrokesInk.tsx';
import type { Hand } from '../marks/hands/hand.ts';
import { penDown } from '../marks/hands/penHand.ts';
import { flat } from '../marks/thin.ts';
import { useFingers } from '../marks/useFingers.ts';
import './InkPad.css';
import { INK_PEN } from './ink.ts';
import type { OwnLine } from './useOwnLine.ts';

interface InkPadProps {
  readonly line: OwnLine;
  readonly label: string;
  /** What stands there before anything is drawn. */
  readonly children: ReactNode;
}

/** Where a line is drawn with a finger, a pen or a mouse; the others see each stroke grow. Whoever cannot draw types. */
export function InkPad({ line, label, children }: InkPadProps) {
  const pad = useRef<HTMLElement>(null);
  /** The end of the stroke under the finger that the document has not yet, in units of the box. */
  const [tail, setTail] = useState<readonly number[] | null>(null);
  const toBox = (at: Point): Point => {
    const { width, height } = pad.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
    return {
      x: within(at.x / width, WRITING_BOX.width),
      y: within(at.y / height, WRITING_BOX.height),
    };
  };
  useFingers(pad, {
    tool: 'pen',
    surface: 'writing',
    putDown: (at) =>
      penDown(
        {
          surface: 'writing',
          mapping: () => ({ toSource: toBox }),
          newId: () => 'writing',
          edit: (operation) => draw(line, operation),
        },
        at,
      ),
    follow: (hand, predicted = []) => setTail(tailOf(hand, predicted, toBox)),
  });
  return (
    <section ref={pad} className="ink-pad" aria-label={label}>
      {line.strokes.length === 0 && <p className="ink-pad__lead">{children}</p>}
      <StrokesInk
        className="written-ink"
        strokes={tail === null ? line.strokes : [...line.strokes, tail]}
        box={WRITING_BOX}
        pen={INK_PEN}
      />
    </section>
  );
}

const within = (share: number, most: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * most);

/** A stroke of the pen is one of the line. */
function draw(line: OwnLine, operation: MarksOperation): boolean {
  if (operation.type !== 'begin' && operation.type !== 'extend') return false;
  return line.draw(operation.points, operation.type === 'begin');
}

function tailOf(
  hand: Hand | null,
  predicted: readonly Point[],
  toBox: (at: Point) => Point,
): readonly number[] | null {
  const live = hand?.live() ?? null;
  return live?.kind === 'tail' ? flat([...live.along, ...predicted].map(toBox)) : null;
}
