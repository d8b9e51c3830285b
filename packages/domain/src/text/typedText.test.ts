import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesIn, charactersIn } from './length.ts';
import { typedText } from './typedText.ts';

const LIMIT = { characters: 200, bytes: 3_000 };
const FAMILY = '👨‍👩‍👧‍👦';

test('[RT605] a blank at the end stays: it is the beginning of the next word', () => {
  expect(typedText('I am ', LIMIT)).toEqual({ text: 'I am ', isCut: false });
  expect(typedText('こんにちは　', LIMIT)).toEqual({ text: 'こんにちは　', isCut: false });
});

test.each([
  ['𠮷', 1],
  ['葛\u{E0100}', 1],
  ['か\u3099', 1],
  ['é', 1],
])('[RT605] %s is cut whole or not at all', (character) => {
  const { text, isCut } = typedText(character.repeat(10_000), LIMIT);
  expect(isCut).toBe(true);
  expect(text).toBe(character.repeat(200));
});

test('[RT605] of a storm of emoji as many stay as there are bytes for, each whole', () => {
  const { text, isCut } = typedText(FAMILY.repeat(1_000), LIMIT);
  expect(isCut).toBe(true);
  expect(bytesIn(text)).toBeLessThanOrEqual(LIMIT.bytes);
  expect(text).toBe(FAMILY.repeat(charactersIn(text)));
  expect(charactersIn(text)).toBeGreaterThan(100);
});

test('[RT605] ten thousand characters that were pasted are cut to the first two hundred', () => {
  expect(typedText('あ'.repeat(10_000), LIMIT)).toEqual({ text: 'あ'.repeat(200), isCut: true });
  expect(typedText('あ'.repeat(200), LIMIT)).toEqual({ text: 'あ'.repeat(200), isCut: false });
});

test('[RT606] of a tower of marks four stay', () => {
  const { text } = typedText(`a${'\u0301'.repeat(60)}b`, LIMIT);
  expect(text).toBe(`a${'\u0301'.repeat(4)}b`);
});

test('[RT606] what nobody can see is taken out, and a line break is a blank', () => {
  expect(typedText('a\u202Eb\u200Bc\nd\te', LIMIT).text).toBe('abc d e');
  expect(typedText('שלום عالم', LIMIT)).toEqual({ text: 'שלום عالم', isCut: false });
});

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    ...Array.from('aあ漢𠮷 \n\t\u0301\u3099\u200B\u200C\u200D\u202E\u2067ب\uFE0F\uFFFD💀'),
    ...[FAMILY, '👍🏽', '葛\u{E0100}', '\uD842', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ),
  maxLength: 400,
  size: 'max',
});

test('[RT605] [RT606] whatever is typed, what is sent is within the limits and stays as it is', () => {
  fc.assert(
    fc.property(HOSTILE, (typed) => {
      const { text } = typedText(typed, LIMIT);
      expect(charactersIn(text)).toBeLessThanOrEqual(LIMIT.characters);
      expect(bytesIn(text)).toBeLessThanOrEqual(LIMIT.bytes);
      expect(/[\p{Cc}\p{Cs}]/u.test(text)).toBe(false);
      expect(typedText(text, LIMIT)).toEqual({ text, isCut: false });
    }),
    { numRuns: 1_000 },
  );
});
