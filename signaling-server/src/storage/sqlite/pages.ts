import type BetterSqlite from 'better-sqlite3';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** A file that is larger is not read through at a start: 64 MB take a quarter of a second. */
const LARGE_FILE_BYTES = 64 * 2 ** 20;

export const isLarge = (path: string): boolean => statSync(path).size > LARGE_FILE_BYTES;

/** Tables that grow with every consultation; in a large file the server checks them while it works. */
export const GROWING_TABLES: ReadonlySet<string> = new Set([
  'consultation',
  'consultation_event',
  'audit_entry',
  'command',
  'handoff',
  'contact_request',
  'unmet_demand',
  'record',
  'search_entry',
  'search_index',
  'search_index_data',
  'search_index_idx',
  'search_index_docsize',
]);

/** Reads the pages of all tables but some; throws for the first that is damaged. */
export function checkPages(db: BetterSqlite.Database, without: ReadonlySet<string>): void {
  const tables = db
    .prepare<[], string>(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all();
  const found =
    without.size === 0
      ? [db.pragma('quick_check(1)', { simple: true })]
      : tables
          .filter((name) => !without.has(name))
          .map((name) => db.pragma(`quick_check(${name})`, { simple: true }));
  const damage = found.find((each) => each !== 'ok');
  if (damage !== undefined) throw new Error(JSON.stringify(damage));
}

/**
 * Reads every page of a file that is open elsewhere, in a thread of its own and with nobody waiting;
 * resolves with what is damaged, or `null`.
 */
export async function checkWholeFile(path: string): Promise<string | null> {
  const worker = new Worker(CHECKER, { eval: true, workerData: { path, library: LIBRARY } });
  // A check ends with the process, not the other way round.
  worker.unref();
  const [found] = (await once(worker, 'message')) as string[];
  return found === 'ok' ? null : (found ?? 'no answer');
}

const LIBRARY = createRequire(import.meta.url).resolve('better-sqlite3');

const CHECKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.library);
  try {
    const db = new Database(workerData.path, { readonly: true });
    const found = db.pragma('quick_check(1)', { simple: true });
    db.close();
    parentPort.postMessage(String(found));
  } catch (error) {
    parentPort.postMessage(String(error));
  }
`;
