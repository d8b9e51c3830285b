import type BetterSqlite from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Pages of the index that one step rewrites: a few milliseconds of work. */
const PAGES_A_STEP = 64;

/** More steps than the index of a ward takes; a merge that never ended would be a fault. */
const MOST_STEPS = 100_000;

/** A database up to this size is written anew: about a second in which nothing else happens, and as much memory. */
const REWRITTEN_BYTES = 256 * 2 ** 20;

/**
 * Takes out of the files what rows that were removed have left behind. The rows themselves were overwritten as they went
 * (`secure_delete`). What is left are words of the index, which takes an entry out by a note beside it until its parts are merged;
 * pages of the log as they were before; and, rarely, a copy of a row between the rows of its page: SQLite leaves one there when it
 * balances pages, so that only writing the file anew takes it out. `false` when a reader keeps the log from being emptied.
 */
export async function purge(db: BetterSqlite.Database): Promise<boolean> {
  await mergeIndex(db);
  const timeout = db.pragma('busy_timeout', { simple: true });
  // Everybody would wait for a reader that is slow.
  db.pragma('busy_timeout = 0');
  try {
    if (!emptyLog(db)) return false;
    if (bytesOf(db) > REWRITTEN_BYTES) return true;
    rewrite(db);
    return emptyLog(db);
  } finally {
    db.pragma(`busy_timeout = ${String(timeout)}`);
  }
}

/** The copy is made in memory: what it is of is to be in no temporary file. */
function rewrite(db: BetterSqlite.Database): void {
  db.pragma('temp_store = MEMORY');
  try {
    db.exec('vacuum');
  } finally {
    db.pragma('temp_store = DEFAULT');
  }
}

function emptyLog(db: BetterSqlite.Database): boolean {
  const found = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  return found[0]?.busy === 0;
}

/** Without the pages that are free: they are not copied. */
function bytesOf(db: BetterSqlite.Database): number {
  const [pages, free, size] = ['page_count', 'freelist_count', 'page_size'].map((name) =>
    Number(db.pragma(name, { simple: true })),
  );
  return ((pages ?? 0) - (free ?? 0)) * (size ?? 0);
}

/** Merges the whole index in small steps, between which others have their turn. */
async function mergeIndex(db: BetterSqlite.Database): Promise<void> {
  const step = db.prepare<[number]>(
    `insert into search_index (search_index, rank) values ('merge', ?)`,
  );
  const changes = db.prepare<[], number>('select total_changes()').pluck();
  for (let n = 0; n < MOST_STEPS; n += 1) {
    const before = changes.get() ?? 0;
    // A number below zero begins to merge whatever there is; SQLite tells the end by changing nothing more.
    step.run(n === 0 ? -PAGES_A_STEP : PAGES_A_STEP);
    if (n > 0 && (changes.get() ?? 0) - before < 2) return;
    await nextTurn();
  }
}
