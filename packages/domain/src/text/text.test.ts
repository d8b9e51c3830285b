import { describe, expect, it } from 'vitest';
import { isSameName, nameKey } from './key.ts';
import { textProblem, tidyText, withoutHidden, type TextRule } from './kinds.ts';
import { charactersIn, firstCharacters } from './length.ts';
import { isolated, revealed } from './shown.ts';

const NAME: TextRule = { kind: 'name', limit: 20 };
const PHRASE: TextRule = { kind: 'phrase', limit: 20 };
const PARAGRAPH: TextRule = { kind: 'paragraph', limit: 20 };
const SECRET: TextRule = { kind: 'secret', limit: 20, required: true };
const FAMILY = '👨‍👩‍👧';
const SCOTLAND = '🏴󠁧󠁢󠁳󠁣󠁴󠁿';

describe('[TX1] a text that is not well formed', () => {
  it.each(['区民\ud842課', '\udc00', '国保\ufffd課'])('is broken: %j', (text) => {
    for (const rule of [NAME, PHRASE, PARAGRAPH, SECRET]) {
      expect(textProblem(text, rule)).toBe('broken');
    }
  });
});

describe('[TX2] a name', () => {
  it.each([
    ['zero width', '国保・年金課\u200b'],
    ['nothing but zero width', '\u200b'],
    ['a Hangul filler', '\u3164'],
    ['an initial filler', '\u115f'],
    ['a Braille blank', '\u2800'],
    ['a soft hyphen', '国保\u00ad課'],
    ['a direction override', '\u202e課'],
    ['an isolate', '\u2067課\u2069'],
    ['a mark of direction', '課\u200f'],
    ['NUL', '国\0保'],
    ['a tab', '国\t保'],
    ['an escape', '国\u001b[31m'],
    ['an interlinear anchor', '国\ufff9保'],
    ['a tag without a flag', '国\u{e0041}'],
    ['a variant of nothing', '\u{e0100}国'],
    ['a variant of kana', 'か\ufe0f'],
    ['two variants of one ideograph', '葛\u{e0100}\u{e0101}'],
    ['a joiner between kanji', '国\u200d保'],
    ['a joiner beside an emoji', '😀\u200d'],
    ['a character that is not assigned', 'A\u0378'],
    ['a noncharacter', 'A\uffff'],
  ])('does not have %s', (_what, text) => {
    expect(textProblem(text, NAME)).toBe('hidden');
    expect(textProblem(text, PHRASE)).toBe('hidden');
    expect(textProblem(text, PARAGRAPH)).toBe(text.includes('\t') ? null : 'hidden');
  });

  it.each(['', ' ', '\u3000', '\u3000 \n', '\u0301', '\u3099\u3099'])(
    'shows something: %j',
    (text) => {
      expect(textProblem(text, NAME)).toBe('empty');
      expect(textProblem(text, { ...PARAGRAPH, required: true })).toBe('empty');
    },
  );

  it.each(['国保\n年金課', '国保\r\n年金課', '国保\u2028課', '国保\u0085課'])(
    'is one line: %j',
    (text) => {
      expect(textProblem(text, NAME)).toBe('newline');
      expect(textProblem(text, PARAGRAPH)).toBeNull();
    },
  );

  it.each([
    '国保・年金課',
    '葛\u{e0100}飾',
    '辻\u{e0101}村',
    '神\ufe00社',
    'か\u3099く',
    'é e\u0301',
    `${FAMILY}の会`,
    `${SCOTLAND}の会`,
    '❤️ 1️⃣ 👍🏽 🏳️‍🌈',
    'ශ්‍රී ලංකා',
    'می‌خواهم',
    'محمد',
    'Zoë O’Neill-佐藤',
    '佐藤　花子',
    '𠮷野家',
    '\ue000外字',
    '・',
  ])('is taken as it is: %s', (text) => {
    expect(textProblem(text, NAME)).toBeNull();
    expect(tidyText('name', text)).toBe(text);
    expect(withoutHidden('name', text)).toBe(text);
  });

  it('is trimmed by one rule, in 全角 too', () => {
    expect(tidyText('name', '\u3000 国保　年金課 \n')).toBe('国保　年金課');
    expect(tidyText('paragraph', ' 一\r\n二\u2028三\r ')).toBe('一\n二\n三');
    expect(tidyText('secret', ' a ')).toBe(' a ');
  });

  it('can be freed of what nobody can see', () => {
    expect(withoutHidden('name', '国保\u200b・\ud842年金\n課\u202e')).toBe('国保・年金 課');
    expect(withoutHidden('paragraph', '一\u200b\n二\t\0三')).toBe('一\n二\t三');
    expect(withoutHidden('name', '\u200b')).toBe('');
  });
});

describe('[TX3] a length', () => {
  it.each([
    ['𠮷', 1],
    ['か\u3099', 1],
    ['葛\u{e0100}', 1],
    [FAMILY, 1],
    [SCOTLAND, 1],
    ['国保・年金課', 6],
    ['\r\n', 1],
  ])('of %s is what a person counts', (text, count) => {
    expect(charactersIn(text)).toBe(count);
  });

  it('is compared with the limit in the same characters, and bytes apart', () => {
    expect(textProblem('𠮷'.repeat(20), NAME)).toBeNull();
    expect(textProblem(FAMILY.repeat(10), NAME)).toBeNull();
    expect(textProblem('𠮷'.repeat(21), NAME)).toBe('tooLong');
    expect(textProblem(`e${'\u0301'.repeat(400)}`, NAME)).toBe('tooLong');
    expect(textProblem('あ'.repeat(60_000), NAME)).toBe('tooLong');
  });

  it('of the beginning never cuts a character', () => {
    expect(firstCharacters('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷');
    expect(firstCharacters(`a${FAMILY}b`, 2)).toBe(`a${FAMILY}`);
    expect(firstCharacters('短い', 20)).toBe('短い');
  });
});

describe('[TX4] names', () => {
  it.each([
    ['国保・年金課', '国保・年金課\u200b'],
    ['ＡＢＣ係', 'abc係'],
    ['佐藤　花子', '佐藤 花子'],
    ['佐藤  花子', ' 佐藤 花子 '],
    ['葛\u{e0100}飾', '葛飾'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'Straße'],
    ['ΟΔΟΣ', 'οδος'],
    ['課\u202e', '課'],
    ['が', 'か\u3099'],
  ])('%j and %j are the same', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  it.each([
    ['国保課', '国保係'],
    ['はは', 'ぱぱ'],
    ['佐藤花子', '佐藤 花子'],
  ])('%j and %j are not', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  it('have one key in capitals and in small letters, and it is its own: every character there is', () => {
    const restless = Array.from({ length: 0x11_0000 }, (_, point) => String.fromCodePoint(point))
      .filter((character) => character.isWellFormed())
      .filter((character) => {
        const key = nameKey(character);
        const others = [key, character.toUpperCase(), character.toLowerCase()];
        return others.some((other) => nameKey(other) !== key);
      });
    expect(restless).toEqual([]);
  });
});

describe('[TX5] a shown text', () => {
  it('that turns the direction is isolated, any other is left as it is', () => {
    expect(isolated('国保・年金課')).toBe('国保・年金課');
    expect(isolated('محمد')).toBe('\u2068محمد\u2069');
    expect(isolated('課\u202e')).toBe('\u2068課\u202e\u2069');
  });

  it('that is stored with something hidden shows it', () => {
    expect(revealed('国保\u200b課')).toBe('国保[U+200B]課');
    expect(revealed('\u202e\0\ud842')).toBe('[U+202E][U+0000][U+D842]');
    expect(revealed(`葛\u{e0100}飾${FAMILY}`)).toBe(`葛\u{e0100}飾${FAMILY}`);
  });
});
