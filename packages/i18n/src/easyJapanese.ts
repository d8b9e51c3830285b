import { withoutReadings } from './ruby.ts';

/** The maximum number of kanji in a sentence for a reader who learns the language. */
const MOST_KANJI = 13;
/** The maximum number of characters in a sentence, spaces not counted. */
const LONGEST = 42;

const BANNED = [
  'ご遠慮',
  'しかねます',
  '結構です',
  'お手数',
  '恐れ入り',
  'あらかじめ',
  '及び',
  '速やか',
  'ご了承',
  '該当',
  '記入',
  '可能です',
  '不可',
  '注意が必要',
];
/** Words that sound like what they mean, which a reader who learns the language does not know. */
const ONOMATOPOEIA = /てきぱき|きちんと|しっかり|どきどき|ばたばた|ゆっくりと|さっと|ざっと/u;
const DOUBLE_NEGATIVE =
  /ない(こと|わけ|もの)(は|では|も)ない|なくは(ない|ありません)|ないと(は|も)(限|かぎ)/u;
const KANJI = /\p{Script=Han}/gu;
const BARE_KANJI = /\p{Script=Han}+(?!《|\p{Script=Han})/u;

/** What somebody who learns Japanese cannot read in a text. */
export type EasyJapaneseProblem =
  | { readonly kind: 'manyKanji' | 'long'; readonly count: number }
  | { readonly kind: 'runsTogether' | 'doubleNegative' }
  | { readonly kind: 'noReading' | 'hardWord'; readonly word: string };

/** What in a text somebody who learns Japanese cannot read: long sentences, kanji without a reading, stiff words. */
export function easyJapaneseProblems(
  text: string,
  bareKanjiAllowed = false,
): EasyJapaneseProblem[] {
  const plain = withoutReadings(text).replaceAll(/\{[^}]*\}/g, '');
  const bare = bareKanjiAllowed ? undefined : BARE_KANJI.exec(text)?.[0];
  return [
    ...plain.split(/[。？！]/u).flatMap(sentenceProblems),
    ...(bare === undefined ? [] : [{ kind: 'noReading', word: bare } as const]),
    ...wordProblems(plain),
  ];
}

/** Sentences that are too long, or whose words stand together. */
function sentenceProblems(sentence: string): EasyJapaneseProblem[] {
  const found: EasyJapaneseProblem[] = [];
  const kanji = sentence.match(KANJI)?.length ?? 0;
  const length = sentence.replaceAll(' ', '').length;
  if (kanji > MOST_KANJI) found.push({ kind: 'manyKanji', count: kanji });
  if (length > LONGEST) found.push({ kind: 'long', count: length });
  if (length > 14 && !sentence.includes(' ')) found.push({ kind: 'runsTogether' });
  return found;
}

/** Words that somebody who learns Japanese does not know. */
function wordProblems(plain: string): EasyJapaneseProblem[] {
  const together = plain.replaceAll(' ', '');
  const sound = ONOMATOPOEIA.exec(plain)?.[0];
  const words = [...BANNED.filter((word) => together.includes(word)), ...(sound ? [sound] : [])];
  return [
    ...words.map((word) => ({ kind: 'hardWord', word }) as const),
    ...(DOUBLE_NEGATIVE.test(together) ? [{ kind: 'doubleNegative' } as const] : []),
  ];
}
