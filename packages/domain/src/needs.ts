/** Communication supports that not everybody offers: 手話, 筆談, 通訳. */
export const SUPPORTS = ['sign-language', 'writing', 'interpreter'] as const;
export type Support = (typeof SUPPORTS)[number];

/** Languages that a consultation can be held in, as BCP 47 tags. */
export const SPOKEN_LANGUAGES = ['ja', 'en', 'zh', 'ko', 'vi', 'ne', 'es', 'pt', 'tl'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** The communication needs of the resident; asked at the kiosk, never stored beyond the record. */
export interface Needs {
  readonly language: SpokenLanguage;
  readonly supports: readonly Support[];
}

/** The skills of a specialist besides Japanese. */
export interface Skills {
  readonly languages: readonly SpokenLanguage[];
  readonly supports: readonly Support[];
}

/** No needs: spoken Japanese. */
export const NO_SKILLS: Skills = { languages: [], supports: [] };

export const NO_NEEDS: Needs = { language: 'ja', supports: [] };

/** The number of needs that the skills do not meet; everybody speaks Japanese. */
export function unmetNeeds(needs: Needs, skills: Skills): number {
  const speaks = needs.language === 'ja' || skills.languages.includes(needs.language);
  return (speaks ? 0 : 1) + needs.supports.filter((each) => !skills.supports.includes(each)).length;
}
