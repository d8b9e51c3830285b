import BetterSqlite from 'better-sqlite3';
import { once } from 'node:events';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  branchesIn,
  makeDataFolder,
  namesIn,
  startWriter,
  type DataFolder,
} from '../../composition/testing/dataFolder.ts';
import { backUp } from './backupFile.ts';
import { lockDataDir } from './dataLock.ts';
import { restore } from './restoreFile.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';

let data: DataFolder;
let databasePath: string;
let dataDir: string;
let backups: string;
beforeEach(async () => {
  data = await makeDataFolder();
  ({ databasePath, dataDir, backups } = data);
});
afterEach(() => {
  data.remove();
});
const restoring = (from: string) =>
  restore({ from, dataDir, databasePath, beside: [join(dataDir, 'audit-anchor')], at: 7 });
const addBranch = async (id: string): Promise<void> => {
  const db = await openSqliteDatabase(databasePath);
  await db.write(({ organisation }) => {
    organisation.putBranch({ id, name: id });
  });
  await db.close();
};

describe('[D19] a restore', () => {
  it('brings the backup back and keeps the former files aside', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    await addBranch('later');
    writeFileSync(join(dataDir, 'audit-anchor'), 'former');
    const aside = await restoring(path);
    expect(branchesIn(databasePath)).toEqual(['branch']);
    expect(statSync(databasePath).mode & 0o777).toBe(0o600);
    expect(namesIn(aside ?? '')).toEqual(['audit-anchor', 'madoguchi.sqlite']);
    expect(branchesIn(join(aside ?? '', 'madoguchi.sqlite'))).toEqual(['branch', 'later']);
    const db = await openSqliteDatabase(databasePath);
    expect(db.read((s) => s.kiosks.all())).toHaveLength(2);
    await db.close();
  });

  it('keeps what the former database had only in its log, as after a crash', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    const { writer, written } = await startWriter(databasePath);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    expect(existsSync(`${databasePath}-wal`)).toBe(true);
    const aside = await restoring(path);
    expect(branchesIn(databasePath)).toEqual(['branch']);
    const kept = branchesIn(join(aside ?? '', 'madoguchi.sqlite'));
    expect(kept.length).toBeGreaterThan(written());
    expect(namesIn(dataDir)).not.toContain('madoguchi.sqlite-wal');
  });

  it('goes into a folder where there is nothing yet', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    rmSync(dataDir, { recursive: true });
    expect(await restoring(path)).toBeNull();
    expect(branchesIn(databasePath)).toEqual(['branch']);
  });

  it('ends sessions that were ended since', async () => {
    const live = new BetterSqlite(databasePath);
    live.exec(`insert into staff (id, display_name, role, presence) values ('s', 's', 'admin', '{}');
      insert into user values ('u', 's', 'e', 1, null, '1', '1', 's', 's', 's');
      insert into session (id, expiresAt, token, createdAt, updatedAt, userId)
        values ('x', '1', 'token', '1', '1', 'u');`);
    live.close();
    const { path } = await backUp(databasePath, backups, 0);
    await restoring(path);
    const restored = new BetterSqlite(databasePath, { readonly: true });
    expect(restored.prepare('select count(*) from session').pluck().get()).toBe(0);
    expect(restored.prepare('select count(*) from user').pluck().get()).toBe(1);
    restored.close();
  });

  it('goes on after one that was killed half way', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    for (const end of ['', '-journal', '-wal']) {
      writeFileSync(`${databasePath}.partial${end}`, 'half of something');
    }
    await restoring(path);
    expect(branchesIn(databasePath)).toEqual(['branch']);
    expect(namesIn(dataDir).join(' ')).not.toContain('partial');
  });

  it('brings a damaged database back, and keeps that aside as it was', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    writeFileSync(databasePath, 'x'.repeat(10_000));
    const aside = await restoring(path);
    expect(branchesIn(databasePath)).toEqual(['branch']);
    expect(statSync(join(aside ?? '', 'madoguchi.sqlite')).size).toBe(10_000);
  });
});

describe('[D19] a restore changes nothing', () => {
  const files = () => namesIn(dataDir).filter((name) => name !== 'server.lock');
  /** Why it was refused, after a look at what is there. */
  const refusal = async (from: string): Promise<string> => {
    const before = files();
    const why = await restoring(from).then(
      () => 'restored',
      (error: unknown) => String(error),
    );
    expect(files()).toEqual(before);
    expect(branchesIn(databasePath)).toEqual(['branch']);
    return why;
  };

  it('while a server uses the data folder', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    const unlock = lockDataDir(dataDir);
    expect(await refusal(path)).toMatch(/Another server is using/);
    unlock();
  });

  it('when the backup is damaged, of a newer version or of another program', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    const file = new BetterSqlite(path);
    file.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`);
    file.close();
    expect(await refusal(path)).toMatch(/newer version/);
    writeFileSync(path, 'x'.repeat(10_000));
    expect(await refusal(path)).toMatch(/cannot be restored/);
    rmSync(path);
    new BetterSqlite(path).exec('create table other (x)').close();
    expect(await refusal(path)).toMatch(/no database of this program/);
    expect(await refusal(join(data.folder, 'nothing.sqlite'))).toMatch(/There is no file/);
  });

  it('when the file is a database that has part of itself in a log', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    writeFileSync(`${path}-wal`, 'x');
    expect(await refusal(path)).toMatch(/is no backup/);
  });
});
