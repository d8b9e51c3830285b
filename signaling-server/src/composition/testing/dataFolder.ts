import BetterSqlite from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteDatabase } from '../openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';

/** A data folder with a database of the example ward, whose one branch is `branch`. */
export interface DataFolder {
  readonly folder: string;
  readonly dataDir: string;
  readonly databasePath: string;
  /** Where backups go; not there yet. */
  readonly backups: string;
  remove(): void;
}

/** Makes a data folder of its own below the system's folder for temporary files. */
export async function makeDataFolder(): Promise<DataFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  const dataDir = join(folder, 'data');
  const databasePath = join(dataDir, 'madoguchi.sqlite');
  const db = await openSqliteDatabase(databasePath);
  await db.write(insertExampleWard);
  await db.close();
  return {
    folder,
    dataDir,
    databasePath,
    backups: join(folder, 'backups'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Names of the files in a folder. */
export const namesIn = (path: string): string[] => readdirSync(path).toSorted();

/** Ids of the branches in a database file. */
export function branchesIn(path: string): unknown[] {
  const db = new BetterSqlite(path, { readonly: true });
  try {
    return db.prepare('select id from branch order by rowid').pluck().all();
  } finally {
    db.close();
  }
}

const WRITER = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.pragma('synchronous = FULL');
  const add = db.prepare('insert into branch values (?, ?)');
  let n = 0;
  const write = () => { n += 1; add.run('w-' + n, ''); console.log(n); setImmediate(write); };
  write();`;

/** Another process that writes without a pause, one durable branch after the other, and counts them. */
export async function startWriter(
  databasePath: string,
): Promise<{ writer: ChildProcess; written: () => number }> {
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
