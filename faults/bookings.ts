import { temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { BookedWard } from './lib/bookings/bookedWard.ts';
import { STRETCHES } from './lib/bookings/days.ts';
import { DATABASES, type DatabaseName } from './lib/database/place.ts';
import { placeIn } from './lib/database/placeIn.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** Fewer acts than that are done in one stretch; more are spread over all of them. */
const ACTS_OF_A_STRETCH = 1_000;

/**
 * Fifty people at kiosks, counters and desks book, move, cancel, call and check in at once, over their sockets, while an
 * admin changes hours and sets time aside and the clock goes on: nobody and no booth is ever two people's.
 */
async function bookings(runs: number, database: DatabaseName = 'sqlite'): Promise<FaultResult> {
  const data = temporaryDataDir();
  const place = await placeIn(data.path, database);
  const ward = await BookedWard.open(data.path, place);
  try {
    const stretches = STRETCHES.slice(0, Math.max(1, Math.ceil(runs / ACTS_OF_A_STRETCH)));
    for (const stretch of stretches) {
      await ward.live(stretch, Math.ceil(runs / stretches.length));
      progress(`${stretch.day}: ${JSON.stringify(ward.counts)}`);
    }
  } finally {
    await ward.close();
    await place.remove();
    data.remove();
  }
  const lists = Object.entries<readonly string[]>({ ...ward.found });
  for (const [kind, list] of lists) {
    for (const each of list.slice(0, 10)) progress(`${kind}: ${each}`);
  }
  const found = lists.map(([kind, list]) => [kind, list.length] as const);
  const violations = found.reduce((sum, [, count]) => sum + count, 0);
  const figures = { ...Object.fromEntries(found), ...ward.counts };
  return { fault: 'bookings', database, runs, violations, figures, met: violations === 0 };
}

export const fault: Fault = { runs: 100_000, databases: DATABASES, run: bookings };
