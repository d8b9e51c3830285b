import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { AREAS } from './catalogues/areas.ts';
import { IsolatingFormat } from './isolatingFormat.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import type { Texts } from './pages/texts.ts';
import { withPhrases } from './phrases.ts';

const PHRASES: PostProcessorModule = {
  type: 'postProcessor',
  name: 'phrases',
  process: (value: string) => withPhrases(value),
};

/** By what i18next knows a language: zh-Hans is zh-hans to it. */
export const keyOf = (language: string): string => language.toLowerCase();

/**
 * Makes a ready translator: `t('kiosk:idle.start')`, an area of the catalogue before the colon.
 *
 * The texts of a page are in its bundle, so it is ready at once and works without a connection. `phrases` marks in
 * Japanese texts where a line may end. What residents and the office share has its words apart only for residents.
 */
export function createI18n(
  texts: Texts,
  language: Language = DEFAULT_LANGUAGE,
  { phrases = false }: { readonly phrases?: boolean } = {},
): i18n {
  const instance = createInstance();
  void instance
    .use(IsolatingFormat)
    .use(initReactI18next)
    .use(PHRASES)
    .init({
      lng: language,
      supportedLngs: LANGUAGES.map(keyOf),
      fallbackLng: DEFAULT_LANGUAGE,
      // Without this i18next would change ja-easy to ja-Easy (a script tag) and not find the catalogue.
      lowerCaseLng: true,
      ns: [...AREAS],
      defaultNS: 'common',
      resources: Object.fromEntries(
        Object.entries(texts).map(([name, areas]) => [keyOf(name), areas]),
      ),
      initAsync: false,
      interpolation: { escapeValue: false },
      postProcess: phrases ? [PHRASES.name] : false,
    });
  return instance;
}

/** Adds what a part of a page says that was loaded later; a part that was there before changes nothing. */
export function addTexts(to: i18n, texts: Texts): void {
  for (const [language, areas] of Object.entries(texts))
    for (const [area, tree] of Object.entries(areas))
      to.addResourceBundle(keyOf(language), area, tree);
}
