import { LANGUAGES, type Language } from '@madoguchi/domain';
import type { createI18n } from '@madoguchi/i18n';
import { addLanguage } from '@madoguchi/i18n/residents';
import { loadFontOf } from '@madoguchi/ui-kit';
import { useEffect } from 'react';

type Translator = ReturnType<typeof createI18n>;

/**
 * Switches the translator to the chosen language as soon as its texts are there. The texts of every language are
 * prefetched when the browser is idle, so that each can be chosen at once, also without a connection. Where they cannot be
 * fetched the screen keeps its language.
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
