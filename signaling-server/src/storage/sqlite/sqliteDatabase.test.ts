import type { ContactRequest } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditContract } from '../testing/auditContract.ts';
import { recallContract } from '../../composition/testing/recallContract.ts';
import { consultationContract } from '../testing/consultationContract.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../testing/exampleWard.ts';
import { fileContract } from '../../composition/testing/fileContract.ts';
import { kindContracts } from '../../composition/testing/kindContracts.ts';
import { retentionContract } from '../../composition/testing/retentionContract.ts';
import { queueRuleContract } from '../testing/queueRuleContract.ts';
import { wish } from '../testing/exampleRecords.ts';
import { recordContract } from '../testing/recordContract.ts';
import { searchContract } from '../../composition/testing/searchContract.ts';
import { storeContract } from '../testing/storeContract.ts';
import { wardContract } from '../testing/wardContract.ts';
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

  describe('records that change after their end', () => {
    recallContract(() => openSqliteDatabase(path));
  });
  describe('what accompanies consultations', () => {
    recordContract(() => openSqliteDatabase(path));
  });
  describe('single kinds', () => {
    kindContracts(() => openSqliteDatabase(path));
  });
  describe('procedures whose time is over', () => {
    retentionContract(() => openSqliteDatabase(path));
  });
  describe('files', () => {
    fileContract(() => openSqliteDatabase(path));
  });
  describe('the ward', () => {
    wardContract(() => openSqliteDatabase(path));
  });
  describe('hours and routing', () => {
    queueRuleContract(() => openSqliteDatabase(path));
  });
  describe('the index of what has ended', () => {
    searchContract(() => openSqliteDatabase(path));
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
    const db = await openSqliteDatabase(path);
    const before = Number(db.connection.pragma('data_version', { simple: true }));
    const other = new BetterSqlite(path, { readonly: true });
    const version = () => Number(other.pragma('data_version', { simple: true }));
    const seen = version();
    await Promise.all(
      ['a', 'b', 'c'].map((id) => db.write((s) => s.organisation.putBranch({ id, name: id }))),
    );
    expect(version()).not.toBe(seen);
    expect(other.prepare('select count(*) from branch').pluck().get()).toBe(3);
    expect(db.connection.pragma('data_version', { simple: true })).toBe(before);
    other.close();
    await db.close();
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
    await expect(openSqliteDatabase(path)).rejects.toThrow(/state/);
  });
});

describe('a full disk', () => {
  it('[D7] is a refusal; nothing is half written and writing goes on afterwards', async () => {
    const db = await openSqliteDatabase(path);
    const pages = db.connection.pragma('page_count', { simple: true });
    db.connection.pragma(`max_page_count = ${String(pages)}`);
    const big = 'x'.repeat(200_000);
    const insert = (id: string) =>
      db.write((s) => s.organisation.putBranch({ id, name: `${id}${big}` }));
    const results = await Promise.allSettled([insert('a'), insert('b')]);
    expect(results.map((r): unknown => (r.status === 'rejected' ? r.reason : r.status))).toEqual([
      expect.objectContaining({ code: 'STORAGE_FULL' }),
      expect.objectContaining({ code: 'STORAGE_FULL' }),
    ]);
    expect(db.read((s) => s.organisation.branches())).toEqual([]);
    expect(db.connection.prepare('select count(*) from branch').pluck().get()).toBe(0);
    db.connection.pragma('max_page_count = 100000');
    await insert('a');
    expect(db.read((s) => s.organisation.branches())).toHaveLength(1);
    await db.close();
  });
});

describe('the lease', () => {
  it('[D26] a process that was taken over from writes nothing any more', async () => {
    const first = await openSqliteDatabase(path);
    await first.write(insertExampleWard);
    const second = await openSqliteDatabase(path);
    const late = first.write((s) => s.organisation.putBranch({ id: 'late', name: 'late' }));
    await expect(late).rejects.toMatchObject({ code: 'LEASE_LOST' });
    await second.write((s) => s.organisation.putBranch({ id: 'new', name: 'new' }));
    expect(second.read((s) => s.organisation.branches()).map(({ id }) => id)).toEqual([
      'branch',
      'new',
    ]);
    await first.close();
    await second.close();
  });
});
