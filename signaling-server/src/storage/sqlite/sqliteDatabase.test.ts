import type { ContactRequest } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditContract } from '../testing/auditContract.ts';
import { consultationContract } from '../testing/consultationContract.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../testing/exampleWard.ts';
import { lineRuleContract } from '../testing/lineRuleContract.ts';
import { wish } from '../testing/exampleRecords.ts';
import { recordContract } from '../testing/recordContract.ts';
import { storeContract } from '../testing/storeContract.ts';
import { wardContract } from '../testing/wardContract.ts';
import { QUESTIONS } from './consultationQueries.ts';
import { GroupCommit } from './groupCommit.ts';
import { DatabaseUnusable, openFile } from './openFile.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  path = join(folder, 'test.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('[D8] the database in SQLite', () => {
  describe('units of work', () => {
    storeContract(() => openSqliteDatabase(path));
  });
  describe('consultations', () => {
    consultationContract(() => openSqliteDatabase(path));
  });
  describe('what accompanies consultations', () => {
    recordContract(() => openSqliteDatabase(path));
  });
  describe('the ward', () => {
    wardContract(() => openSqliteDatabase(path));
  });
  describe('hours and routing', () => {
    lineRuleContract(() => openSqliteDatabase(path));
  });
  describe('the audit log', () => {
    auditContract(() => openSqliteDatabase(path));
  });
});

describe('durability', () => {
  it('[D2] every commit is synced: WAL with synchronous=FULL', () => {
    const db = openFile(path);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  it('[D2] what was acknowledged is there for another reader at once, and after reopening', async () => {
    const db = await openSqliteDatabase(path);
    await db.write(insertExampleWard);
    await db.write((s) => insertConsultation(s, exampleConsultation(1)));
    const other = new BetterSqlite(path, { readonly: true });
    expect(other.prepare('select count(*) from consultation').pluck().get()).toBe(1);
    other.close();
    await db.close();
    const again = await openSqliteDatabase(path);
    expect(again.read((s) => s.consultations.open())).toEqual([exampleConsultation(1)]);
    await again.close();
  });

  it('[D3] units of one turn are one transaction', async () => {
    const statements: unknown[] = [];
    const db = new BetterSqlite(path, { verbose: (sql) => statements.push(sql) });
    db.exec('create table t (x)');
    const group = new GroupCommit(db);
    await Promise.all(
      [1, 2, 3].map((x) => group.write(() => db.exec(`insert into t values (${String(x)})`))),
    );
    expect(statements.filter((sql) => sql === 'commit')).toHaveLength(1);
    expect(db.prepare('select count(*) from t').pluck().get()).toBe(3);
    db.close();
  });
});

describe('what has to be forgotten', () => {
  it('[D16] the telephone number of a finished wish is nowhere in the file', async () => {
    const db = await openSqliteDatabase(path);
    await db.write(insertExampleWard);
    const put = (contact: ContactRequest) =>
      db.write((s) => {
        s.contacts.put(contact);
      });
    const has = () => readFileSync(path).includes(wish.phone ?? '');
    await put(wish);
    await put({ ...wish, id: 'another', phone: null });
    db.connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(has()).toBe(true);
    await put({ ...wish, state: 'done', byStaffId: 'staff-1', doneAt: 9, result: 'reached' });
    await db.close();
    expect(has()).toBe(false);
  });
});

describe('files that cannot be used', () => {
  it('[D6] refuses what is not a database, and leaves it untouched', async () => {
    writeFileSync(path, 'not a database'.repeat(1000));
    const before = readFileSync(path);
    await expect(openSqliteDatabase(path)).rejects.toThrow(DatabaseUnusable);
    expect(readFileSync(path)).toEqual(before);
  });

  it('[D6] refuses a damaged database, and leaves it untouched', async () => {
    const db = await openSqliteDatabase(path);
    await db.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, 12_288);
    writeFileSync(path, bytes);
    await expect(openSqliteDatabase(path)).rejects.toThrow(/cannot be read/);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('[D6] refuses a database from a newer version, and leaves it untouched', async () => {
    const db = await openSqliteDatabase(path);
    await db.close();
    const newer = new BetterSqlite(path);
    newer.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`);
    newer.pragma('journal_mode = DELETE');
    newer.close();
    const before = readFileSync(path);
    await expect(openSqliteDatabase(path)).rejects.toThrow(/newer version/);
    expect(readFileSync(path)).toEqual(before);
  });

  it('[D6] refuses a folder that is a file', async () => {
    writeFileSync(path, '');
    await expect(openSqliteDatabase(join(path, 'x.sqlite'))).rejects.toThrow(/cannot be opened/);
  });

  it('[D11] refuses a row that was tampered with', async () => {
    const db = await openSqliteDatabase(path);
    await db.write(insertExampleWard);
    await db.write((s) => insertConsultation(s, exampleConsultation(1)));
    await db.close();
    const tampered = `update consultation set body = json_set(body, '$.state', 'unheard-of')`;
    new BetterSqlite(path).exec(tampered).close();
    const again = await openSqliteDatabase(path);
    expect(() => again.read((s) => s.consultations.get('c-1'))).toThrow(/state/);
    await again.close();
  });
});

describe('a full disk', () => {
  it('[D7] is a refusal; nothing is half written and writing goes on afterwards', async () => {
    const db = openFile(path);
    db.exec('create table t (x)');
    const group = new GroupCommit(db);
    const pages = db.pragma('page_count', { simple: true });
    db.pragma(`max_page_count = ${String(pages)}`);
    const big = 'x'.repeat(100_000);
    const insert = () => group.write(() => db.prepare('insert into t values (?)').run(big));
    const results = await Promise.allSettled([insert(), insert()]);
    expect(results.map((r): unknown => (r.status === 'rejected' ? r.reason : r.status))).toEqual([
      expect.objectContaining({ code: 'STORAGE_FULL' }),
      expect.objectContaining({ code: 'STORAGE_FULL' }),
    ]);
    expect(db.prepare('select count(*) from t').pluck().get()).toBe(0);
    db.pragma('max_page_count = 100000');
    await insert();
    expect(db.prepare('select count(*) from t').pluck().get()).toBe(1);
    db.close();
  });
});

describe('speed by design', () => {
  it.each([
    ['open', 'consultation_open'],
    ['inLine', 'consultation_open'],
    ['writingUp', 'consultation_open'],
    ['latestOfKiosk', 'consultation_of_kiosk'],
    ['occupiesKiosk', 'one_consultation_per_kiosk'],
    ['writtenUpBy', 'consultation_ended'],
    ['lastEndedBy', 'consultation_ended'],
    ['durationsAt', 'consultation_of_desk'],
  ] as const)('[D10] %s uses %s and reads no table through', async (question, index) => {
    const db = await openSqliteDatabase(path);
    const file = new BetterSqlite(path, { readonly: true });
    const sql = QUESTIONS[question].replaceAll('?', `'1'`);
    const plan = JSON.stringify(file.prepare(`explain query plan ${sql}`).all());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (?!consultation USING INDEX)/);
    file.close();
    await db.close();
  });
});
