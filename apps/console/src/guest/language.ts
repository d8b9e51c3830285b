import type { Language } from '@madoguchi/i18n';

/** The language in which the page opens: Japanese where the browser asks for it, else English. */
export function languageOf(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(ja|en)\b/i.test(tag));
  if (first === undefined) return wanted.length === 0 ? 'ja' : 'en';
  return first.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
