import { languageEntry, type Language } from '@madoguchi/domain';

export {
  DEFAULT_LANGUAGE,
  LANGUAGES,
  localised,
  OFFICE_LANGUAGES,
  type Language,
} from '@madoguchi/domain';

/** The value of the `lang` attribute: やさしい日本語 is Japanese to a browser and a screen reader. */
export const htmlLang = (language: Language): string => languageEntry(language).tag;
