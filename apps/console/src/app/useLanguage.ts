import { htmlLang, useTranslation, type Language } from '@madoguchi/i18n';
import { useEffect } from 'react';

/** The language of the screen, and the other one to switch to. */
export function useLanguage(): { language: Language; switchLanguage: () => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'ja';
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
  }, [language]);
  return {
    language,
    switchLanguage: () => void i18n.changeLanguage(language === 'en' ? 'ja' : 'en'),
  };
}

/** The language in which the page opens: Japanese where the browser asks for it, else English. */
export function languageOf(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(ja|en)\b/i.test(tag));
  if (first === undefined) return wanted.length === 0 ? 'ja' : 'en';
  return first.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
