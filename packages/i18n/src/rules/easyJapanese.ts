import { withoutReadings } from '../ruby.ts';

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

/** Names of languages are written as their readers write them. */
const WITHOUT_READINGS = new Set(['language.ja']);

/**
 * The lint of やさしい日本語: short sentences with few kanji [L4], a reading on every kanji and
 * words set apart [L5], no stiff words and no double negatives [L6].
 */
export function checkEasyJapanese(at: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([key, text]) =>
    easyJapaneseFaults(text, WITHOUT_READINGS.has(key)).map((f) => `${f} — ${at}: ${key}`),
  );
}

/** The faults of a text, each with its rule. */
export function easyJapaneseFaults(text: string, bareKanjiAllowed = false): string[] {
  const plain = withoutReadings(text).replaceAll(/\{[^}]*\}/g, '');
  const bare = bareKanjiAllowed ? undefined : BARE_KANJI.exec(text)?.[0];
  return [
    ...plain.split(/[。？！]/u).flatMap(sentenceFaults),
    ...(bare === undefined ? [] : [`[L5] ${bare} has no reading`]),
    ...wordFaults(plain),
  ];
}

/** Sentences that are too long, or whose words stand together. */
function sentenceFaults(sentence: string): string[] {
  const faults: string[] = [];
  const kanji = sentence.match(KANJI)?.length ?? 0;
  const length = sentence.replaceAll(' ', '').length;
  if (kanji > MOST_KANJI) faults.push(`[L4] ${kanji} kanji in one sentence`);
  if (length > LONGEST) faults.push(`[L4] ${length} characters in one sentence`);
  if (length > 14 && !sentence.includes(' ')) faults.push('[L5] words are not set apart');
  return faults;
}

/** Words that somebody who learns Japanese does not know. */
function wordFaults(plain: string): string[] {
  const together = plain.replaceAll(' ', '');
  const faults = BANNED.filter((word) => together.includes(word)).map(
    (word) => `[L6] says ${word}`,
  );
  const sound = ONOMATOPOEIA.exec(plain)?.[0];
  if (sound) faults.push(`[L6] says ${sound}`);
  if (DOUBLE_NEGATIVE.test(together)) faults.push('[L6] is a double negative');
  return faults;
}
