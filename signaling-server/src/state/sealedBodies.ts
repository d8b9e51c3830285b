import { AppError } from '@madoguchi/domain';
import { z } from 'zod';
import type { Archive } from '../ports/archive.ts';
import type { FileSeal } from '../ports/fileSeal.ts';
import type { Journal, Row, RowChange, StoredRow, Table } from '../ports/journal.ts';

/** Journal and archive of one database. */
interface Storage {
  readonly journal: Journal;
  readonly archive: Archive;
}

const sealedBody = z.strictObject({ keyId: z.string(), sealed: z.string() });

/**
 * The same storage for tables that seal their bodies (`Table.isSealed`): a body is sealed on its way to the journal and
 * opened when it is loaded or found, so that what lies in the database, and in every backup and copy of it,
 * is unreadable without the key beside it. Databases know nothing of it. A live row that cannot be opened is not loaded,
 * and `damaged` is told of it: the others are served. One that is looked for is refused with `FILE_SEALED`.
 */
export function withSealedBodies(
  { journal, archive }: Storage,
  seal: FileSeal,
  damaged: (what: string) => void,
): Storage {
  return {
    journal: {
      async load(tables) {
        const rowsOf = await journal.load(tables);
        const opened = (table: Table) => (stored: StoredRow) => {
          const open = openedRow(table, stored, seal);
          if (open === null)
            damaged(`a row of ${table.name} cannot be opened: its key is not there`);
          return open === null ? [] : [open];
        };
        return (table) =>
          table.isSealed === true ? rowsOf(table).flatMap(opened(table)) : rowsOf(table);
      },
      commit: (batch) => journal.commit(batch.map((change) => sealedChange(change, seal))),
      isReady: () => journal.isReady(),
      close: () => journal.close(),
    },
    archive: {
      ...archive,
      async find(table, key) {
        const stored = await archive.find(table, key);
        return stored === null ? null : openedOrRefused(table, stored, seal);
      },
    },
  };
}

/** Opens what an adapter has read of a table that seals its bodies; refuses with `FILE_SEALED`. */
function openedOrRefused(table: Table, stored: StoredRow, seal: FileSeal): StoredRow {
  const open = table.isSealed === true ? openedRow(table, stored, seal) : stored;
  if (open === null) throw new AppError('FILE_SEALED');
  return open;
}

function sealedChange(change: RowChange, seal: FileSeal): RowChange {
  if (change.type !== 'put' || change.table.isSealed !== true) return change;
  const bytes = Buffer.from(JSON.stringify(change.body));
  return { ...change, body: seal.close(bytes, ownerOf(change.table, change.after.row)) };
}

function openedRow(table: Table, stored: StoredRow, seal: FileSeal): StoredRow | null {
  const found = sealedBody.safeParse(JSON.parse(String(stored.row['body'])));
  const bytes = found.success ? seal.open(found.data, ownerOf(table, stored.row)) : null;
  if (bytes === null) return null;
  return { ...stored, row: { ...stored.row, body: bytes.toString('utf8') } };
}

/** A body opens in its own row alone. */
const ownerOf = ({ name, key }: Table, row: Row): string =>
  [name, ...key.map((column) => String(row[column]))].join(' ');
