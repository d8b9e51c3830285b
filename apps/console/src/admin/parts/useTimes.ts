import { formatExactly, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useDates } from '../../app/useDates.ts';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { agoOf } from './time.ts';

/** Instants in words, in the language of the screen and the time of the ward. */
export function useTimes() {
  const { t } = useText();
  const { language } = useLanguage();
  const dates = useDates();
  return {
    ...dates,
    /** A date as in a letter: 令和8年11月22日. */
    formalDay: (at: number) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP-u-ca-japanese', {
        timeZone: WARD_TIME_ZONE,
        dateStyle: 'long',
      }).format(at),
    /** With year and seconds, as a log needs it. */
    exact: (at: number) => formatExactly(at, language, WARD_TIME_ZONE),
    ago(at: number, now: number): string {
      const { unit, count } = agoOf(at, now);
      return t(`adminKiosks:ago.${unit}`, { count });
    },
  };
}
