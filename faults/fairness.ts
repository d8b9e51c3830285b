import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrivenClock } from './lib/engine/drivenClock.ts';
import { openOffice } from './lib/engine/office.ts';
import { check } from './lib/fairness/check.ts';
import { DayInOffice } from './lib/fairness/day.ts';
import { changedBehind, entriesOf } from './lib/fairness/fromOffice.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/**
 * 28 kiosks and 16 specialists on a real database do `runs` things at once and one after the other:
 * refusals, time-outs, lines that break, lifts, transfers, commands that are sent twice. Afterwards
 * the event log and what was answered are judged.
 */
async function fairness(runs: number): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-fairness-'));
  const clock = new DrivenClock(Date.now());
  const office = await openOffice(folder, clock);
  try {
    const day = new DayInOffice(office, clock, (below) => Math.floor(Math.random() * below));
    await day.open();
    let told = 0;
    while (day.operations < runs) {
      await day.moment();
      if (day.operations - told < 5_000) continue;
      told = day.operations;
      progress(`${String(told)} of ${String(runs)}`);
    }
    await day.close();
    const file = join(folder, 'madoguchi.sqlite');
    const entries = entriesOf(file, office.announced);
    const staff = new Map(office.people.map(({ id, deskIds }) => [id, deskIds]));
    const desksOf = (id: string): readonly string[] => staff.get(id) ?? [];
    const found = check({ entries, sent: day.sent, desksOf });
    const lost = [...found.lost, ...changedBehind(file, office.announced)];
    for (const what of [lost, found.unexpected, found.doubled, found.inversions]
      .flat()
      .slice(0, 20)) {
      progress(what);
    }
    const broken = {
      lost: lost.length,
      unexpected: found.unexpected.length,
      doubled: found.doubled.length,
      inversions: found.inversions.length,
    };
    const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
    const count = (type: string): number => entries.filter((entry) => entry.type === type).length;
    const figures = {
      ...{ kiosks: office.kiosks.length, specialists: office.people.length },
      ...{ operations: day.operations, rows: entries.length, ...broken },
      ...{ consultations: count('request'), offers: count('offer'), refused: count('decline') },
      ...{
        timeouts: count('offerExpired'),
        lifts: count('lift'),
        leftBehind: count('lostTooLong'),
      },
      transfers: count('transferCold') + count('transferWarm'),
    };
    return { fault: 'fairness', runs, violations, figures, met: violations === 0 };
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const fault: Fault = { runs: 100_000, run: fairness };
