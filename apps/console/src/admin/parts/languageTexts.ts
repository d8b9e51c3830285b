import {
  LANGUAGES,
  textProblem,
  type Language,
  type LocalisedText,
  type TextProblem,
  type TextRule,
} from '@madoguchi/domain';

/** A text in a form, in every language, with nothing for one that is missing. */
export type LanguageTexts = Readonly<Record<Language, string>>;

/** Such a text, each language written by `write`. */
const eachLanguage = (write: (language: Language) => string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])) as LanguageTexts;

export const NO_TEXTS: LanguageTexts = eachLanguage(() => '');

/** A stored text in a form. */
export const textsOf = (text: LocalisedText): LanguageTexts =>
  eachLanguage((language) => text[language] ?? '');

export const isBlank = (texts: LanguageTexts): boolean =>
  Object.values(texts).join('').trim() === '';

/** What is wrong, by language: a translation may be missing, the Japanese may not. */
export function problemsOfTexts(
  texts: LanguageTexts,
  rule: TextRule,
): readonly { readonly language: Language; readonly problem: TextProblem }[] {
  return LANGUAGES.flatMap((language) => {
    if (language !== 'ja' && texts[language].trim() === '') return [];
    const problem = textProblem(texts[language], rule);
    return problem === null ? [] : [{ language, problem }];
  });
}

/** As it is sent: only for texts without problems. */
export function localisedOf(texts: LanguageTexts): LocalisedText {
  const written = LANGUAGES.map((language) => [language, texts[language].trim()] as const);
  return {
    ...Object.fromEntries(written.filter(([, each]) => each !== '')),
    ja: texts.ja.trim(),
  };
}
