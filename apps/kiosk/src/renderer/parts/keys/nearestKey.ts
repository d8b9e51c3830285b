/** Where a key is on the screen. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export const ARROWS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;
export type Arrow = keyof typeof ARROWS;

/** What lies aside counts more than what lies far, so that an arrow stays in its row. */
const ASIDE = 3;

/** The nearest of other places in the way of an arrow; -1 where there is none. */
export function nearestKey(from: Place, others: readonly Place[], arrow: Arrow): number {
  const way = ARROWS[arrow];
  let found = -1;
  let least = Infinity;
  others.forEach(({ x, y }, index) => {
    const along = (x - from.x) * way.x + (y - from.y) * way.y;
    const aside = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x);
    const far = along + ASIDE * aside;
    if (along < 1 || far >= least) return;
    least = far;
    found = index;
  });
  return found;
}
