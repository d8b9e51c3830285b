import type { Seat } from '@madoguchi/domain';
import { marksOn, type Mark, type MarksState, type Surface } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { knownShape } from './drawMarks.ts';
import { inkNumber } from './inks.ts';
import { boundsOf } from './shape.ts';

export interface People {
  readonly state: MarksState;
  readonly surface: Surface;
  readonly mapping: SurfaceMapping;
  readonly me: Seat;
  readonly nameOf: (seat: Seat) => string;
}

/** The name of everybody else beside their newest mark: nobody has to know whose colour which is. */
export function NameTags({ state, surface, mapping, me, nameOf }: People) {
  const newest = new Map(
    marksOn(state, surface)
      .filter(({ by }) => by !== me)
      .map((mark) => [mark.by, mark] as const),
  );
  return [...newest.values()].flatMap((mark) => {
    const at = placeOfTag(mark, mapping);
    if (at === null) return [];
    return [
      <NameTag key={mark.by} className="name-tag" at={at} ink={mark.ink}>
        {nameOf(mark.by)}
      </NameTag>,
    ];
  });
}

interface NameTagProps {
  readonly className: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly ink: number;
  readonly children: string;
}

/** A name in the ink of whoever has it. Screen readers find it in the list in words. */
export function NameTag({ className, at, ink, children }: NameTagProps) {
  return (
    <span
      className={className}
      aria-hidden="true"
      style={{ left: at.x, top: at.y, background: inkNumber(ink).colour }}
    >
      <Isolated>{children}</Isolated>
    </span>
  );
}

/** Above the mark, within the layer; `null` where the mark is not in sight. */
function placeOfTag(mark: Mark, mapping: SurfaceMapping) {
  const bounds = boundsOf(knownShape(mark, mapping));
  if (bounds === null) return null;
  const { x, y, width, height } = bounds;
  const isInSight = x < mapping.width && y < mapping.height && x + width > 0 && y + height > 0;
  if (!isInSight) return null;
  const roomAbove = y > ROOM;
  return {
    x: Math.max(0, Math.min(x, mapping.width - ROOM)),
    y: roomAbove ? y : y + height + ROOM,
  };
}

/** CSS pixels that a tag is high. */
const ROOM = 36;
