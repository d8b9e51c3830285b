import { addTexts, htmlLang, useTranslation, type Language } from '@madoguchi/i18n';
import { useEffect } from 'react';

/** The language of the screen, and the other one to switch to. */
export function useLanguage(): { language: Language; switchLanguage: () => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'ja';
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
  }, [language]);
  const switchTo = async (to: Language) => {
    if (to === 'en') addTexts(i18n, await english());
    await i18n.changeLanguage(to);
  };
  return {
    language,
    // Where its texts cannot be loaded now, the screen stays as it is.
    switchLanguage: () => void switchTo(language === 'en' ? 'ja' : 'en').catch(() => undefined),
  };
}

/** Few switch, so that English is no part of the first load. */
const english = async () => (await import('@madoguchi/i18n/office-english')).OFFICE_ENGLISH;

/** The language in which the page opens: Japanese where the browser asks for it, else English. */
export function languageOf(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(ja|en)\b/i.test(tag));
  if (first === undefined) return wanted.length === 0 ? 'ja' : 'en';
  return first.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
