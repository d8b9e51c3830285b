import type { FormTemplate, FormValues } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';

/** A surrogate pair, 戸籍 characters, a variant by its selector, a mark and another alphabet. */
export const HARD_NAME = '𠮷田　髙葛\u{E0100}éΩ';
/** 60 characters as a person counts them. */
export const LONG_ADDRESS = `四丁目二十一番二十七号é見本葛\u{E0100}飾髙層住宅第二期中央棟東側${'二十五階二千五百十一号室'.repeat(2)}𠮷田方気付髙橋様`;

/** What the keys of the kiosk write without an IME. */
export const ADDRESS_BY_KEYS = {
  postalCode: '154-0001',
  town: '東京都世田谷区池尻',
  rest: '3丁目5-1',
};

/** The person who sits at the kiosk, as every form asks. */
export const visitor = (prefix: string): FormValues => ({
  [`${prefix}Name`]: HARD_NAME,
  [`${prefix}Kana`]: 'ヨシダ　カツラ',
  [`${prefix}Birth`]: '1950-03-01',
  [`${prefix}Address`]: {
    postalCode: '154-0017',
    town: '東京都世田谷区世田谷',
    rest: LONG_ADDRESS,
  },
  [`${prefix}Phone`]: '03-0000-0001',
});

/** One of the shipped templates as two people fill it. */
export interface FilledForm {
  readonly template: FormTemplate;
  /** The tile of its topic. */
  readonly topic: RegExp;
  /** The desk to which the consultation is handed over while the form is being filled. */
  readonly to: string;
  readonly values: FormValues;
  /** The fields that the resident fills, by the keys of the kiosk; the others are the specialist's. */
  readonly atKiosk: readonly string[];
  /** The one that the resident fills while the line of the kiosk is cut. */
  readonly cutField: string;
  /** What the specialist puts right behind the resident. */
  readonly corrected?: FormValues;
  readonly signature: 'drawn' | 'typed';
  readonly submittedAt: 'kiosk' | 'console';
}

/** One of the shipped templates by its id. */
export const shipped = (templateId: string): FormTemplate => {
  const template = SHIPPED_TEMPLATES.find(({ id }) => id === templateId);
  if (template === undefined) throw new Error(`no form is called ${templateId}`);
  return template;
};
