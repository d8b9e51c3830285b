import type { LocalisedText } from '@madoguchi/domain';

/** The languages of the screens; the first is the source and the fallback of the others. */
export const LANGUAGES = ['ja', 'ja-easy', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'ja';

/** The value of the `lang` attribute: やさしい日本語 is Japanese to a browser and a screen reader. */
export function htmlLang(language: Language): 'ja' | 'en' {
  return language === 'en' ? 'en' : 'ja';
}

/** Picks the text of a language from data (topics, desks); a missing one falls back to Japanese. */
export function localised(text: LocalisedText, language: Language): string {
  return text[language] ?? text.ja;
}
