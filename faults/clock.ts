import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrivenClock } from './lib/engine/drivenClock.ts';
import { openOffice } from './lib/engine/office.ts';
import { termsKept } from './lib/engine/terms.ts';
import { check } from './lib/fairness/check.ts';
import { DayInOffice } from './lib/fairness/day.ts';
import { entriesOf } from './lib/fairness/fromOffice.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const HOUR_MS = 3_600_000;

/**
 * The clock of a working office is set an hour on or back, `runs` times, between any two things that
 * happen. The order of the lines is as if nobody had touched it, and so are the times that run.
 */
async function clockSet(runs: number): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-clock-'));
  const clock = new DrivenClock(Date.now());
  const office = await openOffice(folder, clock);
  try {
    const dice = (below: number): number => Math.floor(Math.random() * below);
    const day = new DayInOffice(office, clock, dice);
    await day.open();
    for (let run = 1, offset = 0; run <= runs; run += 1) {
      await day.moment();
      // On and back in turns, so that the office stays in its year.
      const byMs = (offset === 0 ? dice(2) === 0 : offset < 0) ? HOUR_MS : -HOUR_MS;
      offset += byMs;
      clock.set(byMs);
      await day.moment();
      if (run % 200 === 0) progress(`${String(run)} of ${String(runs)}`);
    }
    await day.close();
    const entries = entriesOf(join(folder, 'madoguchi.sqlite'), office.announced);
    const staff = new Map(office.people.map(({ id, deskIds }) => [id, deskIds]));
    const found = check({ entries, sent: day.sent, desksOf: (id) => staff.get(id) ?? [] });
    for (const what of Object.values(found).flat().slice(0, 20)) progress(String(what));
    const types = entries.map(({ type }) => type);
    const terms = termsKept(office.announced, types, clock.steady());
    const broken = {
      ...{ inversions: found.inversions.length, lost: found.lost.length },
      ...{ unexpected: found.unexpected.length, doubled: found.doubled.length },
      ...{ early: terms.early, late: terms.late },
    };
    const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
    const consultations = types.filter((type) => type === 'request').length;
    const figures = { ...broken, consultations, rows: entries.length, termsEnded: terms.ended };
    return { fault: 'clock', runs, violations, figures, met: violations === 0 };
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const fault: Fault = { runs: 2_000, run: clockSet };
