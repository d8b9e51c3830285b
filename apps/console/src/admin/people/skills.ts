import { SPOKEN_LANGUAGES, type SpokenLanguage } from '@madoguchi/domain';

/** Everybody speaks Japanese; these are what somebody can offer besides. */
export const FOREIGN_LANGUAGES = SPOKEN_LANGUAGES.filter(
  (language): language is Exclude<SpokenLanguage, 'ja'> => language !== 'ja',
);
