import type { Surface } from '@madoguchi/protocol';
import { useState } from 'react';
import { faceAwayFor, largeOf, SIZES, sizesAfter, swapped, type Large } from './large.ts';
import type { Standing } from './standing.ts';

/** Which of the two pictures is large; what was chosen is remembered as long as the call is. */
export function useSizes(
  standing: Standing,
  surface: Surface | null,
): { readonly large: Large; readonly swap: () => void } {
  const [sizes, setSizes] = useState(SIZES);
  const now = { surface, faceAway: faceAwayFor(standing) === 'shown' };
  const [before, setBefore] = useState(now);
  if (before.surface !== now.surface || before.faceAway !== now.faceAway) {
    setBefore(now);
    setSizes(sizesAfter(sizes, before, now));
  }
  return {
    large: largeOf(sizes, standing),
    swap: () => setSizes((former) => swapped(former, standing)),
  };
}
