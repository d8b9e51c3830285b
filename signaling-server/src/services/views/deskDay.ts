import type { StaffMember } from '@madoguchi/domain';
import { AppError, instantOfMinute, localDay } from '@madoguchi/domain';
import type { DeskDayView } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { recentChanges } from './recentChanges.ts';

const MINUTE_MS = 60_000;

/**
 * What a console without a consultation shows besides its view: the figures of the day at somebody's desks, and
 * what has changed for them. It asks the archive, so that it is asked for and is in no view.
 */
export class DeskDay {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(db: Database, clock: Clock, timeZone: string) {
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** The day of a member of staff until now; refuses with `NOT_SIGNED_IN` whoever there is none of. */
  async of(staffId: string): Promise<DeskDayView> {
    const now = this.#clock.now();
    const since = instantOfMinute(localDay(now, this.#timeZone), 0, this.#timeZone);
    const me = this.#db.read(({ staff }) => staff.get(staffId));
    if (me === null) throw new AppError('NOT_SIGNED_IN');
    const durations = this.#db.read(({ consultations }) =>
      consultations.durationsBy(staffId, since),
    );
    return {
      averageMinutes: averageOf(durations),
      unmet: await this.#unmetAt(me, since),
      changes: await recentChanges(this.#db, me, now),
    };
  }

  async #unmetAt({ deskIds }: StaffMember, since: number): Promise<number> {
    const all = await this.#db.archive.unmetDemand(since);
    return all.filter(({ deskId }) => deskIds.includes(deskId)).length;
  }
}

/** In whole minutes, at least one; `null` of nothing. */
function averageOf(durations: readonly number[]): number | null {
  if (durations.length === 0) return null;
  const sum = durations.reduce((before, each) => before + each, 0);
  return Math.max(1, Math.round(sum / durations.length / MINUTE_MS));
}
