import { createFileSeal, openSqliteDatabase, sessionSecret } from '@madoguchi/signaling-server';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DatabasePlace, Row, SqlConnection, Value } from './place.ts';

const KEEP_STATES = [
  'create table kept_state (event_id integer primary key, body text not null) strict',
  `create trigger keep_state after insert on consultation_event begin
     insert into kept_state select new.id, body from consultation where id = new.consultation_id;
   end`,
];

/** The file in the data folder of a server. */
export function sqlitePlace(dataDir: string): DatabasePlace {
  const file = join(dataDir, 'madoguchi.sqlite');
  const used = async <T>(
    db: SqliteConnection,
    work: (db: SqliteConnection) => Promise<T>,
  ): Promise<T> => {
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  return {
    name: 'sqlite',
    settings: {},
    openDatabase: () => openSqliteDatabase(file),
    connect: () => Promise.resolve(new SqliteConnection(file, true)),
    atOneInstant: (work) =>
      used(new SqliteConnection(file, true), async (db) => {
        await db.all('begin');
        return work(db);
      }),
    change: (work) => used(new SqliteConnection(file, false), work),
    keepStates: KEEP_STATES,
    async countDamage(db) {
      const [pages] = await db.all('pragma integrity_check');
      const astray = await db.all('pragma foreign_key_check');
      return (pages?.['integrity_check'] === 'ok' ? 0 : 1) + astray.length;
    },
    seal: () => createFileSeal(sessionSecret(dataDir)),
    remove: () => Promise.resolve(),
  };
}

class SqliteConnection implements SqlConnection {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, readOnly: boolean) {
    this.#db = new DatabaseSync(file, { readOnly });
  }

  all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    const known = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, known);
    return Promise.resolve(known.all(...values) as readonly Row[]);
  }

  close(): Promise<void> {
    this.#db.close();
    return Promise.resolve();
  }
}
