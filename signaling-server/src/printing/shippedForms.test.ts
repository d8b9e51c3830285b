import {
  fieldsOf,
  personFieldsOf,
  valueText,
  type FieldValue,
  type FormField,
  type FormTemplate,
  type SingleField,
  type SingleValue,
} from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { describe, expect, it } from 'vitest';
import { PRINT_FONTS } from './fonts.ts';
import { Renderer } from './renderer.ts';
import { textOfPdf } from './testing/pdfText.ts';
import { HARD_NAME, LONG_ADDRESS } from './testing/sampleForm.ts';

const renderer = new Renderer(PRINT_FONTS);

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function filled(field: SingleField): SingleValue {
  switch (field.kind) {
    case 'text':
      return HARD_NAME;
    case 'kana':
      return 'ヨシダ　カツコ';
    case 'date':
      return '1962-03-09';
    case 'address':
      return { postalCode: '154-0017', town: '東京都世田谷区世田谷', rest: LONG_ADDRESS };
    case 'phone':
      return '090-1234-5678';
    case 'number':
    case 'amount':
      return field.max;
    case 'yesNo':
      return true;
    case 'choice':
      return field.several === true
        ? field.options.map(({ id }) => id)
        : (field.options[0]?.id ?? '');
    case 'file':
      return { pageId: 'page' };
  }
}

const valueOf = (field: FormField): FieldValue =>
  field.kind === 'persons'
    ? Array.from({ length: field.max }, () =>
        Object.fromEntries(field.fields.map((inner) => [inner.id, filled(inner)])),
      )
    : filled(field);

/** The values of a template that stand on its print in words; rings and ticks are no words. */
const wordsOf = (template: FormTemplate): readonly string[] =>
  fieldsOf(template)
    .flatMap((field): readonly SingleField[] =>
      field.kind === 'persons' ? personFieldsOf(field) : [field],
    )
    .filter(({ kind }) => kind !== 'choice' && kind !== 'yesNo' && kind !== 'file')
    // The library that takes texts out gives every blank as a narrow one.
    .map((field) => valueText(field, filled(field), 'ja').replaceAll('　', ' '));

/** The same form with everything asked at once, so that every box is measured. */
const allAsked = (template: FormTemplate): FormTemplate => ({
  ...template,
  pages: template.pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) => ({
      ...field,
      shownIf: undefined,
      ...(field.kind === 'persons' && {
        fields: field.fields.map((inner) => ({ ...inner, shownIf: undefined })),
      }),
    })) as readonly FormField[],
  })),
});

describe('[PD10] the forms that come with the product', () => {
  it.each(SHIPPED_TEMPLATES.map((template) => [template.id, allAsked(template)] as const))(
    '%s: everything that was typed, with an address of 60 characters, fits into its box',
    async (_id, template) => {
      const values = Object.fromEntries(
        fieldsOf(template).map((field) => [field.id, valueOf(field)]),
      );
      const signature = { kind: 'typed', name: HARD_NAME } as const;
      const facts = { receiptNumber: '2026-000123-4', submittedOn: '2026-11-29' };
      const print = { template, values, signature, ...facts };
      const { bytes, inexact } = await renderer.print({ kind: 'form', print });
      const sheets = await textOfPdf(bytes);
      expect(inexact).toEqual([]);
      // Pictures that go along are named on a further sheet.
      const further = fieldsOf(template).some(({ kind }) => kind === 'file') ? 1 : 0;
      expect(sheets).toHaveLength(template.layout.pages.length + further);
      for (const words of wordsOf(template)) expect(sheets.join('')).toContain(words);
    },
  );
});

it('[FT2] what was written before somebody chose otherwise is not printed', async () => {
  const template = SHIPPED_TEMPLATES.find(({ id }) => id === 'resident-record-copy');
  if (template === undefined) throw new Error('the form is not shipped');
  const textFor = async (relation: string): Promise<string> => {
    const values = { applicantName: '髙橋', relation, subjectName: '𠮷田' };
    const facts = { signature: null, receiptNumber: null, submittedOn: null };
    const { bytes } = await renderer.print({ kind: 'form', print: { template, values, ...facts } });
    return (await textOfPdf(bytes)).join('');
  };
  expect(await textFor('agent')).toContain('𠮷田');
  expect(await textFor('self')).not.toContain('𠮷田');
  expect(await textFor('self')).toContain('髙橋');
});
