import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { describe, expect, it } from 'vitest';
import { checkEasyJapanese } from './easyJapanese.ts';
import { checkWordSpacing } from './wordSpacing.ts';

/** Every text in one language with the way to it, of whatever data. */
function textsIn(data: unknown, language: string, at = ''): [string, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (key === language && typeof value === 'string') return [[at, value]];
    return textsIn(value, language, `${at}.${key}`);
  });
}

describe('[FT12] the shipped templates', () => {
  it.each(SHIPPED_TEMPLATES)('$id is easy to read in やさしい日本語', (template) => {
    expect(checkEasyJapanese(template.id, new Map(textsIn(template, 'ja-easy')))).toEqual([]);
  });

  it.each(SHIPPED_TEMPLATES)('$id is ordinary Japanese for staff', (template) => {
    const texts = textsIn(template, 'ja').filter(([at]) => !at.startsWith('.layout'));
    // The title of a form has a blank between the law and the form.
    const labels = new Map(texts.filter(([at]) => at !== '.title'));
    expect(checkWordSpacing(template.id, labels)).toEqual([]);
  });
});
