import { publicTable } from '../figures/publicTable.ts';
import { FEWEST_TOLD } from '../smallNumbers.ts';
import type { BreakdownTold, ListTold } from './state.ts';

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

/**
 * Counts that add up to nothing that is told: each by itself, those from one to four withheld; what there was none of is not
 * listed. Where each is a part of a whole that is told (`null` for none) and so few are left that the withheld ones can be hardly
 * anything else, none is told (`null`).
 */
export function toldList(parts: CountedParts, whole: number | null): ListTold {
  const there = parts.filter(({ count }) => count > 0);
  const withheld = there.filter(({ count }) => count < FEWEST_TOLD).length;
  const told = there.reduce((sum, { count }) => sum + (count < FEWEST_TOLD ? 0 : count), 0);
  if (withheld > 0 && whole !== null && whole - told - (withheld - 1) < FEWEST_TOLD) return null;
  return there.map(({ name, count }) => ({ name, count: count < FEWEST_TOLD ? null : count }));
}
