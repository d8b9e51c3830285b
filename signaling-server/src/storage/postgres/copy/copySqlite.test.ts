import type { Consultation } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../../auth/accounts.ts';
import { openPostgresDatabase, openSqliteDatabase } from '../../../composition/openDatabase.ts';
import { systemClock } from '../../../ports/clock.ts';
import type { Database, Stores } from '../../../ports/store.ts';
import { checkChain } from '../../../services/audit/chainCheck.ts';
import { seed } from '../../../services/demo/seedDemo.ts';
import { lockDataDir } from '../../sqlite/dataLock.ts';
import { everyState } from '../../testing/everyState.ts';
import { sent, wish } from '../../testing/exampleRecords.ts';
import {
  entryFor,
  exampleConsultation,
  exampleKiosk,
  exampleStaff,
  insertConsultation,
  insertExampleWard,
} from '../../testing/exampleWard.ts';
import { SHARE_SERVER_LOCK } from '../serverLock.ts';
import { postgresOfTests } from '../testing/postgresOfTests.ts';
import { copySqlite } from './copySqlite.ts';

const postgres = postgresOfTests();
let folder: string;
let path: string;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'madoguchi.sqlite');
  url = await postgres().createDatabase();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A file with the demo ward and its accounts, a consultation in every state, and what belongs to them. */
async function makeFile(): Promise<void> {
  const db = await openSqliteDatabase(path);
  const accounts = createAccounts({
    ...{ db, clock: systemClock, secret: 's'.repeat(43), secureCookies: false },
    ...{ baseUrl: 'http://127.0.0.1', allowedOrigins: ['http://127.0.0.1'] },
  });
  await db.write((stores) => {
    insertExampleWard(stores);
    const place = { branchId: 'branch', district: '例', model: true } as const;
    stores.organisation.putCenter({ id: 'center', ...place });
  });
  await seed(db, accounts, 'demo');
  for (const [n, state] of everyState.entries()) await db.write((stores) => add(stores, n, state));
  await db.write(({ handoffs, contacts }) => {
    handoffs.put(sent);
    contacts.put(wish);
  });
  await db.close();
}

/** A consultation with a kiosk and people of its own, and somebody who read it. */
function add(stores: Stores, n: number, state: Consultation): void {
  const first = exampleConsultation(n + 1, `k-${String(n)}`);
  const { id, sequence, ticket, kioskId } = first;
  const own = JSON.parse(
    JSON.stringify(state).replaceAll(/"staff-(\d)"/g, `"staff-$1-${String(n)}"`),
  ) as Consultation;
  const there = { id, sequence, ticket, kioskId };
  stores.kiosks.insert(exampleKiosk(kioskId));
  for (const person of [`staff-1-${String(n)}`, `staff-2-${String(n)}`]) {
    stores.staff.insert({ ...exampleStaff, id: person, displayName: '名前', deskIds: ['desk'] });
  }
  insertConsultation(stores, first);
  stores.consultations.save({ ...own, ...there }, entryFor(first, 'back'));
  const actor = { kind: 'staff', staffId: 'staff-1', role: 'admin' } as const;
  const record = { kind: 'consultation', id } as const;
  const details = { 'name.after': '"何"\\' };
  stores.audit.append({ actor, from: '192.0.2.1', action: 'record.read', record, details }, n);
}

const asked = async (sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  await client.end();
  return rows;
};

describe('[D29] a SQLite file in PostgreSQL', () => {
  it('is the same in every row, and the server goes on with it', async () => {
    await makeFile();
    const before = readFileSync(path);
    const copied = await copySqlite(path, url);
    expect(readFileSync(path)).toEqual(before);
    const rows = new Map(copied.map((each) => [each.table, each.rows]));
    expect(rows.get('consultation')).toBe(everyState.length);
    expect(rows.get('consultation_event')).toBe(2 * everyState.length);
    expect(rows.get('account')).toBeGreaterThan(1);

    const [file, db] = [
      await openSqliteDatabase(path),
      await openPostgresDatabase(url, dirname(path)),
    ];
    const whole = (from: Database) =>
      from.read((s) => [
        ...[s.consultations.open(), s.handoffs.open(), s.contacts.open(['desk'], ['center'])],
        ...[s.staff.all(), s.kiosks.all(), s.organisation.desks(), s.organisation.topics()],
        ...[s.audit.head(), s.consultations.nextSequence(), s.settings.get('seed')],
      ]);
    expect(whole(db)).toEqual(whole(file));
    await file.close();
    const chain = await checkChain(db.archive.checkAudit, []);
    expect(chain).toMatchObject({ entries: everyState.length, brokenAt: null });
    await db.write((s) => add(s, everyState.length, exampleConsultation(1)));
    expect(await asked('select max(id) from consultation_event')).toEqual([
      [String(2 * everyState.length + 2)],
    ]);
    await db.close();
  });

  it('has accounts with their passwords, instants and keys', async () => {
    await makeFile();
    const file = new BetterSqlite(path);
    file.exec(`insert into passkey values ('p', 'staff-1', 'k', x'00ff10', 3, '[]', 5, null)`);
    const users = file.prepare('select username from user order by username').pluck().all();
    const [created] = file
      .prepare<[], string>('select createdAt from user order by username')
      .pluck()
      .all();
    file.close();
    await copySqlite(path, url);
    const found = await asked(
      'select username, "emailVerified", "createdAt" from "user" order by username collate "C"',
    );
    expect(found.map((row) => (row as unknown[])[0])).toEqual(users);
    expect(found[0]).toMatchObject({ 2: new Date(created ?? '') });
    expect(await asked('select public_key from passkey')).toEqual([[Buffer.from('00ff10', 'hex')]]);
  });
});

describe('[D29] nothing is copied', () => {
  const refusal = (): Promise<string> =>
    copySqlite(path, url).then(
      () => 'copied',
      (error: unknown) => String(error),
    );
  const makeEmpty = async (): Promise<void> => (await openSqliteDatabase(path)).close();
  afterEach(async () => {
    expect(await asked(`select relname from pg_class where relname = 'consultation'`)).toEqual([]);
  });

  it('without a file, from one that is damaged, and from one of another program', async () => {
    expect(await refusal()).toMatch(/There is no file/);
    writeFileSync(path, 'x'.repeat(10_000));
    expect(await refusal()).toMatch(/cannot be copied: .*Nothing was changed/);
    rmSync(path);
    new BetterSqlite(path).exec('create table other (x)').close();
    expect(await refusal()).toMatch(/no database of this program/);
  });

  it('while a server uses the folder, or the other database', async () => {
    await makeEmpty();
    const unlock = lockDataDir(folder);
    expect(await refusal()).toMatch(/Another server is using/);
    unlock();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query(SHARE_SERVER_LOCK);
    expect(await refusal()).toMatch(/Another server is using the database/);
    await other.end();
  });

  it('into a database that has something, which stays', async () => {
    await makeEmpty();
    await asked('create table mine (x int)');
    expect(await refusal()).toMatch(/is not empty/);
    expect(await asked('select * from mine')).toEqual([]);
  });

  it('when a row cannot be in PostgreSQL', async () => {
    await makeEmpty();
    const file = new BetterSqlite(path);
    file.prepare('insert into branch values (?, ?)').run('b', 'a\u0000b');
    file.close();
    expect(await refusal()).toMatch(/cannot be copied: a row of branch: .*Unicode/);
  });
});
