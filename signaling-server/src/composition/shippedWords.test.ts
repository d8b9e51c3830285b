import { LANGUAGES, type LocalisedText } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { SHIPPED_WORDS } from '@madoguchi/domain/shipped-words';
import { describe, expect, it } from 'vitest';
import { RECEIPT } from '../printing/receiptWords.ts';
import { demoGuides } from '../services/demo/demoGuides.ts';
import { SUMMARY_WORDS } from '../services/summaries/summaryWords.ts';
import { demoTopics } from '../services/demo/demoTopics.ts';

/** Every text with translations in whatever data. */
function textsIn(data: unknown): LocalisedText[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('ja' in data && 'ja-easy' in data) return [data as LocalisedText];
  return Object.values(data).flatMap((each) => textsIn(each));
}

const texts = textsIn([SHIPPED_TEMPLATES, RECEIPT, SUMMARY_WORDS, demoTopics, demoGuides]);

describe('[L21] what the product ships', () => {
  it.each(LANGUAGES)('is there in %s', (language) => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => !text[language])).toEqual([]);
  });

  it.each(Object.entries(SHIPPED_WORDS))('has nothing too many in %s', (_language, words) => {
    const shipped = new Set(texts.map(({ ja }) => ja));
    expect(Object.keys(words).filter((ja) => !shipped.has(ja))).toEqual([]);
  });
});
