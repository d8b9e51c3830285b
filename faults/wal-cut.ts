import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomInt } from 'node:crypto';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { contentOf, isSound } from './lib/wal/content.ts';
import { DAMAGES, damaged, intactUpTo, type Damage } from './lib/wal/damage.ts';
import { WatchedLog, type Snapshot } from './lib/wal/history.ts';
import { FRAME_BYTES, LOG_HEADER_BYTES } from './lib/wal/walFile.ts';
import { WorkingOffice } from './lib/wal/workingOffice.ts';

/** Cuts of one log; then the office works on, and its next log is cut. */
const CUTS_A_LOG = 100;
/** Below the thousand pages at which SQLite begins a log anew. */
const LOG_FRAMES = 600;

type Finding = 'held' | 'notOpened' | 'damaged' | 'noPrefix' | 'lost';

/** A point of the log, every third one at the border of a frame or one byte beside it. */
function pointIn({ log }: Snapshot): number {
  if (randomInt(3) > 0) return randomInt(log.length + 1);
  const frames = (log.length - LOG_HEADER_BYTES) / FRAME_BYTES;
  const border = LOG_HEADER_BYTES + randomInt(frames + 1) * FRAME_BYTES;
  return Math.min(log.length, border - 1 + randomInt(3));
}

/** Opens a database whose power went, as the server does, and looks at what is left of it. */
async function openDamaged(
  path: string,
  snapshot: Snapshot,
  at: number,
  damage: Damage,
): Promise<Finding> {
  const { log, older, marks, told } = snapshot;
  const broken = damaged(log, older, at, damage);
  writeFileSync(`${path}-wal`, broken);
  const intact = intactUpTo(log, broken, at);
  const db = await openSqliteDatabase(path).catch(() => null);
  if (db === null) return 'notOpened';
  try {
    if (!isSound(db.connection)) return 'damaged';
    for (const { commandId, end } of told) {
      if (end <= intact && (await db.archive.answer(commandId)) === null) return 'lost';
    }
    const expected = marks.findLast(({ end }) => end <= intact);
    return contentOf(db.connection) === expected?.content ? 'held' : 'noPrefix';
  } finally {
    await db.close();
  }
}

/** The power goes `runs` times while an office is at work, at points of the log behind the last sync. */
async function walCut(runs: number): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-wal-'));
  const path = join(folder, 'madoguchi.sqlite');
  const db = await openSqliteDatabase(path);
  const watched = new WatchedLog(db, path);
  const office = await WorkingOffice.open(db, watched);
  const found: Record<Finding, number> = {
    held: 0,
    notOpened: 0,
    damaged: 0,
    noPrefix: 0,
    lost: 0,
  };
  let [syncs, told, cuts] = [0, 0, 0];
  try {
    while (cuts < runs) {
      const snapshot = await work(office, watched, join(folder, 'taken.sqlite'));
      syncs += snapshot.marks.length - 1;
      told += snapshot.told.length;
      for (let n = 0; n < CUTS_A_LOG && cuts < runs; n += 1, cuts += 1) {
        const damage = DAMAGES[cuts % DAMAGES.length] ?? 'cut';
        const at = pointIn(snapshot);
        const copy = join(folder, 'cut.sqlite');
        for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
        copyFileSync(join(folder, 'taken.sqlite'), copy);
        const finding = await openDamaged(copy, snapshot, at, damage);
        found[finding] += 1;
        if (finding !== 'held') progress(`${finding}: ${damage} at ${String(at)}`);
      }
      progress(`${String(cuts)} cuts`);
    }
  } finally {
    office.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const violations = runs - found.held;
  const figures = { ...found, syncs, acknowledged: told };
  return { fault: 'wal-cut', runs, violations, figures, met: violations === 0 };
}

/** Lets the office work on a new log, and copies its files in the middle of that. */
async function work(office: WorkingOffice, log: WatchedLog, copy: string): Promise<Snapshot> {
  log.beginAnew();
  office.begin();
  while (log.end < LOG_FRAMES * FRAME_BYTES) await new Promise(setImmediate);
  const snapshot = log.snapshot(copy);
  await office.pause();
  return snapshot;
}

export const fault: Fault = { runs: 2_000, run: walCut };
