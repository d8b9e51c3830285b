import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { expect, it } from 'vitest';
import { cellsOf } from './exportColumns.ts';

it('[FT2] what was written before somebody chose otherwise is not exported', () => {
  const template = SHIPPED_TEMPLATES.find(({ id }) => id === 'resident-record-copy');
  if (template === undefined) throw new Error('the form is not shipped');
  const cellFor = (relation: string) =>
    cellsOf(template, { relation, subjectName: '𠮷田' }).find(
      ({ column }) => column === '必要な方の氏名',
    )?.text;
  expect(cellFor('agent')).toBe('𠮷田');
  expect(cellFor('self')).toBe('');
});
