import BetterSqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../ports/store.ts';
import { initial } from './migrations/0010-initial.ts';
import { accounts } from './migrations/0020-accounts.ts';
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

const append = ({ audit }: Stores) =>
  audit.append(
    {
      actor: { kind: 'staff', staffId: 'staff-1', role: 'admin' },
      from: '192.0.2.1',
      action: 'kiosk.renamed',
      record: { kind: 'kiosk', id: 'kiosk-1' },
      details: { name: '1番窓口' },
    },
    1,
  );

describe('a database from before there were keys and an audit log', () => {
  it('[D13] keeps its kiosks for what refers to them, withdrawn', async () => {
    const old = new BetterSqlite(path);
    old.exec(initial);
    old.exec(accounts);
    old.exec(`create table kysely_migration (name text primary key, timestamp text not null);
      insert into kysely_migration values ('0010-initial', '1'), ('0020-accounts', '2');
      insert into branch values ('branch', '総合支所');
      insert into center values ('center', 'branch', '池尻', 1);
      insert into kiosk values ('old', 'center', 'digest', 5);
      insert into topic values ('care', 'tax', 'care', '{"ja":""}', '{"ja":""}');
      insert into desk values ('desk', 'tax', 'branch', '{"ja":"課"}');
      insert into consultation values ('c-1', 'r-1', 1, 'center', '2026-11-22', 1, 'old', 'care',
        'desk', 5, 'closed', null, 6, '{}');`);
    old.close();
    const db = await openSqliteDatabase(path);
    expect(db.read((s) => s.kiosks.get('old'))).toMatchObject({ enrolledAt: 5, revokedAt: 5 });
    expect(db.read((s) => s.organisation.desk('desk')?.departmentId)).toBeNull();
    await db.close();
    const file = new BetterSqlite(path);
    file.pragma('foreign_keys = ON');
    expect(() => file.exec(`delete from kiosk where id = 'old'`)).toThrow(/FOREIGN KEY/);
    file.close();
  });
});

describe('the audit log in SQLite', () => {
  it.each([`update audit_entry set at = 2`, `delete from audit_entry`])(
    '[G2] refuses "%s"',
    async (statement) => {
      const db = await openSqliteDatabase(path);
      await db.write(append);
      const other = new BetterSqlite(path);
      expect(() => other.exec(statement)).toThrow(/only appended/);
      other.close();
      await db.close();
    },
  );

  it('[G3] a line that cannot be read breaks the check, not the search', async () => {
    const db = await openSqliteDatabase(path);
    for (let n = 0; n < 3; n += 1) await db.write(append);
    const other = new BetterSqlite(path);
    other.exec('drop trigger audit_entry_is_not_updated');
    other.exec(`update audit_entry set actor = 'nobody' where sequence = 2`);
    other.close();
    const found = await db.archive.searchAudit(everything, 2);
    expect(found.map((e) => e.sequence)).toEqual([3, 1]);
    expect(await db.archive.checkAudit(null, 10)).toMatchObject({ brokenAt: 2 });
    await db.close();
  });

  it('[G1] a fact that could not be read back is refused, and nothing of it stays', async () => {
    const db = await openSqliteDatabase(path);
    const actor = { kind: 'staff', staffId: 's', role: 'admin', password: 'p' } as const;
    const record = { kind: 'system', id: 'x' } as const;
    const wrong = db.write(({ audit }) =>
      audit.append({ actor, from: 'server', action: 'system.setUp', record, details: {} }, 1),
    );
    await expect(wrong).rejects.toThrow('no such entry');
    expect(db.read(({ audit }) => audit.head())).toBeNull();
    await db.close();
  });

  it('[G2] half a character is no way to break the chain', async () => {
    const db = await openSqliteDatabase(path);
    const odd = '\uD800 \u0000 "';
    await db.write(({ audit }) =>
      audit.append(
        {
          actor: { kind: 'anonymous' },
          from: odd,
          action: 'access.denied',
          record: { kind: 'system', id: odd },
          details: Object.fromEntries([[odd, odd]]),
        },
        1,
      ),
    );
    expect(await db.archive.checkAudit(null, 2)).toMatchObject({ brokenAt: null });
    await db.close();
  });

  it.each([
    ['staff_id = 1', 'audit_entry_of_staff'],
    [`record_kind = 'staff' and record_id = '1'`, 'audit_entry_of_record'],
    [`action = 'record.read'`, 'audit_entry_of_action'],
  ])('[D10] a search with %s uses %s', async (condition, index) => {
    const db = await openSqliteDatabase(path);
    const file = new BetterSqlite(path, { readonly: true });
    const sql = `select * from audit_entry where ${condition} order by sequence desc`;
    expect(JSON.stringify(file.prepare(`explain query plan ${sql}`).all())).toContain(index);
    file.close();
    await db.close();
  });
});

const everything = {
  staffId: null,
  recordKind: null,
  recordId: null,
  action: null,
  from: null,
  until: null,
  before: null,
};
