import { isLow, type RadarComparison } from '@madoguchi/domain';
import type { CenterRadar } from '@madoguchi/protocol';

/** Whether fewer came than could be expected, by its own past or by the others. */
export const isLowUse = ({ past, peers }: Pick<CenterRadar, 'past' | 'peers'>): boolean =>
  isLow(past) || isLow(peers);

/** How an expected number of visits is worded: as a count, or as less than one, because a rounded 0 would say that nobody was expected. */
export const expectedOf = ({ expected }: RadarComparison): 'count' | 'lessThanOne' =>
  Math.round(expected) === 0 ? 'lessThanOne' : 'count';
