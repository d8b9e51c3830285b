import { dirname } from 'node:path';
import { beforeAll } from 'vitest';
import { openPostgresStorage } from '../../storage/postgres/postgresStorage.ts';
import { postgresOfTests } from '../../storage/postgres/testing/postgresOfTests.ts';
import { openPostgresDatabase, openSqliteDatabase, type ServerDatabase } from '../openDatabase.ts';

/** Opens one of its own for a test; at the path is room for a file. */
export type OpenDatabase = (path: string) => Promise<ServerDatabase>;

const onSqlite = (): OpenDatabase => openSqliteDatabase;

/** Each test gets a copy of one empty database, on one server for the `describe`. */
function onPostgres(): OpenDatabase {
  const postgres = postgresOfTests();
  let template: string;
  beforeAll(async () => {
    template = await postgres().createDatabase();
    const { journal } = await openPostgresStorage(template);
    await journal.close();
  });
  return async (path) =>
    openPostgresDatabase(await postgres().createDatabase(template), dirname(path));
}

/** Where accounts may lie; `use` is called inside a `describe`. */
export const accountDatabases: readonly { readonly name: string; use(): OpenDatabase }[] = [
  { name: 'SQLite', use: onSqlite },
  { name: 'PostgreSQL', use: onPostgres },
];
