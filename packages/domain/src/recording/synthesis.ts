import { languageEntry, type Language } from '../languages/index.ts';
import { SPOKEN_LIMIT } from './limits.ts';

/**
 * Whether the synthesiser can say this. It knows no kanji of Japanese and would say "Chinese letter" for each; with their
 * readings it can.
 */
export const canSynthesise = (language: Language, words: string): boolean =>
  words.length <= SPOKEN_LIMIT &&
  /[\p{L}\p{N}]/u.test(words) &&
  !(languageEntry(language).spoken === 'ja' && /\p{Script=Han}/u.test(words));
