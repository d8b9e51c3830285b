import { isLow, type RadarComparison } from '@madoguchi/domain';
import type { CenterRadar } from '@madoguchi/protocol';

/**
 * What is said of a center: that fewer came than could be expected, by its own past or by the others; that they did not; or, where
 * neither comparison says anything, that nothing can be compared.
 */
export function verdictOn({
  past,
  peers,
}: Pick<CenterRadar, 'past' | 'peers'>): 'low' | 'notLow' | 'notCompared' {
  if (isLow(past) || isLow(peers)) return 'low';
  const says = [past, peers].some((each) => each !== null && each.verdict !== 'tooFew');
  return says ? 'notLow' : 'notCompared';
}

/** How an expected number of visits is worded: as a count, or as less than one, because a rounded 0 would say that nobody was expected. */
export const expectedOf = ({ expected }: RadarComparison): 'count' | 'lessThanOne' =>
  Math.round(expected) === 0 ? 'lessThanOne' : 'count';
