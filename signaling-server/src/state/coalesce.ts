import type { RowChange, StoredRow, Table } from '../ports/journal.ts';

type Put = Extract<RowChange, { type: 'put' }>;

/**
 * The same changes with one write for each row: a record that changes several times in a group is written
 * as it is at the end. The order stays that of the first change; where a later one refers to other rows
 * than the first, it is written by itself, after what it may refer to.
 */
export function coalesced(changes: readonly RowChange[]): readonly RowChange[] {
  const result: RowChange[] = [];
  const places = new Map<Table, Map<string, number>>();
  for (const change of changes) {
    if (change.type === 'append' || change.type === 'prune' || change.type === 'statement') {
      result.push(change);
      continue;
    }
    const { table } = change;
    const ofTable = places.get(table) ?? new Map<string, number>();
    places.set(table, ofTable);
    const key = keyText(table, change.type === 'put' ? change.after : change.before);
    const place = ofTable.get(key);
    const earlier = place === undefined ? undefined : result[place];
    if (
      place !== undefined &&
      change.type === 'put' &&
      earlier?.type === 'put' &&
      refersAlike(earlier, change)
    ) {
      result[place] = { ...change, before: earlier.before };
      continue;
    }
    ofTable.set(key, result.length);
    result.push(change);
  }
  return result;
}

function refersAlike({ table, after }: Put, later: Put): boolean {
  const isSameList = table.lists.every(({ name }) => after.lists[name] === later.after.lists[name]);
  return (
    isSameList &&
    Object.keys(table.references).every((column) => after.row[column] === later.after.row[column])
  );
}

const keyText = ({ key }: Table, { row }: StoredRow): string =>
  key.map((column) => String(row[column])).join(' ');
