import { dayAfter } from '@madoguchi/domain';

/** The form of a timetable. */
export const SHAPES = ['day', 'week', 'list'] as const;
export type Shape = (typeof SHAPES)[number];

const WORKING_DAYS = 5;
const DAYS_A_WEEK = 7;

/** Days since Monday. */
const sinceMonday = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** The days that a timetable shows which is opened for a day: it alone, or Monday to Friday of its week. */
export function daysShown(day: string, shape: Shape): readonly string[] {
  if (shape !== 'week') return [day];
  const monday = dayAfter(day, -sinceMonday(day));
  return Array.from({ length: WORKING_DAYS }, (_, at) => dayAfter(monday, at));
}

/** The day that the next timetable is opened for, or with -1 the one before. */
export const turned = (day: string, shape: Shape, by: 1 | -1): string =>
  dayAfter(day, shape === 'week' ? by * DAYS_A_WEEK : by);
