import type { Surface } from '@madoguchi/protocol';
import type { Standing } from './standing.ts';

/** Which of the two pictures is the large one. */
export type Large = 'paper' | 'face';

/** Which picture is large as a rule, and which while the only camera shows the paper. */
export interface Sizes {
  readonly usual: Large;
  readonly byHand: Large;
}

/** The face is what a talk begins with; where nobody's can be seen, the paper is what is looked at. */
export const SIZES: Sizes = { usual: 'face', byHand: 'paper' };

/** Whether the resident's camera shows the paper, so that their face cannot be seen. One who is held sends neither. */
const isByHand = (standing: Standing): boolean =>
  standing.at === 'shown' && standing.way === 'hand' && standing.picture !== 'held';

const nowOf = (standing: Standing): keyof Sizes => (isByHand(standing) ? 'byHand' : 'usual');

/** The large picture of this moment. */
export const largeOf = (sizes: Sizes, standing: Standing): Large => sizes[nowOf(standing)];

/** The other one is large from now on, as long as the face is seen or not as now. */
export function swapped(sizes: Sizes, standing: Standing): Sizes {
  const other = largeOf(sizes, standing) === 'face' ? 'paper' : 'face';
  return { ...sizes, [nowOf(standing)]: other };
}

/** What was looked at, and whether the face was away meanwhile. */
export interface LookedAt {
  readonly surface: Surface | null;
  readonly faceAway: boolean;
}

/** The face is back. Whoever worked on a page meanwhile goes on with it as large as it is. */
export function sizesAfter(sizes: Sizes, before: LookedAt, now: LookedAt): Sizes {
  const isBack = before.faceAway && !now.faceAway;
  return isBack && before.surface !== 'paper' ? { ...sizes, usual: sizes.byHand } : sizes;
}

/** Why there is no picture of the resident's face; `null` where the paper has nothing to do with it. */
export function faceAwayFor(standing: Standing): 'asked' | 'shown' | null {
  if (standing.at === 'asked') return standing.way === 'hand' ? 'asked' : null;
  return isByHand(standing) ? 'shown' : null;
}
