import type { Language } from '@madoguchi/domain';
import { htmlLang, useTranslation } from '@madoguchi/i18n';
import { addLanguage } from '@madoguchi/i18n/handsets';
import { loadFontOf } from '@madoguchi/ui-kit';
import { useCallback } from 'react';

/** Switches the page to a language when its texts are there; where they cannot be fetched it stays as it is. */
export function useSwitchLanguage(): (to: Language) => void {
  const { i18n } = useTranslation();
  return useCallback(
    (to) => {
      void loadFontOf(to);
      addLanguage(i18n, to)
        .then(() => i18n.changeLanguage(to))
        .then(() => {
          document.documentElement.lang = htmlLang(to);
        })
        .catch(() => undefined);
    },
    [i18n],
  );
}
