import type { RowChange, StoredRow, Table } from '../ports/journal.ts';

type Put = Extract<RowChange, { type: 'put' }>;

/**
 * The changes of one unit with one write for a record that changes several times in a row: it is written
 * as it is at the end. Whatever another record does in between keeps its place, so that the rows go from state to
 * state as the records did; lines that are only appended do not part two writes. Where a later change refers
 * to other rows than the first, it is written by itself, after what it may refer to.
 */
export function coalesced(changes: readonly RowChange[]): readonly RowChange[] {
  const result: RowChange[] = [];
  /** Where the last put stands, as long as nothing but appended lines has followed. */
  let lastPut = -1;
  for (const change of changes) {
    const earlier = result[lastPut];
    if (change.type === 'put' && earlier?.type === 'put' && isSameRow(earlier, change)) {
      result[lastPut] = { ...change, before: earlier.before };
      continue;
    }
    if (change.type === 'put') lastPut = result.length;
    else if (change.type !== 'append') lastPut = -1;
    result.push(change);
  }
  return result;
}

const isSameRow = (earlier: Put, later: Put): boolean =>
  earlier.table === later.table &&
  keyText(earlier.table, earlier.after) === keyText(later.table, later.after) &&
  refersAlike(earlier, later);

function refersAlike({ table, after }: Put, later: Put): boolean {
  const isSameList = table.lists.every(({ name }) => after.lists[name] === later.after.lists[name]);
  return (
    isSameList &&
    Object.keys(table.references).every((column) => after.row[column] === later.after.row[column])
  );
}

const keyText = ({ key }: Table, { row }: StoredRow): string =>
  key.map((column) => String(row[column])).join(' ');
