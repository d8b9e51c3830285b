import type { LocalisedText } from '@madoguchi/domain';
import { localDay } from '@madoguchi/domain';
import { localised, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useDates } from '../app/useDates.ts';
import { useText } from '../app/useText.ts';
import { useLanguage } from '../app/useLanguage.ts';
import { durationWords } from './waiting.ts';

/** Durations, days and the ward's own texts, in the language of the screen. */
export function useWords() {
  const { t } = useText();
  const { language } = useLanguage();
  const { clock, dayAndClock, wardDay } = useDates();
  return {
    /** A duration in whole minutes. */
    duration(ms: number): string {
      const words = durationWords(ms);
      return t(`console:duration.${words.key}`, { ...words });
    },
    text: (text: LocalisedText) => localised(text, language),
    /** A day of the ward (YYYY-MM-DD), e.g. 12月3日(木). */
    day: wardDay,
    clock,
    dayAndClock,
  };
}

/** The calendar day of an instant in the ward, YYYY-MM-DD. */
export const wardDay = (at: number): string => localDay(at, WARD_TIME_ZONE);
