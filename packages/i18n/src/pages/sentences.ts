import type { Language } from '@madoguchi/domain';
import { createI18n, keyOf } from '../createI18n.ts';
import { flatten } from '../flatten.ts';
import { HANDSET_TEXTS } from './handsets.ts';
import { addLanguage, RESIDENT_TEXTS } from './residents.ts';
import type { Texts } from './texts.ts';

/** What only staff read at a kiosk. */
const NOT_FOR_RESIDENTS = ['kioskStaff', 'fields'];

/** A text that a resident can read or hear, as the catalogues have it. */
export interface Sentence {
  readonly area: string;
  readonly key: string;
  readonly japanese: string;
  readonly text: string;
}

/** What residents read at a kiosk and on their own phone. */
const TEXTS = {
  ja: { ...RESIDENT_TEXTS.ja, ...HANDSET_TEXTS.ja },
  'ja-easy': { ...RESIDENT_TEXTS['ja-easy'], ...HANDSET_TEXTS['ja-easy'] },
  en: { ...RESIDENT_TEXTS.en, ...HANDSET_TEXTS.en },
} satisfies Texts;

/** Every sentence of the kiosk and of a resident's phone that there is in this language, in the order of the catalogues. */
export async function residentSentences(language: Language): Promise<readonly Sentence[]> {
  const i18n = createI18n(TEXTS);
  await addLanguage(i18n, language);
  return Object.entries(TEXTS.ja)
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
