import type { Row, Table } from '../../ports/journal.ts';
import type { SearchEntry, SearchStore } from '../../ports/searchIndex.ts';
import type { ChangeLog } from '../changeLog.ts';

/** By what records that have ended are found; no unit of work reads it. */
const searchTable: Table = {
  name: 'search_entry',
  key: ['kind', 'id'],
  columns: ['kind', 'id', 'at', 'marks', 'words'],
  hasBody: false,
  lists: [],
  live: null,
  references: {},
};

const toRow = ({ kind, id, at, marks, text }: SearchEntry): Row => ({
  ...{ kind, id, at },
  marks: marks.join(' '),
  words: text,
});

/** Writes entries of the index: nothing of them is in memory. */
export function searchEntries(log: ChangeLog): SearchStore {
  return {
    enter(entry, isThere) {
      const row = toRow(entry);
      if (isThere) {
        log.make({
          ...DERIVED,
          stored: { type: 'remove', table: searchTable, before: { row, lists: {} } },
        });
      }
      log.make({ ...DERIVED, stored: { type: 'append', table: searchTable, row } });
    },
    leave(kind, id) {
      const before = { row: { kind, id }, lists: {} };
      log.make({ ...DERIVED, stored: { type: 'remove', table: searchTable, before } });
    },
  };
}

const nothing = (): void => undefined;
const DERIVED = { redo: nothing, undo: nothing };
