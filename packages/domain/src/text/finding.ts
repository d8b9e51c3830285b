import { graphemeSegments } from './length.ts';
import { searchKey } from './search.ts';
import { withoutVariants } from './variants.ts';

/** What stands between two words: blanks, signs and line breaks look alike to whoever searches. */
export const GAP = '·';

/** Characters of one unit that are their own key, but for kana and variants. */
const OWN_KEY = 'a-z0-9\\u3041-\\u3096\\u30a1-\\u30f6\\u4e00-\\u9fff、。';
/** Runs of them as long as no mark belongs to the last, and what stands between, with the one to which a mark belongs. */
const RUNS = new RegExp(`[${OWN_KEY}]+(?![\\p{M}\\p{Cf}])|[${OWN_KEY}]?[^${OWN_KEY}]+`, 'gu');
const PLAIN = new RegExp(`^[${OWN_KEY}]+$`, 'u');
const KATAKANA = /[\u30a1-\u30f6]/u;
const SEARCHED = /[\p{L}\p{N}\p{M}]/u;
const BARE_MARK = /^\p{M}/u;
const HAS_BASE = /[\p{L}\p{N}\p{M}]$/u;
const KANA = /[\u3041-\u3096ー]$/u;
const LONG_VOWEL = 'ー';

/** A text as it is searched, and from which place of the text each of its characters comes. */
interface Searched {
  readonly text: string;
  /** Of each UTF-16 unit of `text`, the place in the original. */
  readonly from: readonly number[];
}

/** A text as an index has it and as words are looked for in it: letters and digits alone, with one gap between. */
export const searchedText = (text: string): string => searched(text).text;

/** The words that are looked for, as they are in searched texts; none for nothing. */
export function searchedWords(wanted: string): readonly string[] {
  const words = wanted.split(/[\s、。,]+/u).map((word) => trimGaps(searchedText(word)));
  return [...new Set(words)].filter(Boolean);
}

/** A part of a text, and whether it is what was looked for. */
export interface FoundPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** As many characters are shown before what was found, and in all. */
const SHOWN_BEFORE = 16;
const SHOWN = 80;

/**
 * Where words were found in a text, with some of what stands around; `null` when none of them occurs. Nothing is cut in
 * the middle of a character.
 */
export function excerptOf(text: string, words: readonly string[]): readonly FoundPart[] | null {
  const found = spansOf(text, words);
  const [first] = found;
  if (first === undefined) return null;
  const characters = [...graphemeSegments(text)].map(({ index }) => index);
  const at = characters.findIndex((index) => index >= first.from);
  const begin = at > SHOWN_BEFORE ? (characters[at - SHOWN_BEFORE] ?? 0) : 0;
  const last = characters.findIndex((index) => index >= begin) + SHOWN;
  const end = characters[last] ?? text.length;
  return [
    ...(begin > 0 ? [{ text: '…', isMatch: false }] : []),
    ...partsOf(text, found, begin, end),
    ...(end < text.length ? [{ text: '…', isMatch: false }] : []),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function partsOf(text: string, found: readonly Span[], begin: number, end: number): FoundPart[] {
  const parts: FoundPart[] = [];
  let place = begin;
  for (const span of found) {
    const [from, to] = [Math.max(span.from, place), Math.min(span.to, end)];
    if (from >= to) continue;
    if (from > place) parts.push({ text: text.slice(place, from), isMatch: false });
    parts.push({ text: text.slice(from, to), isMatch: true });
    place = to;
  }
  if (place < end) parts.push({ text: text.slice(place, end), isMatch: false });
  return parts;
}

/** Every place where one of the words stands, in the order of the text. */
function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const { text: key, from } = searched(text);
  const spans: Span[] = [];
  for (const word of words) {
    for (let n = key.indexOf(word); n >= 0; n = key.indexOf(word, n + word.length)) {
      const behind = n + word.length;
      spans.push({ from: from[n] ?? 0, to: from[behind] ?? text.length });
    }
  }
  return spans.toSorted((a, b) => a.from - b.from);
}

/**
 * The rule is that of `searchKey` for each character. Most of them are their own key, or nearly: they are not taken apart,
 * which is several times quicker, and a record is entered while somebody waits.
 */
function searched(text: string): Searched {
  let key = '';
  const from: number[] = [];
  const add = (part: string, at: number): void => {
    key += part;
    for (let n = 0; n < part.length; n += 1) from.push(at);
  };
  const addKey = (part: string, at: number): void => {
    for (const character of part) {
      if (isPart(character, key)) add(character, at);
      else if (key !== '' && !key.endsWith(GAP)) add(GAP, at);
    }
  };
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (PLAIN.test(run)) {
      for (let n = 0; n < run.length; n += 1) addKey(plainKey(run.charAt(n)), index + n);
      continue;
    }
    for (const { segment, index: n } of graphemeSegments(run)) {
      // A blank alone is nothing in the key of a name, and a mark on it belongs to no character before it.
      const own = searchKey(segment);
      addKey(own === '' || BARE_MARK.test(own) ? GAP : own, index + n);
    }
  }
  return { text: key, from };
}

const plainKey = (character: string): string =>
  KATAKANA.test(character) ? searchKey(character) : withoutVariants(character);

/**
 * A long vowel belongs to kana alone: behind anything else somebody has typed it as a hyphen. A mark belongs to a letter
 * or a digit.
 */
const isPart = (character: string, before: string): boolean => {
  if (character === LONG_VOWEL) return KANA.test(before);
  return BARE_MARK.test(character) ? HAS_BASE.test(before) : SEARCHED.test(character);
};

const trimGaps = (word: string): string =>
  word.replaceAll(new RegExp(`^${GAP}+|${GAP}+$`, 'gu'), '');
