import { LANGUAGES, type Language } from '@madoguchi/domain';
import type { createI18n } from '@madoguchi/i18n';
import { addLanguage } from '@madoguchi/i18n/residents';
import { loadFontOf } from '@madoguchi/ui-kit';
import { useEffect } from 'react';

type Translator = ReturnType<typeof createI18n>;

/**
 * Lets the translator speak the language that was chosen, as soon as its texts are there. All of them are fetched while
 * nobody waits, so that a language can be chosen at once, also without a connection; where one cannot be
 * fetched the screen stays in the language of before.
 */
export function useLanguageOf(i18n: Translator, language: Language): void {
  useEffect(() => {
    requestIdleCallback(() => {
      for (const each of LANGUAGES) addLanguage(i18n, each).catch(() => undefined);
    });
  }, [i18n]);
  useEffect(() => {
    let isWanted = true;
    void loadFontOf(language);
    addLanguage(i18n, language).then(
      () => (isWanted ? i18n.changeLanguage(language) : undefined),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [i18n, language]);
}
