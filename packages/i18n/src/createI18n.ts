import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { cataloguesFor, type Audience } from './audience.ts';
import { AREAS } from './catalogues/index.ts';
import { IsolatingFormat } from './isolatingFormat.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import { withPhrases } from './phrases.ts';

const PHRASES: PostProcessorModule = {
  type: 'postProcessor',
  name: 'phrases',
  process: (value: string) => withPhrases(value),
};

/**
 * Makes a ready translator: `t('kiosk:idle.start')`, an area of the catalogue before the colon.
 *
 * All catalogues are in the bundle, so it is ready at once and works without a connection. `phrases` marks in
 * Japanese texts where a line may end. What residents and the office share has its words apart only for residents.
 */
export function createI18n(
  audience: Audience,
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
      supportedLngs: [...LANGUAGES],
      fallbackLng: DEFAULT_LANGUAGE,
      // Without this i18next would change ja-easy to ja-Easy (a script tag) and not find the catalogue.
      lowerCaseLng: true,
      ns: [...AREAS],
      defaultNS: 'common',
      resources: cataloguesFor(audience),
      initAsync: false,
      interpolation: { escapeValue: false },
      postProcess: phrases ? [PHRASES.name] : false,
    });
  return instance;
}
