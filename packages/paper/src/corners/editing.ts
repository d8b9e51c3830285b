import { SPAN, type Point } from '@madoguchi/protocol';
import { cornersProblem, type CornersProblem } from '../geometry/corners.ts';
import type { Size } from '../geometry/fit.ts';
import type { Corners } from '../geometry/homography.ts';

export type CornerIndex = 0 | 1 | 2 | 3;

/** How the corners of a page are put where they belong, by the machine and by hand. */
export interface Editing {
  readonly picture: Size;
  /** `null`: as it was taken. */
  readonly corners: Corners | null;
  readonly finding: 'no' | 'running' | 'notFound';
}

export type EditingStep =
  | { readonly type: 'find' }
  | { readonly type: 'found'; readonly corners: Corners | null }
  | { readonly type: 'move'; readonly corner: CornerIndex; readonly to: Point }
  | { readonly type: 'asTaken' };

const WHOLE_PICTURE: Corners = [
  { x: 0, y: 0 },
  { x: SPAN, y: 0 },
  { x: SPAN, y: SPAN },
  { x: 0, y: SPAN },
];

/** The corners that are shown: those of the picture as long as there are no others. */
export const shownCorners = ({ corners }: Editing): Corners => corners ?? WHOLE_PICTURE;

/** What the next state is. What a hand has moved since the search began is not taken from it. */
export function edit(before: Editing, step: EditingStep): Editing {
  switch (step.type) {
    case 'find':
      return { ...before, finding: 'running' };
    case 'found':
      if (before.finding !== 'running') return before;
      return step.corners === null
        ? { ...before, finding: 'notFound' }
        : { ...before, corners: step.corners, finding: 'no' };
    case 'move': {
      const corners = shownCorners(before).map((corner, index) =>
        index === step.corner ? within(step.to) : corner,
      );
      const [a, b, c, d] = corners;
      return a && b && c && d ? { ...before, corners: [a, b, c, d], finding: 'no' } : before;
    }
    case 'asTaken':
      return { ...before, corners: null, finding: 'no' };
  }
}

/** Why the corners cannot be accepted as they are. */
export const editingProblem = ({ corners, picture }: Editing): CornersProblem | null =>
  corners === null ? null : cornersProblem(corners, picture);

const within = ({ x, y }: Point): Point => ({ x: inSpan(x), y: inSpan(y) });
const inSpan = (value: number): number => Math.round(Math.min(SPAN, Math.max(0, value)));
