import type BetterSqlite from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Pages of the index that one step rewrites: a few milliseconds of work. */
const PAGES_A_STEP = 64;

/** More steps than the index of a ward takes; a merge that never ended would be a fault. */
const MOST_STEPS = 100_000;

/** More pages than a database has. */
const WHOLE_LOG = { busy: 0 };

/**
 * Takes out of the files what rows that were removed have left behind. The rows themselves were overwritten as they went
 * (`secure_delete`). What is left are words of the index, which takes an entry out by a note beside it until its parts are merged, and
 * pages of the log as they were before. `false` when a reader keeps the log from being emptied.
 */
export async function purge(db: BetterSqlite.Database): Promise<boolean> {
  await mergeIndex(db);
  const timeout = db.pragma('busy_timeout', { simple: true });
  // Everybody would wait for a reader that is slow.
  db.pragma('busy_timeout = 0');
  try {
    const [found = WHOLE_LOG] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return found.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${String(timeout)}`);
  }
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
