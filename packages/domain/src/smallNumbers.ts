/** Fewer answers than this say nothing of what people think, and might tell who said what. */
export const FEWEST_TOLD = 5;

/** Counts as they may be told: with too few in all nothing but how many there are. */
export type ToldCounts<Kind extends string> =
  | { readonly state: 'tooFew'; readonly total: number }
  | {
      readonly state: 'told';
      readonly total: number;
      readonly counts: Readonly<Record<Kind, number>>;
    };

/** What of these counts may be told. Shares are never made of them: of small numbers a percentage only looks exact. */
export function toldCounts<Kind extends string>(
  counts: Readonly<Record<Kind, number>>,
): ToldCounts<Kind> {
  const total = Object.values<number>(counts).reduce((sum, count) => sum + count, 0);
  return total < FEWEST_TOLD ? { state: 'tooFew', total } : { state: 'told', total, counts };
}
