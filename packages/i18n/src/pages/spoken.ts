import { forResidents } from '../catalogues/forResidents.ts';
import { OFFICE_REFUSALS } from '../catalogues/residentCatalogue.ts';
import { flatten } from '../flatten.ts';
import type { Language } from '../languages.ts';
import { readingsOf, withoutReadings } from '../ruby.ts';
import { isSpokenKey, type SpokenKey } from '../spoken/keys.ts';
import { RESIDENT_TEXTS } from './residents.ts';
import type { Texts } from './texts.ts';

/** A sentence that a kiosk reads aloud. */
export interface Sentence {
  readonly key: SpokenKey;
  /** As it stands on the screen, without readings. */
  readonly words: string;
  /** For a voice that knows no kanji; where nothing is known of the readings it is `words`. */
  readonly reading: string;
  /** Whether a number or a name is put into it, so that no recording can be all of it. */
  readonly hasValues: boolean;
}

const loads: Readonly<Partial<Record<Language, () => Promise<Texts[Language]>>>> = forResidents;

/** Every sentence that a kiosk reads aloud in a language, refusals last. Rejects when it cannot be fetched. */
export async function sentencesOf(language: Language): Promise<readonly Sentence[]> {
  const own: Texts = {
    ...RESIDENT_TEXTS,
    [language]: (await loads[language]?.()) ?? textsOf(language),
  };
  const easy = textsByKey(RESIDENT_TEXTS['ja-easy']);
  return [...textsByKey(own[language] ?? {})].map(([key, text]) => ({
    key,
    words: withoutReadings(text),
    reading: readingsOf(language === 'ja' ? (easy.get(key) ?? text) : text),
    hasValues: text.includes('{'),
  }));
}

const textsOf = (language: Language): Texts[Language] => (RESIDENT_TEXTS as Texts)[language];

function textsByKey(areas: object): ReadonlyMap<SpokenKey, string> {
  const never = new Set<string>(OFFICE_REFUSALS.map((code) => `errors:${code}`));
  return new Map(
    // What goes wrong is heard seldom, and recorded last.
    Object.entries(areas as Record<string, object>)
      .toSorted(([a], [b]) => Number(a === 'errors') - Number(b === 'errors'))
      .flatMap(([area, tree]) =>
        [...flatten(tree)].flatMap(([name, text]) => {
          const key = `${area}:${name}`;
          return isSpokenKey(key) && !never.has(key) ? [[key, text] as const] : [];
        }),
      ),
  );
}
