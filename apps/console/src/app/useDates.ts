import {
  formatClock,
  formatDay,
  formatDayAndClock,
  formatWardDay,
  WARD_TIME_ZONE,
} from '@madoguchi/i18n';
import { useLanguage } from './useLanguage.ts';

/** Days and times as every screen writes them, in the language of the screen and the time of the ward. */
export function useDates() {
  const { language } = useLanguage();
  return {
    /** 10:05 */
    clock: (at: number) => formatClock(at, language, WARD_TIME_ZONE),
    /** 12月3日(木) */
    day: (at: number) => formatDay(at, language, WARD_TIME_ZONE),
    /** 12月3日(木) 10:00 */
    dayAndClock: (at: number) => formatDayAndClock(at, language, WARD_TIME_ZONE),
    /** A day of the ward (YYYY-MM-DD). */
    wardDay: (day: string) => formatWardDay(day, language),
  };
}
