import type { RadarComparison } from '@madoguchi/domain';
import type { CenterRadar } from '@madoguchi/protocol';

/** Whether fewer came than could be expected, by its own past or by the others. */
export const isLow = ({ past, peers }: Pick<CenterRadar, 'past' | 'peers'>): boolean =>
  past?.verdict === 'low' || peers?.verdict === 'low';

/** Whether a number is said of what could be expected: of less than one it would be nobody. */
export const expectedOf = ({ expected }: RadarComparison): 'count' | 'lessThanOne' =>
  Math.round(expected) === 0 ? 'lessThanOne' : 'count';
