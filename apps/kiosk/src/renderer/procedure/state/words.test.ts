import { describe, expect, test } from 'vitest';
import type { FormTemplate } from '@madoguchi/domain';
import { candidatesFor, knownWords, MOST_CANDIDATES, withCandidate } from './words.ts';

const label = { ja: '' };
const base = { label, filledBy: 'either', required: false } as const;
const template: FormTemplate = {
  ...{ id: 't', version: 1, title: label, isSample: true, topicIds: [], papers: [], fee: null },
  ...{ receivingDeskKind: 'residents', handOver: null, dueDays: 1, retentionDays: 1 },
  ...{ needsSignature: true, layout: { pages: [] } },
  pages: [
    {
      id: 'p',
      title: label,
      fields: [
        { ...base, id: 'name', kind: 'text', limit: 20, meaning: 'person.name' },
        { ...base, id: 'kana', kind: 'kana', limit: 20, meaning: 'person.kana' },
        {
          ...{ ...base, id: 'family', kind: 'persons', min: 0, max: 3 },
          fields: [{ ...base, id: 'familyName', kind: 'text', limit: 20 }],
        },
      ],
    },
  ],
};
const values = {
  name: '𠮷田　葛󠄀',
  kana: 'ヨシダ　クズ',
  family: [{ familyName: '見本太郎' }],
};

describe('[FS5] words that the form knows', () => {
  test('[FS5] a part of a name is found by its part of the reading, in either kana, and as it is written', () => {
    const words = knownWords(template, values, []);
    expect(candidatesFor(words, 'よし')).toEqual(['𠮷田　葛󠄀', '𠮷田']);
    expect(candidatesFor(words, 'クズ')).toEqual(['葛󠄀']);
    expect(candidatesFor(words, '見')).toEqual(['見本太郎']);
    expect(candidatesFor(words, 'やまだ')).toEqual([]);
  });

  test('[FS5] what other forms of the consultation say is a word, too, and nothing is offered twice', () => {
    const offers = [{ value: '世田谷' }, { value: '世田谷' }, { value: 12 }];
    const words = knownWords(template, {}, offers);
    expect(candidatesFor(words, '')).toEqual(['世田谷']);
  });

  test('[FS5] a candidate takes the place of what it was found by, and of nothing before it', () => {
    expect(withCandidate('見本　よし', '𠮷田')).toBe('見本　𠮷田');
    expect(withCandidate('よし', '𠮷田')).toBe('𠮷田');
    expect(withCandidate('', '𠮷田')).toBe('𠮷田');
  });

  test('[FS5] there are never more than fit beside each other', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ word: `語${String(n)}`, reading: null }));
    expect(candidatesFor(many, '語')).toHaveLength(MOST_CANDIDATES);
  });
});
