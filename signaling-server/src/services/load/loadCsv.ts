import { clockOf, unmetIn, type HourLoad } from '@madoguchi/domain';
import { writeCsv } from '../admin/csv/csvText.ts';

const COLUMNS = [
  ...['曜日', '始まり', '終わり', '予約', '予約なし', '応じられなかった'],
  ...['うち待つのをやめた', 'うち空きなし', 'うち時間外'],
] as const;

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'] as const;
const HOURS_A_DAY = 24;

/** The load of the hours of a week as a file, an hour a row. */
export const loadAsCsv = (hours: readonly HourLoad[]): string =>
  writeCsv([
    COLUMNS,
    ...hours.map((load) => {
      const { hour, booked, walkIn, left, nobodyFree, closed } = load;
      const from = (hour % HOURS_A_DAY) * 60;
      return [
        WEEKDAYS[Math.floor(hour / HOURS_A_DAY)] ?? '',
        ...[clockOf(from), clockOf(from + 60)],
        ...[booked, walkIn, unmetIn(load), left, nobodyFree, closed].map(String),
      ];
    }),
  ]);
