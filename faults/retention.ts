import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmRun } from './lib/crash/command.ts';
import { fill, openWard, type Marked } from './lib/retention/fill.ts';
import { countedIn, indexedIn, looked, writtenIn } from './lib/retention/looked.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** So many records are over for each kill: in the full size a thousand. */
const GOING_A_KILL = 5;
/** About as long as a look takes for twice as many. */
const LONGEST_LOOK_MS = 60;
const PROCESS = join(import.meta.dirname, 'lib', 'retention', 'eraserProcess.ts');

/** One look in a process of its own; killed after so many milliseconds, or not. */
async function look(path: string, killAfterMs: number | null): Promise<'killed' | 'done'> {
  const child = spawn(process.execPath, [PROCESS, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (killAfterMs === null || !said.startsWith('sweeping')) continue;
    if (said.includes('done')) break;
    await new Promise((resolve) => {
      setTimeout(resolve, killAfterMs);
    });
    child.kill('SIGKILL');
    break;
  }
  const [code] = await ended;
  if (code === null) return 'killed';
  if (code !== 0) throw new Error(`the eraser ended with ${String(code)}`);
  return 'done';
}

interface Ward {
  readonly path: string;
  readonly going: Marked[];
  readonly kept: readonly Marked[];
}

async function withDatabase<T>(
  path: string,
  work: (db: Awaited<ReturnType<typeof openSqliteDatabase>>) => Promise<T>,
): Promise<T> {
  const db = await openSqliteDatabase(path);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Looks that are killed until there were `kills`; when nothing is left to go, more is made. */
async function killed({ path, going, kept }: Ward, kills: number) {
  const found = { halves: 0, missing: 0, kills: 0, looks: 0 };
  while (found.kills < kills) {
    const outcome = await look(path, randomInt(LONGEST_LOOK_MS));
    found.looks += 1;
    if (outcome === 'killed') found.kills += 1;
    const { halves, missing } = looked(path, kept);
    found.halves += halves;
    found.missing += missing;
    if (outcome === 'done') {
      going.push(...(await withDatabase(path, (db) => fill(db, 'going', kills * GOING_A_KILL))));
    }
    if (found.looks % 10 === 0) progress(`${String(found.kills)} of ${String(kills)} kills`);
  }
  return found;
}

/**
 * Records whose time is over, and others that are kept, in one ward; the look that erases is killed `runs` times in the middle,
 * then runs to its end. Of what went no byte is to be found anywhere.
 */
async function retention(runs: number): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-retention-'));
  const [data, backups] = [join(folder, 'data'), join(folder, 'backups')];
  mkdirSync(data);
  const path = join(data, 'madoguchi.sqlite');
  try {
    const ward = await withDatabase(path, async (db): Promise<Ward> => {
      await openWard(db);
      const going = await fill(db, 'going', runs * GOING_A_KILL);
      return { path, going: [...going], kept: await fill(db, 'kept', runs * 2) };
    });
    const before = writtenIn(data);
    const wereThere = ward.going.filter(({ canary }) => before.has(canary)).length;
    const { halves, missing, kills, looks } = await killed(ward, runs);
    await look(path, null);
    const after = looked(path, ward.kept);
    const exported = await withDatabase(path, exportOf);
    writeFileSync(join(folder, 'audit.json'), exported);
    const made = await npmRun('backup', ['--to', backups], data);
    if (made.code !== 0) throw new Error(made.stderr);
    const found = writtenIn(folder);
    const indexed = indexedIn(path);
    const figures = {
      kills,
      looks,
      deleted: ward.going.length,
      kept: ward.kept.length,
      hits: ward.going.filter(({ canary }) => found.has(canary)).length,
      hitsInIndex: ward.going.filter(({ rare }) => indexed.has(rare)).length,
      lost: ward.kept.filter(({ canary, rare }) => !found.has(canary) || !indexed.has(rare)).length,
      missing: missing + after.missing,
      halves: halves + after.halves,
      miscounted: Math.abs(countedIn(path) - ward.going.length),
    };
    const { hits, hitsInIndex, lost, miscounted } = figures;
    const violations = hits + hitsInIndex + lost + figures.missing + figures.halves + miscounted;
    // Control: a search that found nothing before has not looked.
    const hasLooked = wereThere === runs * GOING_A_KILL;
    return { fault: 'retention', runs, violations, figures, met: violations === 0 && hasLooked };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every entry of the audit log, as an export writes it. */
async function exportOf(db: Awaited<ReturnType<typeof openSqliteDatabase>>): Promise<string> {
  const any = { staffId: null, recordKind: null, recordId: null, action: null } as const;
  const span = { from: null, until: null, before: null } as const;
  return JSON.stringify(await db.archive.searchAudit({ ...any, ...span }, 100_000));
}

export const fault: Fault = { runs: 200, run: retention };
