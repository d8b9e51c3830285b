import type { Language, LocalisedText } from '@madoguchi/domain';
import { localised, readingsOf, withoutReadings } from '@madoguchi/i18n';

interface Named {
  readonly id: string;
  readonly name: LocalisedText;
}

/** Names of topics and desks that are said alike: one recording is of all of them. */
export interface WardName {
  /** Under which a recording of it may be kept; the first is that of a new one. */
  readonly keys: readonly [string, ...string[]];
  readonly words: string;
  readonly reading: string;
}

/** What a kiosk reads aloud of the ward's own words, topics first, as it says them in a language. */
export function wardNames(
  topics: readonly Named[],
  desks: readonly Named[],
  language: Language,
): readonly WardName[] {
  const keyed = [
    ...topics.map(({ id, name }) => ({ key: `ward:topic.${id}`, name })),
    ...desks.map(({ id, name }) => ({ key: `ward:desk.${id}`, name })),
  ];
  const found = new Map<string, WardName>();
  for (const { key, name } of keyed) {
    const words = withoutReadings(localised(name, language));
    const before = found.get(words);
    const reading = readingsOf(localised(name, language === 'ja' ? 'ja-easy' : language));
    const keys: WardName['keys'] = before === undefined ? [key] : [...before.keys, key];
    found.set(words, { keys, words, reading });
  }
  return [...found.values()];
}
