import type { LocalisedText, ResidentLanguage } from '../languages/index.ts';
import { ko } from './ko.ts';
import { ne } from './ne.ts';
import type { Translations } from './translations.ts';
import { zhHans } from './zhHans.ts';

export { SHIPPED_TOPIC_BLOCKS, SHIPPED_WARD_BLOCKS } from './summaryBlocks.ts';

/**
 * What the product ships as data of a ward (templates, receipts, the topics to try it with) in the languages for residents
 * alone: a list for each, by the Japanese text.
 */
export const SHIPPED_WORDS: Readonly<Record<ResidentLanguage, Translations>> = {
  'zh-Hans': zhHans,
  ko,
  ne,
};

/** A shipped text with its translations from the lists. */
export function withTranslations(text: LocalisedText): LocalisedText {
  const found = Object.entries(SHIPPED_WORDS).flatMap(([language, words]) => {
    const translated = words[text.ja];
    return translated === undefined ? [] : [[language, translated] as const];
  });
  return { ...Object.fromEntries(found), ...text };
}

/** The same for a table of shipped texts. */
export function tableWithTranslations<Name extends string>(
  texts: Readonly<Record<Name, LocalisedText>>,
): Readonly<Record<Name, LocalisedText>> {
  const entries = Object.entries<LocalisedText>(texts);
  return Object.fromEntries(
    entries.map(([name, text]) => [name, withTranslations(text)]),
  ) as Readonly<Record<Name, LocalisedText>>;
}
