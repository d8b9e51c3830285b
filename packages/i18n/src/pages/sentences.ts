import type { Language } from '@madoguchi/domain';
import { createI18n, keyOf } from '../createI18n.ts';
import { flatten } from '../flatten.ts';
import { addLanguage, RESIDENT_TEXTS } from './residents.ts';

/** What only staff read at a kiosk. */
const NOT_FOR_RESIDENTS = ['adminKiosks', 'fields'];

/** A text that a resident can read or hear, as the catalogues have it. */
export interface Sentence {
  readonly area: string;
  readonly key: string;
  readonly japanese: string;
  readonly text: string;
}

/** Every sentence of the kiosk that there is in this language, in the order of the catalogues. */
export async function residentSentences(language: Language): Promise<readonly Sentence[]> {
  const i18n = createI18n(RESIDENT_TEXTS);
  await addLanguage(i18n, language);
  return Object.entries(RESIDENT_TEXTS.ja)
    .filter(([area]) => !NOT_FOR_RESIDENTS.includes(area))
    .flatMap(([area, tree]) => {
      const own = i18n.getResourceBundle(keyOf(language), area) as object | undefined;
      const said = flatten(own ?? {});
      return [...flatten(tree)].flatMap(([key, japanese]) => {
        const text = said.get(key);
        return text === undefined ? [] : [{ area, key, japanese, text }];
      });
    });
}
