import type { CenterVisits } from '@madoguchi/protocol';
import { fakeWard } from './fakeWard.ts';

/** How much kiosks are used: a busy center, a few with some visits, and most with none. */
export const VISITS: readonly CenterVisits[] = fakeWard.centers.map(({ id, district }, n) => {
  const visits = n === 0 ? 14 : n % 5 === 0 ? 2 : 0;
  const helped = Math.floor(visits / 2);
  return {
    ...{ centerId: id, district },
    thisWeek: { visits: Math.floor(visits / 4), helped: Math.floor(helped / 4), introductions: 0 },
    fourWeeks: { visits, helped, introductions: Math.floor(helped / 2) },
  };
});
