import { MOST_MONTHS_OF_DAYS, type RouteBody } from '@madoguchi/protocol';

/** Which figures are asked for. */
export type Asked = RouteBody<'wardFigures'>;

export const USUAL_MONTHS = 12;
/** For how many months figures can be chosen. */
export const MONTHS = [1, 3, 6, USUAL_MONTHS, 24, 36, 60] as const;

/** What a place is made of. */
const PARTS = {
  branch: 'center',
  center: 'topic',
  desk: 'topic',
  topic: 'center',
  kiosk: 'topic',
} as const;

/** The figures that a row is made of; `null` for a day, which is made of nothing smaller. */
export function nextAsked(asked: Asked, key: string): Asked | null {
  const { by } = asked;
  if (by === 'day') return null;
  if (by === 'month') return { ...asked, from: key, months: 1, by: 'day' };
  return { ...asked, place: { kind: by, id: key }, by: PARTS[by] };
}

/** The same for so many months; single days only of a few. */
export const withMonths = (asked: Asked, months: number): Asked => ({
  ...asked,
  months,
  by: asked.by === 'day' && months > MOST_MONTHS_OF_DAYS ? 'month' : asked.by,
});

/** The same one by one in another way; for single days the time is shortened. */
export const withRows = (asked: Asked, by: Asked['by']): Asked => ({
  ...asked,
  by,
  months: by === 'day' ? Math.min(asked.months, MOST_MONTHS_OF_DAYS) : asked.months,
});
