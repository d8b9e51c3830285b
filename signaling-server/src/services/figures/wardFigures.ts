import {
  AppError,
  CountSum,
  countsTogether,
  instantOfMinute,
  localDay,
  monthAfter,
  type Caller,
  minuteOfDay,
  toldCounts,
  facesTogether,
  type FiguresPlace,
  type Counts,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores, UnmetDemand } from '../../ports/store.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { Pace } from '../pace.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { figuresSheet, sheetAsCsv, type FiguresSheet } from './figuresSheet.ts';
import { namedPlaces, namesOf } from './names.ts';
import { sheetAsXlsx } from './sheetAsXlsx.ts';

type Asked = RouteBody<'wardFigures'>;

/** Some months from one on. */
type Span = Pick<Asked, 'from' | 'months'>;

const MINUTES_AN_HOUR = 60;
/** As many are counted before others have their turn: some thousand rows. */
const MONTHS_A_TURN = 3;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What figures are read with. */
export interface FiguresParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** Something that was counted at a place on a day, or in a month whose days were given up. */
interface Counted extends Omit<FiguresPlace, 'month'> {
  /** `YYYY-MM-DD`; `YYYY-MM` for a whole month. */
  readonly time: string;
  readonly counts: Counts;
}

/** 数字: what was counted of visits, for whoever decides about the next district. */
export class WardFigures {
  readonly #parts: FiguresParts;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
  }

  /** Refuses with `NOT_FOUND` for a place that there is not. */
  async of(asked: Asked): Promise<RouteResponse<'wardFigures'>> {
    const { db } = this.#parts;
    if (!db.read((stores) => isThere(stores, asked.place))) throw new AppError('NOT_FOUND');
    const groups = await this.#groups(asked);
    return db.read((stores) => {
      const rows = [...namesOf(stores, asked.by, [...groups.keys()]).keys()].map((key) => ({
        ...{ key, counts: groups.get(key)?.counts ?? {} },
      }));
      const total = countsTogether(rows.map(({ counts }) => counts));
      return { total, rows, since: firstMonth(stores), survey: this.#survey(stores, asked) };
    });
  }

  /** Counts by row, some months at a time: ten years are read while calls go on. */
  async #groups({ place, from, months, by }: Asked): Promise<ReadonlyMap<string, CountSum>> {
    const { db, timeZone } = this.#parts;
    const groups = new Map<string, CountSum>();
    const pace = new Pace();
    for (let n = 0; n < months; n += MONTHS_A_TURN) {
      const span = { from: monthAfter(from, n), months: Math.min(MONTHS_A_TURN, months - n) };
      const unmet = await this.#unmet(span);
      db.read((stores) => {
        const keyOf = keysOf(stores, by);
        const placeOf = place === null ? null : keysOf(stores, place.kind);
        const add = ({ counts, ...each }: Counted): void => {
          if (placeOf !== null && placeOf(each) !== place?.id) return;
          const key = keyOf(each);
          const sum = groups.get(key) ?? new CountSum();
          groups.set(key, sum);
          sum.add(counts);
        };
        for (const each of counted(stores, { ...span, by })) add(each);
        for (const demand of unmet) add(unmetAsCounted(demand, timeZone));
      });
      await pace.rest();
    }
    return groups;
  }

  /** The same as CSV; that it was taken is remembered. */
  async export(asked: Asked, caller: Caller): Promise<string> {
    return sheetAsCsv(await this.#taken(asked, caller));
  }

  /** The same as a workbook for spreadsheets. */
  async workbook(asked: Asked, caller: Caller): Promise<File> {
    const bytes = await sheetAsXlsx(await this.#taken(asked, caller));
    return new File([new Uint8Array(bytes)], 'figures.xlsx', { type: XLSX });
  }

  async #taken(asked: Asked, caller: Caller): Promise<FiguresSheet> {
    const { db, clock } = this.#parts;
    const found = await this.of(asked);
    await db.write(({ audit }) => {
      const details = { rows: found.rows.length, dueDay: `${asked.from}-01`, times: asked.months };
      const record = asked.place ?? { kind: 'ward', id: '' };
      audit.append({ ...caller, action: 'figures.exported', record, details }, clock.now());
    });
    return db.read((stores) => figuresSheet(stores, asked, found));
  }

  /** What is said today is not told before tomorrow: whoever watches a number rise knows who has just gone (SV9). */
  #survey(stores: Stores, { place, from, months }: Asked): RouteResponse<'wardFigures'>['survey'] {
    if (place?.kind === 'kiosk') return null;
    const { clock, timeZone } = this.#parts;
    const today = localDay(clock.now(), timeZone);
    const end = monthAfter(from, months);
    const said = stores
      .records(surveyTallyKind)
      .all()
      .filter(({ day }) => day < today && day.slice(0, 7) >= from && day.slice(0, 7) < end)
      .filter((tally) => isAt(stores, place, { ...tally, kioskId: '', time: tally.day }));
    return toldCounts(facesTogether(said));
  }

  #unmet({ from, months }: Span): Promise<readonly UnmetDemand[]> {
    const { db, timeZone } = this.#parts;
    const start = (month: string): number => instantOfMinute(`${month}-01`, 0, timeZone);
    return db.archive.unmetDemand(start(from), start(monthAfter(from, months)));
  }
}

function* counted(
  stores: Stores,
  { from, months, by }: Span & Pick<Asked, 'by'>,
): Iterable<Counted> {
  const kept = stores.records(monthFiguresKind);
  for (let n = 0; n < months; n += 1) {
    for (const { month, total, days, ...place } of kept.in(monthAfter(from, n))) {
      if (by !== 'day') yield { ...place, time: month, counts: total };
      else {
        for (const [day, counts] of Object.entries(days)) {
          yield { ...place, time: `${month}-${day}`, counts };
        }
      }
    }
  }
}

function unmetAsCounted(demand: UnmetDemand, timeZone: string): Counted {
  const { at, centerId, deskId, topicId, because } = demand;
  const counter = because === 'closed' ? 'unmet.closed' : 'unmet.nobodyFree';
  const hour = Math.floor(minuteOfDay(at, timeZone) / MINUTES_AN_HOUR);
  const counts = { [counter]: 1, [`unmetHour.${String(hour)}`]: 1 };
  return { centerId, deskId, topicId, kioskId: '', time: localDay(at, timeZone), counts };
}

const branchOf = ({ organisation }: Stores, centerId: string): string =>
  organisation.center(centerId)?.branchId ?? '';

const isAt = (stores: Stores, place: Asked['place'], each: Omit<Counted, 'counts'>): boolean =>
  place === null || keysOf(stores, place.kind)(each) === place.id;

const isThere = (stores: Stores, place: Asked['place']): boolean =>
  place === null || namedPlaces(stores, place.kind).some(([id]) => id === place.id);

function keysOf(stores: Stores, by: Asked['by']): (each: Omit<Counted, 'counts'>) => string {
  switch (by) {
    case 'month':
      return ({ time }) => time.slice(0, 7);
    case 'day':
      return ({ time }) => time;
    case 'branch':
      return ({ centerId }) => branchOf(stores, centerId);
    case 'center':
      return ({ centerId }) => centerId;
    case 'desk':
      return ({ deskId }) => deskId;
    case 'topic':
      return ({ topicId }) => topicId;
    case 'kiosk':
      return ({ kioskId }) => kioskId;
  }
}

function firstMonth(stores: Stores): string | null {
  let first: string | null = null;
  for (const { month } of stores.records(monthFiguresKind).all()) {
    if (first === null || month < first) first = month;
  }
  return first;
}
