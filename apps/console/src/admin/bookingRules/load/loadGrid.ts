import { unmetIn, type HourLoad } from '@madoguchi/domain';

const HOURS_A_DAY = 24;
const WORKING_DAYS = [0, 1, 2, 3, 4];

/** The figures of a cell, in the order in which they stand. */
export const CELL_COUNTS = ['booked', 'walkIn', 'unmet'] as const;

/** One hour of one weekday. */
export type Cell = Readonly<Record<(typeof CELL_COUNTS)[number], number>>;

/** The load as a table: hours down, weekdays across. */
export interface LoadGrid {
  /** 0 for Monday; Saturday and Sunday only where somebody came. */
  readonly weekdays: readonly number[];
  readonly rows: readonly { readonly hour: number; readonly cells: readonly (Cell | null)[] }[];
  /** The greatest figure of all, to which bars are drawn. */
  readonly most: number;
}

/** The hours from the first to the last in which somebody came; `null` where nobody did. */
export function gridOf(hours: readonly HourLoad[]): LoadGrid | null {
  if (hours.length === 0) return null;
  const byHour = new Map(hours.map((load) => [load.hour, cellOf(load)]));
  const days = hours.map(({ hour }) => Math.floor(hour / HOURS_A_DAY));
  const times = hours.map(({ hour }) => hour % HOURS_A_DAY);
  const weekdays = [...new Set([...WORKING_DAYS, ...days])].toSorted((a, b) => a - b);
  const first = Math.min(...times);
  return {
    weekdays,
    rows: Array.from({ length: Math.max(...times) - first + 1 }, (_, n) => ({
      hour: first + n,
      cells: weekdays.map((day) => byHour.get(day * HOURS_A_DAY + first + n) ?? null),
    })),
    most: Math.max(1, ...[...byHour.values()].flatMap((cell) => CELL_COUNTS.map((c) => cell[c]))),
  };
}

const cellOf = (load: HourLoad): Cell => ({
  booked: load.booked,
  walkIn: load.walkIn,
  unmet: unmetIn(load),
});

/** All hours together. */
export const totalOf = (hours: readonly HourLoad[]): Omit<HourLoad, 'hour'> & Cell => {
  const sum = (of: (load: HourLoad) => number) => hours.reduce((all, load) => all + of(load), 0);
  return {
    booked: sum(({ booked }) => booked),
    walkIn: sum(({ walkIn }) => walkIn),
    left: sum(({ left }) => left),
    nobodyFree: sum(({ nobodyFree }) => nobodyFree),
    closed: sum(({ closed }) => closed),
    unmet: sum(unmetIn),
  };
};
