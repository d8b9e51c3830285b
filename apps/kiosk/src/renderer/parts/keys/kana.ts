/** What is put on the kana before the caret: ゛, ゜, or its small form. */
export type KanaMark = 'voiced' | 'semiVoiced' | 'small';

const COMBINING = { voiced: '\u3099', semiVoiced: '\u309A' } as const;
const LARGE = 'あいうえおつやゆよわアイウエオツヤユヨワカケ';
const SMALL = 'ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ';
const KATAKANA = /[\u30A1-\u30F6]/gu;
/** Hiragana stand so far before katakana. */
const APART = 0x60;

/** A kana with a mark, without it if it has it already; anything that cannot have it stays as it is. */
export function markedKana(character: string, mark: KanaMark): string {
  if (character === '') return '';
  if (mark === 'small') return otherSize(character);
  const apart = character.normalize('NFD');
  const plain = apart.charAt(0);
  if (apart.includes(COMBINING[mark])) return plain;
  const marked = `${largeOf(plain)}${COMBINING[mark]}`.normalize('NFC');
  return marked.length === 1 ? marked : character;
}

function otherSize(character: string): string {
  const plain = character.normalize('NFD').charAt(0);
  const at = LARGE.indexOf(plain);
  if (at >= 0) return SMALL.charAt(at);
  return largeOf(character);
}

const largeOf = (character: string): string => {
  const at = SMALL.indexOf(character);
  return at < 0 ? character : LARGE.charAt(at);
};

/** A text with its katakana as hiragana, by which words are looked for. */
export const hiraganaOf = (text: string): string =>
  text.replaceAll(KATAKANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - APART));
