import { formatClock, formatDay, formatDayAndClock, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { agoOf } from './time.ts';

/** Instants in words, in the language of the screen and the time of the ward. */
export function useTimes() {
  const { t } = useText();
  const { language } = useLanguage();
  return {
    clock: (at: number) => formatClock(at, language, WARD_TIME_ZONE),
    day: (at: number) => formatDay(at, language, WARD_TIME_ZONE),
    dayAndClock: (at: number) => formatDayAndClock(at, language, WARD_TIME_ZONE),
    /** A date as in a letter: 令和8年11月22日. */
    formalDay: (at: number) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP-u-ca-japanese', {
        timeZone: WARD_TIME_ZONE,
        dateStyle: 'long',
      }).format(at),
    /** With year and seconds, as a log needs it: 2026/11/22 19:20:05. */
    exact: (at: number) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', {
        timeZone: WARD_TIME_ZONE,
        dateStyle: 'medium',
        timeStyle: 'medium',
      }).format(at),
    ago(at: number, now: number): string {
      const { unit, count } = agoOf(at, now);
      return t(`adminKiosks:ago.${unit}`, { count });
    },
  };
}
