/** Numbers by chance, the same for the same seed: what was found once is found again. */
export interface Chance {
  /** From 0 on, below 1. */
  readonly share: () => number;
  /** A whole number below a bound. */
  readonly below: (bound: number) => number;
  /** One of them, by weights. */
  readonly pick: <T>(weighted: readonly (readonly [T, number])[]) => T;
}

/** Mulberry32: small, quick, and even enough for pretended visits. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    below: (bound) => Math.floor(share() * bound),
    pick(weighted) {
      let left = share() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      const found = weighted.find(([, weight]) => (left -= weight) < 0) ?? weighted.at(-1);
      if (found === undefined) throw new Error('there is nothing to pick from');
      return found[0];
    },
  };
}
