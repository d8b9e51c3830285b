import { openSqliteDatabase, type SqliteDatabase } from '../openDatabase.ts';

/** Opens one of its own for a test; at the path is room for a file. */
type OpenDatabase = (path: string) => Promise<SqliteDatabase>;

const onSqlite = (): OpenDatabase => openSqliteDatabase;

/** Where accounts may lie; `use` is called inside a `describe`. */
export const accountDatabases: readonly { readonly name: string; use(): OpenDatabase }[] = [
  { name: 'SQLite', use: onSqlite },
];
