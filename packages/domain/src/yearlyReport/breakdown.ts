import { publicTable } from '../figures/publicTable.ts';
import { FEWEST_TOLD } from '../smallNumbers.ts';
import type { BreakdownTold, NamedCount } from './state.ts';

/** Parts as they are counted. */
export type CountedParts = readonly { readonly name: string; readonly count: number }[];

/**
 * Parts with their whole, small ones withheld so that none can be worked out from the rest. A whole that is small itself
 * is withheld with its parts, and so is one that another table withholds (`isTotalTold`): a sum would tell it.
 */
export function toldBreakdown(parts: CountedParts, isTotalTold = true): BreakdownTold {
  if (!isTotalTold) return null;
  const { cells, total } = publicTable([parts.map(({ count }) => count)]);
  if (total === null) return null;
  return {
    parts: parts.map(({ name }, n) => ({ name, count: cells[0]?.[n] ?? null })),
    total,
  };
}

/** Counts that add up to nothing that is told: each by itself, those from one to four withheld. */
export const toldList = (parts: CountedParts): readonly NamedCount[] =>
  parts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ name, count: count < FEWEST_TOLD ? null : count }));
