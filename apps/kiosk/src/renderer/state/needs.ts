import type { Needs, Support } from '@madoguchi/domain';
import type { Language } from '@madoguchi/i18n';

/** The foreign language of the screen, probably that of its reader; else `null`. */
export function foreignLanguage(language: Language): 'en' | null {
  return language === 'en' ? 'en' : null;
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
