import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '@madoguchi/signaling-server';
import { makeAuditLog } from './lib/auditLogs.ts';
import { falsify, tamperings, type Tampering } from './lib/auditTampering.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const ENTRIES = 64;

/**
 * The audit log edited, deleted, reordered, added to or cut, each time in a fresh copy of a real
 * database file, by somebody who may do everything with the file but not with the anchor.
 */
async function tamper(runs: number): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-tamper-'));
  try {
    const original = join(folder, 'original.sqlite');
    const anchor = join(folder, 'anchor');
    await makeAuditLog(original, anchor, ENTRIES);
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(original, copy);
    const falseAlarms = (await verifyAudit(copy, anchor)).code === 0 ? 0 : 1;
    const found: Record<string, number> = {};
    let missed = 0;
    for (const [index, tampering] of tamperings(ENTRIES, runs).entries()) {
      for (const part of ['-wal', '-shm']) rmSync(`${copy}${part}`, { force: true });
      copyFileSync(original, copy);
      await falsify(copy, tampering, ENTRIES);
      const { code, brokenAt } = await verifyAudit(copy, anchor);
      const isFound = code === 1 && isPlausible(tampering, brokenAt);
      found[tampering.kind] = (found[tampering.kind] ?? 0) + (isFound ? 1 : 0);
      if (!isFound) missed += 1;
      if (!isFound) progress(`missed: ${JSON.stringify({ ...tampering, code, brokenAt })}`);
      else if (index % 100 === 99) progress(`${String(index + 1)} of ${String(runs)}`);
    }
    const violations = missed + falseAlarms;
    const figures = { ...found, missed, falseAlarms, entries: ENTRIES };
    return { fault: 'tamper', runs, violations, figures, met: violations === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the line that is told of is the first that was touched. */
function isPlausible(t: Tampering, brokenAt: number | null): boolean {
  switch (t.kind) {
    case 'edited':
    case 'deleted':
    case 'closedUp':
      return brokenAt === t.line;
    case 'reordered':
      return brokenAt === Math.min(t.line, t.other);
    case 'inserted':
      return brokenAt === ENTRIES + 1;
    case 'cut':
      return brokenAt === ENTRIES - t.lines + 1;
    case 'cutAndContinued':
      // The new lines fit each other: the next mark of the anchor is where it shows.
      return brokenAt !== null && brokenAt > ENTRIES - t.lines;
  }
}

export const fault: Fault = { runs: 1_000, run: tamper };
