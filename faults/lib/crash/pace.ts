import type { Pace } from './crowd.ts';

/**
 * Lets so many commands a second begin, all people together; what was held up is made good for, up to
 * a second's worth.
 */
export function paceOf(perSecond: number): Pace {
  const everyMs = 1_000 / perSecond;
  let nextAt = performance.now();
  return async () => {
    nextAt = Math.max(nextAt, performance.now() - 1_000) + everyMs;
    const waitMs = nextAt - performance.now();
    if (waitMs <= 0) return;
    await new Promise((resolve) => {
      setTimeout(resolve, waitMs);
    });
  };
}
