import BetterSqlite from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertExampleWard } from '../testing/exampleWard.ts';
import { backUp } from './backupFile.ts';
import { lockDataDir } from './dataLock.ts';
import { restore } from './restoreFile.ts';
import { openSqliteDatabase } from './sqliteDatabase.ts';

let folder: string;
let dataDir: string;
let databasePath: string;
let backups: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  dataDir = join(folder, 'data');
  databasePath = join(dataDir, 'madoguchi.sqlite');
  backups = join(folder, 'backups');
  const db = await openSqliteDatabase(databasePath);
  await db.write(insertExampleWard);
  await db.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const namesIn = (path: string): string[] => readdirSync(path).toSorted();
const restoring = (from: string) =>
  restore({ from, dataDir, databasePath, beside: [join(dataDir, 'audit-anchor')], at: 7 });
const addBranch = async (id: string): Promise<void> => {
  const db = await openSqliteDatabase(databasePath);
  await db.write(({ organisation }) => {
    organisation.putBranch({ id, name: id });
  });
  await db.close();
};
const branchesIn = (path: string): unknown[] => {
  const db = new BetterSqlite(path, { readonly: true });
  try {
    return db.prepare('select id from branch order by rowid').pluck().all();
  } finally {
    db.close();
  }
};

/** Writes without a pause from another process, one durable row after the other, and counts them. */
const WRITER = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.pragma('synchronous = FULL');
  const add = db.prepare('insert into branch values (?, ?)');
  let n = 0;
  const write = () => { n += 1; add.run('w-' + n, ''); console.log(n); setImmediate(write); };
  write();`;

async function startWriter(): Promise<{ writer: ChildProcess; written: () => number }> {
  const writer = spawn(process.execPath, ['-e', WRITER, databasePath], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let count = 0;
  const lines = createInterface({ input: writer.stdout });
  lines.on('line', (line) => {
    count = Number(line);
  });
  await once(lines, 'line');
  return { writer, written: () => count };
}

describe('[D18] a backup', () => {
  it('of a database that another process writes to holds all that was acknowledged before', async () => {
    const { writer, written } = await startWriter();
    try {
      for (let at = 1; at <= 5; at += 1) {
        const before = written();
        const { path } = await backUp(databasePath, backups, at);
        const copied = branchesIn(path).length - 1;
        expect(copied).toBeGreaterThanOrEqual(before);
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
  });

  it('is one file of this user alone, and nothing else is left', async () => {
    const { path, bytes } = await backUp(databasePath, backups, 0);
    expect(namesIn(backups)).toEqual(['madoguchi-1970-01-01T00-00-00-000Z.sqlite']);
    expect(statSync(path)).toMatchObject({ size: bytes });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(branchesIn(path)).toEqual(['branch']);
    expect(namesIn(backups)).toHaveLength(1);
  });

  it('never takes the place of another', async () => {
    await backUp(databasePath, backups, 0);
    await expect(backUp(databasePath, backups, 0)).rejects.toThrow(/there already/);
  });

  it('is refused, and leaves nothing behind, when there is nothing sound to copy', async () => {
    await expect(backUp(join(folder, 'no.sqlite'), backups, 0)).rejects.toThrow(/no database/);
    writeFileSync(databasePath, 'x'.repeat(10_000));
    await expect(backUp(databasePath, backups, 0)).rejects.toThrow(/No backup was made/);
    expect(namesIn(backups)).toEqual([]);
  });
});

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
    const { writer, written } = await startWriter();
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
    expect(await refusal(join(folder, 'nothing.sqlite'))).toMatch(/There is no file/);
  });

  it('when the file is a database that has part of itself in a log', async () => {
    const { path } = await backUp(databasePath, backups, 0);
    writeFileSync(`${path}-wal`, 'x');
    expect(await refusal(path)).toMatch(/is no backup/);
  });
});
