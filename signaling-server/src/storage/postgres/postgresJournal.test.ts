import { inspect } from 'node:util';
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../ports/journal.ts';
import { migrate } from '../sqlite/migrations/index.ts';
import { branch, branches, put, settingPut, settings } from '../testing/journalExamples.ts';
import { PostgresJournal } from './postgresJournal.ts';
import { openPostgresStorage } from './postgresStorage.ts';
import { QUESTIONS } from './postgresArchive.ts';
import { searchSql } from './postgresSearch.ts';
import { openConnection, type CutConnection } from './testing/cutConnection.ts';
import { postgresOfTests } from './testing/postgresOfTests.ts';

const postgres = postgresOfTests({ durable: true });
let template: string;
let url: string;
let journal: Journal;
beforeAll(async () => {
  template = await postgres().createDatabase();
  await (await openPostgresStorage(template)).journal.close();
});
beforeEach(async () => {
  url = await postgres().createDatabase(template);
  journal = new PostgresJournal(url);
  await journal.load([settings]);
});
afterEach(() => journal.close());

async function asked<R extends object = Record<string, unknown>>(sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Of several statements the answer to the last one.
    return [await client.query<R & Record<string, unknown>>(sql)].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
const keys = async () =>
  (await asked<{ key: string }>('select key from setting order by made')).map(({ key }) => key);

describe('[D28] durability in PostgreSQL', () => {
  it('a commit waits for the disk, whatever the database is set to', async () => {
    await asked(`alter database ${url.replace(/.*\//, '')} set synchronous_commit = off`);
    const strict = new PostgresJournal(url);
    await strict.load([settings]);
    await asked(`create table seen (setting text);
      create function see() returns trigger language plpgsql as
        'begin insert into seen values (current_setting(''synchronous_commit'')); return new; end';
      create trigger see after insert on setting for each row execute function see()`);
    await strict.commit([settingPut('a')]);
    expect(await asked('select setting from seen')).toEqual([{ setting: 'on' }]);
    await strict.close();
  });

  it('what is acknowledged outlives crashes of the database, once each and in order', async () => {
    const acknowledged: string[] = [];
    const wanted = Array.from({ length: 60 }, (_, n) => `k${String(n)}`);
    const writing = (async () => {
      for (const key of wanted) {
        await journal.commit([settingPut(key)]);
        acknowledged.push(key);
      }
    })();
    for (const at of [10, 30, 50]) {
      await vi.waitUntil(() => acknowledged.length >= at, 20_000);
      await postgres().crash();
      await postgres().restart();
    }
    await writing;
    expect(await keys()).toEqual(wanted);
  });

  it('without the database it is not ready, and writes wait; with it they are written', async () => {
    expect(journal.isReady()).toBe(true);
    await postgres().crash();
    await vi.waitUntil(() => !journal.isReady(), 20_000);
    const late = journal.commit([settingPut('late')]);
    await postgres().restart();
    await late;
    expect(journal.isReady()).toBe(true);
    expect(await keys()).toEqual(['late']);
  });

  it('a journal that is closed without the database does not wait for it', async () => {
    await postgres().crash();
    await vi.waitUntil(() => !journal.isReady(), 20_000);
    const never = journal.commit([settingPut('never')]).catch(() => 'rejected');
    await journal.close();
    expect(await never).toBe('rejected');
    await postgres().restart();
  });
});

describe('[D28] a connection that is cut while a batch is committed', () => {
  let connection: CutConnection;
  let distant: Journal;
  beforeEach(async () => {
    connection = await openConnection(url);
    distant = new PostgresJournal(connection.url);
    await distant.load([settings]);
  });
  afterEach(async () => {
    await distant.close();
    await connection.close();
  });

  it.each(['before', 'after', 'unnoticed'] as const)(
    'the batch is written once when the commit is cut %s it arrived',
    async (cut) => {
      connection.cutNextCommit(cut);
      await distant.commit([settingPut('a')]);
      await distant.commit([settingPut('b')]);
      expect(await keys()).toEqual(['a', 'b']);
      expect(connection.cuts()).toBe(1);
    },
  );

  it('whoever lost the lease meanwhile learns that its batch is durable, and writes no other', async () => {
    connection.cutNextCommit('after');
    const first = distant.commit([settingPut('a')]);
    const second = new PostgresJournal(url);
    await vi.waitUntil(async () => (await keys()).includes('a'), 20_000);
    await second.load([settings]);
    await second.commit([settingPut('b')]);
    await first;
    await expect(distant.commit([settingPut('c')])).rejects.toMatchObject({ code: 'LEASE_LOST' });
    expect(distant.isReady()).toBe(false);
    expect(await keys()).toEqual(['a', 'b']);
    await second.close();
  });
});

describe('[D7] a full disk of PostgreSQL', () => {
  it('is a refusal; nothing is half written and writing goes on afterwards', async () => {
    await asked(`create function full_disk() returns trigger language plpgsql as
      'begin raise exception ''could not extend file'' using errcode = ''53100''; end';
      create trigger full_disk after insert on branch execute function full_disk()`);
    const refused = journal.commit([settingPut('a'), put(branches, branch('b'))]);
    await expect(refused).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    await asked('drop trigger full_disk on branch');
    await journal.commit([settingPut('c'), put(branches, branch('b'))]);
    expect(await keys()).toEqual(['c']);
  });
});

describe('[S33] a batch that PostgreSQL refuses', () => {
  it('is told without what was to be stored', async () => {
    await asked(`alter table setting add check (value <> 'a note')`);
    const refused = await journal
      .commit([settingPut('a', 'a note')])
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: '23514' });
    expect(inspect(refused)).not.toContain('a note');
  });
});

describe('the schema in PostgreSQL', () => {
  it('[D24] has every reference and every unique key that SQLite has', async () => {
    const file = new BetterSqlite(':memory:');
    await migrate(new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) }), file);
    const list = (sql: string) => file.prepare<[], string>(sql).pluck().all();
    const inFile = list(`select m.name || '.' || f."from" || ' ' || f."table" || ' ' || f.on_delete
      from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`);
    const there = await asked<{ name: string }>(
      `select r.relname || '.' || a.attname || ' ' || t.relname || ' ' ||
         case c.confdeltype when 'c' then 'CASCADE' else 'NO ACTION' end as name
       from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_class t on t.oid = c.confrelid
       join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1] where c.contype = 'f'`,
    );
    expect(there.map(({ name }) => name).toSorted()).toEqual(inFile.toSorted());

    const uniqueInFile = list(`select m.name || ' ' || count(*) from sqlite_master m,
      pragma_index_list(m.name) i where m.type = 'table' and i."unique" and m.name not like 'kysely%'
        and m.name not like 'search\\_index%' escape '\\'
      group by m.name`);
    const unique = await asked<{ name: string }>(`select c.relname || ' ' || count(*) as name
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
        and not exists (select 1 from pg_attribute a where i.indisprimary and a.attrelid = c.oid
          and a.attnum = i.indkey[0] and a.atttypid = 'int8'::regtype)
      group by c.relname`);
    expect(unique.map(({ name }) => name).toSorted()).toEqual(uniqueInFile.toSorted());
    file.close();
  });

  it.each([
    ['latestOfKiosks', [`'{k}'`], 'consultation_of_kiosk'],
    ['newestDays', [`'{c}'`], 'consultation_ticket'],
    ['ofDesks', [`'{d}'`, '20'], 'consultation_of_desk'],
    ['ofStaff', [`'{s}'`, '5'], 'consultation_ended'],
    ['lastTicket', [`'c'`, `'d'`], 'consultation_ticket'],
    ['lastSequence', [], 'consultation_sequence_key'],
  ] as const)('[D10] %s is answered by an index', async (question, values, index) => {
    const text = QUESTIONS[question].replaceAll(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
    const sql = text.startsWith('where') ? `select t.id from consultation t ${text}` : text;
    const plan = await asked(`set enable_seqscan = off; explain ${sql}`).then(JSON.stringify);
    expect(plan).toContain(index);
  });

  it('[D10] words and marks are asked of one index', async () => {
    const marks = [['k01'], ['d01', 'd02']];
    const { sql, values } = searchSql({
      ...{ marks, words: ['介護保険', '険'], since: 0, before: 9, after: 5, limit: 10 },
    });
    const literal = (value: unknown): string =>
      Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`;
    const given = sql.replaceAll(/\$(\d+)/gu, (_, n) => literal(values[Number(n) - 1]));
    const plan = JSON.stringify(
      await asked(`set enable_seqscan = off; set enable_indexscan = off; explain ${given}`),
    );
    expect(plan).toMatch(/search_entry_found.*(Index Cond|mark_list)/u);
  });
});
