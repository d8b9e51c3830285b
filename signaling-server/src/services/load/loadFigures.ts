import {
  AppError,
  dayAfter,
  hoursTouched,
  loadByWeek,
  loadTogether,
  instantOfMinute,
  mondayOf,
  wouldHaveMet,
  type Caller,
  type HourLoad,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { weekLoadKind } from '../records/weekLoad/index.ts';
import { loadAsCsv } from './loadCsv.ts';
import { slotsOfDay } from './slotsOfDay.ts';

type Asked = RouteBody<'load'>;

interface LoadParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** 混み具合: who had booked, who came without a booking and who was not served, by place and hour of the week. */
export class LoadFigures {
  readonly #parts: LoadParts;

  constructor(parts: LoadParts) {
    this.#parts = parts;
  }

  /** Refuses with `NOT_FOUND` for a place that there is not. */
  async of(asked: Asked): Promise<RouteResponse<'load'>> {
    const monday = mondayOf(asked.fromDay);
    return { monday, hours: [...loadTogether(await this.#weeks(asked))] };
  }

  /** The same as CSV; that it was taken is remembered. */
  async export(asked: Asked, caller: Caller): Promise<string> {
    const { db, clock } = this.#parts;
    const hours = loadTogether(await this.#weeks(asked));
    const { place, fromDay, weeks } = asked;
    await db.write(({ audit }) => {
      const details = { rows: hours.length, dueDay: mondayOf(fromDay), times: weeks };
      audit.append({ ...caller, action: 'load.exported', record: place, details }, clock.now());
    });
    return loadAsCsv(hours);
  }

  /**
   * What further hours of a desk on one weekday would come to: how many talks fit into such a day with and without them, and
   * how many of those who were not served in these hours they would have met. It changes nothing.
   */
  async whatIf(asked: RouteBody<'whatIf'>): Promise<RouteResponse<'whatIf'>> {
    const { db, clock, timeZone } = this.#parts;
    const { deskId, weekday, from, until } = asked;
    const weeks = await this.#weeks({ ...asked, place: { kind: 'desk', id: deskId } });
    const moment = { now: clock.now(), timeZone };
    const [before, after] = db.read((stores) =>
      [null, { from, until }].map((more) => slotsOfDay(stores, { deskId, weekday, more }, moment)),
    );
    const slots = { before: before ?? 0, after: after ?? 0 };
    const more = Math.max(0, slots.after - slots.before);
    return { ...slots, ...wouldHaveMet(weeks, hoursTouched(weekday, from, until), more) };
  }

  async #weeks({
    place,
    fromDay,
    weeks,
  }: Asked): Promise<ReadonlyMap<string, readonly HourLoad[]>> {
    const { db, timeZone } = this.#parts;
    const monday = mondayOf(fromDay);
    const instantOf = (day: string): number => instantOfMinute(day, 0, timeZone);
    const end = instantOf(dayAfter(monday, weeks * 7));
    const all = await db.archive.unmetDemand(instantOf(monday), end);
    const unmet = all.filter(
      ({ centerId, deskId }) => (place.kind === 'desk' ? deskId : centerId) === place.id,
    );
    return db.read((stores) => {
      const { organisation } = stores;
      const unit =
        place.kind === 'desk' ? organisation.desk(place.id) : organisation.center(place.id);
      if (unit === null) throw new AppError('NOT_FOUND');
      return loadByWeek(stores.records(weekLoadKind).at(place), unmet, { monday, weeks, timeZone });
    });
  }
}
