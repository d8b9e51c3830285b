import type { LocalisedText } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import { useText } from '../app/useText.ts';
import { useLanguage } from '../app/useLanguage.ts';
import { durationWords } from './waiting.ts';

/** Durations and the ward's own texts, in the language of the screen. */
export function useWords() {
  const { t } = useText();
  const { language } = useLanguage();
  return {
    /** A duration in whole minutes. */
    duration(ms: number): string {
      const words = durationWords(ms);
      return t(`console:duration.${words.key}`, { ...words });
    },
    text: (text: LocalisedText) => localised(text, language),
  };
}
