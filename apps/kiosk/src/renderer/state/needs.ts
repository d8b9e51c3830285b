import type { Needs, Support } from '@madoguchi/domain';
import type { Language } from '@madoguchi/i18n';

/** The language other than Japanese in which the screen speaks, and so probably its reader; or `null`. */
export function foreignLanguage(language: Language): 'en' | null {
  return language === 'en' ? 'en' : null;
}

/** What is passed with the request: the language of the screen unless it was declined, and what was chosen. */
export function needsOf(
  language: Language,
  inJapanese: boolean,
  supports: readonly Support[],
): Needs {
  const foreign = inJapanese ? null : foreignLanguage(language);
  return { language: foreign ?? 'ja', supports };
}
