import type { DeskTelephone } from '@madoguchi/protocol';
import type { Text } from './useText.tsx';

/** The hours of a telephone in lines with readings; empty when it is never answered. */
export function deskHours(
  { week, openOnHolidays, openAtYearEnd }: DeskTelephone,
  { raw }: Pick<Text, 'raw'>,
): string[] {
  const [first] = week;
  if (first === undefined) return [];
  const lines = isAlways(week)
    ? [raw('ways:number.always')]
    : week.map((range) =>
        raw('ways:number.hours', { days: daysOf(range, raw), spans: spansOf(range, raw) }),
      );
  if (openOnHolidays && openAtYearEnd) return lines;
  const closed = openOnHolidays ? 'yearEnd' : openAtYearEnd ? 'holidays' : 'both';
  return [...lines, raw(`ways:number.closed.${closed}`)];
}

type Range = DeskTelephone['week'][number];

/** The last minute of a day counts to its end, as at the server. */
const LAST_MINUTE = '23:59';

const isAlways = ([first, ...others]: readonly Range[]): boolean =>
  others.length === 0 &&
  first?.from === 'mon' &&
  first.until === 'sun' &&
  first.spans.every(({ from, until }) => from === '00:00' && until === LAST_MINUTE);

function daysOf({ from, until }: Range, raw: Text['raw']): string {
  const [first, last] = [raw(`ways:number.weekday.${from}`), raw(`ways:number.weekday.${until}`)];
  return from === until ? first : raw('ways:number.days', { from: first, until: last });
}

const spansOf = ({ spans }: Range, raw: Text['raw']): string =>
  spans
    .map(({ from, until }) => raw('ways:number.span', { from: clock(from), until: clock(until) }))
    .join(raw('ways:number.and'));

/** The time without a leading zero: 8:30, not 08:30. */
const clock = (time: string): string => (time === LAST_MINUTE ? '24:00' : time.replace(/^0/, ''));
