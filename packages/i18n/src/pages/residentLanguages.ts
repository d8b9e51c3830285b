import type { i18n } from 'i18next';
import { forResidents } from '../catalogues/forResidents.ts';
import { addTexts } from '../createI18n.ts';
import type { Language } from '../languages.ts';
import type { Texts } from './texts.ts';

const loads: Readonly<Partial<Record<Language, () => Promise<Texts[Language]>>>> = forResidents;

/** Adds the texts of a language that is no part of the first load; rejects when they cannot be fetched. */
export async function addLanguage(to: i18n, language: Language): Promise<void> {
  const load = loads[language];
  if (load !== undefined) addTexts(to, { [language]: await load() });
}
