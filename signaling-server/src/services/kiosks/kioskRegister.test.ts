import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase, type SqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleKiosk, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { AdminFixture, temporaryFolder } from '../admin/testing/adminFixture.ts';
import { duplicateAt, KioskRegister } from './kioskRegister.ts';

const MINUTE = 60_000;

const folders: (() => void)[] = [];
let db: SqliteDatabase;
let fixture: AdminFixture;
let register: KioskRegister;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  db = await openSqliteDatabase(folder.databasePath);
  await db.write(insertExampleWard);
  fixture = new AdminFixture(db);
  register = new KioskRegister(db, fixture.clock, '1');
});
afterEach(async () => {
  await db.close();
  for (const remove of folders.splice(0)) remove();
});

const knock = (kioskId = 'kiosk-1') => register.duplicate(exampleKiosk(kioskId), '192.0.2.9');
const entries = async () =>
  (await fixture.log()).filter(({ action }) => action === 'kiosk.duplicate');

it('[J10] a copy that knocks all day is one entry, from where it came first', async () => {
  const since = fixture.clock.now();
  for (let i = 0; i < 200; i += 1) {
    await Promise.all([knock(), knock()]);
    await fixture.clock.advance(5 * MINUTE);
  }
  expect(await entries()).toMatchObject([
    { at: since, from: '192.0.2.9', record: { id: 'kiosk-1' } },
  ]);
  expect(await duplicateAt(db.archive, 'kiosk-1')).toBe(since);
});

it('[J10] a copy that had gone and comes again is told again', async () => {
  await knock();
  await fixture.clock.advance(10 * MINUTE - 1);
  await knock();
  expect(await entries()).toHaveLength(1);
  await fixture.clock.advance(10 * MINUTE);
  await knock();
  expect(await entries()).toHaveLength(2);
});

it('[J10] a copy of another kiosk is told by itself', async () => {
  await knock('kiosk-1');
  await knock('kiosk-2');
  expect((await entries()).map(({ record }) => record.id)).toEqual(['kiosk-2', 'kiosk-1']);
});

it('[J10] an entry that could not be written is written at the next knock', async () => {
  db.connection.exec(`create temp trigger broken before insert on audit_entry
    begin select raise(abort, 'broken'); end`);
  await expect(knock()).rejects.toThrow('broken');
  db.connection.exec('drop trigger broken');
  await knock();
  expect(await entries()).toHaveLength(1);
});
