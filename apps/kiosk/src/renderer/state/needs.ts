import { languageEntry, type Needs, type SpokenLanguage, type Support } from '@madoguchi/domain';
import type { Language } from '@madoguchi/i18n';

/** The foreign language that the reader of a screen probably speaks; `null` for a screen in Japanese. */
export function foreignLanguage(language: Language): SpokenLanguage | null {
  const { spoken } = languageEntry(language);
  return spoken === 'ja' ? null : spoken;
}

/** The needs of a request: the language of the screen unless declined, and the chosen supports. */
export function needsOf(
  language: Language,
  inJapanese: boolean,
  supports: readonly Support[],
): Needs {
  const foreign = inJapanese ? null : foreignLanguage(language);
  return { language: foreign ?? 'ja', supports };
}
