import { en } from './en.ts';
import type { LanguageEntry } from './entry.ts';
import { ja } from './ja.ts';
import { jaEasy } from './jaEasy.ts';
import { ko } from './ko.ts';
import { ne } from './ne.ts';
import { zhHans } from './zhHans.ts';

/*
 * The languages of the kiosk. A further one is an entry here, a folder of the catalogue in packages/i18n, a
 * list of shipped words beside it (shippedWords) and, if its script asks for one, a font in packages/ui-kit. The compiler
 * asks for each of them, and nothing else knows one by name.
 */
const ENTRIES = { ja, 'ja-easy': jaEasy, en, 'zh-Hans': zhHans, ko, ne } as const satisfies Record<
  string,
  LanguageEntry
>;

export type Language = keyof typeof ENTRIES;
/** The languages that only residents read. */
export type ResidentLanguage = {
  [Each in Language]: (typeof ENTRIES)[Each]['isForResidentsAlone'] extends true ? Each : never;
}[Language];
export type { LanguageEntry } from './entry.ts';

/** The languages in the order in which they are offered; the first is the source and the fallback of the others. */
export const LANGUAGES = Object.keys(ENTRIES) as [Language, ...Language[]];

export const DEFAULT_LANGUAGE: Language = 'ja';

/** What is known of a language. */
export const languageEntry = (language: Language): LanguageEntry => ENTRIES[language];

/** The languages of staff and guests, whose pages have no words for residents alone. */
export const OFFICE_LANGUAGES = LANGUAGES.filter(
  (language) => !languageEntry(language).isForResidentsAlone,
);

/** The language that a text names; `undefined` for any other. */
export const languageNamed = (name: string | undefined): Language | undefined =>
  LANGUAGES.find((each) => each === name);

/**
 * A text in the languages of the kiosk; where one is missing the Japanese stands. Readings for furigana follow their
 * kanji in 《》, e.g. 介護《かいご》.
 */
export type LocalisedText = {
  readonly ja: string;
} & { readonly [Each in Exclude<Language, 'ja'>]?: string | undefined };

/** Picks the text of a language; a missing one is Japanese. */
export const localised = (text: LocalisedText, language: Language): string =>
  text[language] ?? text.ja;

/** A text that is made anew for each language, as one that is put together of words and values. */
export const inEveryLanguage = (write: (language: Language) => string): LocalisedText => ({
  ja: write('ja'),
  ...Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])),
});
