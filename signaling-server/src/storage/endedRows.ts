import type { Condition, Table } from '../ports/journal.ts';

/**
 * The `where` clause of the rows of a table that are not live: for whatever conditions tell the live ones, the opposite of one
 * of them. `whereOf` writes conditions as the database takes them.
 */
export function endedWhere(
  { key, live }: Table,
  whereOf: (conditions: readonly Condition[]) => string,
): string {
  const written = (condition: Condition): string => whereOf([condition]).replace(/^where /u, '');
  const isOfKey = ({ column }: Condition): boolean => key.includes(column);
  const conditions = live ?? [];
  const opposites = conditions.filter((each) => !isOfKey(each)).map(opposite);
  const parts = [
    ...conditions.filter(isOfKey).map(written),
    // Without a condition every row is live.
    opposites.length === 0 ? '1 = 0' : `(${opposites.map(written).join(' or ')})`,
  ];
  return `where ${parts.join(' and ')}`;
}

const opposite = (condition: Condition): Condition =>
  'is' in condition
    ? { column: condition.column, isNot: condition.is }
    : { column: condition.column, is: condition.isNot };

/** The column of the id of a record: the last of its key. */
export const idColumnOf = ({ key }: Table): string => key.at(-1) ?? '';
