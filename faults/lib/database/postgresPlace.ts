import { createFileSeal, openPostgresDatabase, sessionSecret } from '@madoguchi/signaling-server';
import pg from 'pg';
import { startPostgres } from '../../../signaling-server/src/storage/postgres/testing/postgresServer.ts';
import type { DatabasePlace, Row, SqlConnection, Value } from './place.ts';

/** At the end of a transaction: the server groups its writes, and a line may come before what it tells of. */
const KEEP_STATES = [
  'create table kept_state (event_id bigint primary key, body text not null)',
  `create function keep_state() returns trigger language plpgsql as $$ begin
     insert into kept_state select new.id, body from consultation where id = new.consultation_id;
     return null;
   end $$`,
  `create constraint trigger keep_state after insert on consultation_event
     deferrable initially deferred for each row execute function keep_state()`,
];

/** Every reference of one column to another. */
const REFERENCES = `
  select c.conrelid::regclass::text as from_table, a.attname as from_column,
    c.confrelid::regclass::text as to_table, b.attname as to_column
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
  where c.contype = 'f' and cardinality(c.conkey) = 1`;

/** Instants, counts and sequences are far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** A database of a PostgreSQL server of its own, whose commits are on the disk; the key lies in the data folder. */
export async function postgresPlace(dataDir: string): Promise<DatabasePlace> {
  const postgres = await startPostgres({ durable: true });
  const url = await postgres.createDatabase();
  const config = { connectionString: url, types };
  const used = async <T>(
    begin: string,
    work: (db: SqlConnection) => Promise<T>,
    end: string,
  ): Promise<T> => {
    const client = new pg.Client(config);
    await client.connect();
    const db = new PostgresConnection(client);
    try {
      await db.all(begin);
      const result = await work(db);
      await db.all(end);
      return result;
    } finally {
      await db.close();
    }
  };
  return {
    name: 'postgres',
    settings: { DATABASE_URL: url },
    openDatabase: () => openPostgresDatabase(url, dataDir),
    connect: () => Promise.resolve(new PostgresConnection(openPool(config))),
    atOneInstant: (work) =>
      used('begin isolation level repeatable read read only', work, 'rollback'),
    change: (work) => used('begin', work, 'commit'),
    seal: () => createFileSeal(sessionSecret(dataDir)),
    keepStates: KEEP_STATES,
    countDamage: countAstray,
    remove: () => postgres.stop(),
  };
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, max: 4 });
  // A connection that is let go of may still hear that the database stops; a question is told by itself.
  pool.on('error', () => undefined);
  return pool;
}

/** Rows that refer to one that is not there. PostgreSQL has no check of its pages for a client. */
async function countAstray(db: SqlConnection): Promise<number> {
  let astray = 0;
  for (const reference of await db.all(REFERENCES)) {
    const from = pg.escapeIdentifier(String(reference['from_column']));
    const to = pg.escapeIdentifier(String(reference['to_column']));
    const [row] = await db.all(
      `select count(*) as n from ${String(reference['from_table'])} f
       where f.${from} is not null
         and not exists (select 1 from ${String(reference['to_table'])} t where t.${to} = f.${from})`,
    );
    astray += Number(row?.['n']);
  }
  return astray;
}

class PostgresConnection implements SqlConnection {
  readonly #client: pg.Client | pg.Pool;

  constructor(client: pg.Client | pg.Pool) {
    this.#client = client;
  }

  async all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    let count = 0;
    const text = values.length === 0 ? sql : sql.replaceAll('?', () => `$${String((count += 1))}`);
    return (await this.#client.query<Row>(text, [...values])).rows;
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}
