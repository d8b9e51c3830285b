import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../languages/index.ts';
import { personFieldsOf } from '../template/fields.ts';
import { templateProblems } from '../template/templateProblems.ts';
import { SHIPPED_TEMPLATES } from './index.ts';

describe('[FT12] the shipped templates', () => {
  it.each(SHIPPED_TEMPLATES)(
    '$id has nothing wrong with it and says that it is 見本',
    (template) => {
      expect(templateProblems(template)).toEqual([]);
      expect(template.isSample).toBe(true);
    },
  );

  it.each(SHIPPED_TEMPLATES)('$id speaks every language of the kiosk', (template) => {
    const fields = template.pages.flatMap((page) =>
      page.fields.flatMap((field) => [field, ...personFieldsOf(field)]),
    );
    const texts = [
      template.title,
      ...template.papers,
      ...template.pages.map(({ title }) => title),
      ...fields.flatMap((field) => [
        field.label,
        ...(field.help === undefined ? [] : [field.help]),
        ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : []),
      ]),
    ];
    expect(texts.filter((text) => LANGUAGES.some((language) => !text[language]))).toEqual([]);
  });

  it('have five ids', () => {
    expect(new Set(SHIPPED_TEMPLATES.map(({ id }) => id)).size).toBe(5);
  });
});
