import type { Condition, Table } from '../ports/journal.ts';

/** The conditions of the rows of a table that are not live: where the live ones are told by a column, its opposite. */
export function endedConditions({ name, key, live }: Table): readonly Condition[] {
  const conditions = (live ?? []).map((each) =>
    key.includes(each.column) ? each : opposite(each),
  );
  const told = conditions.filter(({ column }) => !key.includes(column));
  if (told.length !== 1) throw new Error(`what of ${name} is live is not told by one column`);
  return conditions;
}

const opposite = (condition: Condition): Condition =>
  'is' in condition
    ? { column: condition.column, isNot: condition.is }
    : { column: condition.column, is: condition.isNot };

/** The column of the id of a record: the last of its key. */
export const idColumnOf = ({ key }: Table): string => key.at(-1) ?? '';
