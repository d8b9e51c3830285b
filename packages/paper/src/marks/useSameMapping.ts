import { SPAN } from '@madoguchi/protocol';
import { useState } from 'react';
import type { SurfaceMapping } from '../geometry/mapping.ts';

const CORNERS = [
  ...[
    { x: 0, y: 0 },
    { x: SPAN, y: 0 },
  ],
  ...[
    { x: SPAN, y: SPAN },
    { x: 0, y: SPAN },
  ],
];

/** The mapping as it was as long as it maps to the same: what was worked out by it need not be again. */
export function useSameMapping(mapping: SurfaceMapping): SurfaceMapping {
  const [kept, keep] = useState(mapping);
  if (mapping === kept || isSame(kept, mapping)) return kept;
  keep(mapping);
  return mapping;
}

const isSame = (a: SurfaceMapping, b: SurfaceMapping): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  CORNERS.every((corner) => {
    const [from, to] = [a.toScreen(corner), b.toScreen(corner)];
    return from.x === to.x && from.y === to.y;
  });
