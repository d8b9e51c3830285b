import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './key.ts';
import { textProblem, tidyText, withoutHidden, type TextRule } from './kinds.ts';
import { charactersIn, firstCharacters, isLongerThan } from './length.ts';

const NAME: TextRule = { kind: 'name', limit: 20 };
const PHRASE: TextRule = { kind: 'phrase', limit: 20 };
const PARAGRAPH: TextRule = { kind: 'paragraph', limit: 20 };
const SECRET: TextRule = { kind: 'secret', limit: 20, required: true };

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
    fc.string({
      unit: fc.constantFrom(
        '国',
        'か',
        '\u200b',
        '\u200d',
        '\ud842',
        '\udfb7',
        '\u{e0100}',
        '👩',
        '\u3000',
        '\n',
        '\0',
        '\u202e',
      ),
    }),
  );
  const kinds = fc.constantFrom(NAME, PHRASE, PARAGRAPH, SECRET);

  it('[TX2] that is taken stays as it is: tidying it again changes nothing, and it is taken again', () => {
    fc.assert(
      fc.property(anyText, kinds, (typed, rule) => {
        const kept = tidyText(rule.kind, typed);
        fc.pre(textProblem(typed, rule) === null);
        expect(tidyText(rule.kind, kept)).toBe(kept);
        expect(textProblem(kept, rule)).toBeNull();
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain('\0');
        expect(isLongerThan(kept, rule.limit)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[TX2] can be put right by one press, but for what is empty or too long then', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(NAME, PHRASE, PARAGRAPH), (typed, rule) => {
        const clean = withoutHidden(rule.kind, typed);
        expect([null, 'empty', 'tooLong']).toContain(textProblem(clean, rule));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[TX4] has one key, whose key it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[TX4] has one key in every single letter, too', () => {
    const LETTER = /\p{L}/v;
    const differing: string[] = [];
    for (let code = 0; code <= 0x10_ff_ff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!LETTER.test(character)) continue;
      if (nameKey(nameKey(character)) !== nameKey(character)) differing.push(character);
    }
    expect(differing).toEqual([]);
  });

  it('[TX3] has never more characters than code units', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, limit) => {
        const isLonger = isLongerThan(text, limit);
        expect(isLonger || charactersIn(text) <= limit).toBe(true);
        expect(isLonger && text.length <= limit).toBe(false);
        expect(charactersIn(firstCharacters(text, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
