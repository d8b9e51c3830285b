import type { ProcedureView } from '@madoguchi/protocol';
import { describe, expect, test } from 'vitest';
import { galleryTemplate as template } from '../gallery/formTemplate.ts';
import { FormKeeper } from './formKeeper.ts';

const status: ProcedureView['status'] = {
  ...{ state: 'drafted', receiptNumber: null, submittedAt: null, dueDay: null },
  ...{ returned: null, reference: null, signed: null },
};
const resume = { code: '204815', day: '2026-12-03', center: '池尻' };
const form = { procedureId: 'p1', template, status, resume };

describe('[FS16] what is taken along of a form', () => {
  test('[FS16] is its number, or that by which it is gone on with, and nothing that was written in it', () => {
    const keeper = new FormKeeper();
    keeper.follow('c1', form);
    expect(keeper.taken('c1')).toEqual([{ title: template.title, receiptNumber: null, resume }]);
    keeper.follow('c1', { ...form, status: { ...status, state: 'submitted', receiptNumber: 'R' } });
    expect(keeper.taken('c1').map(({ receiptNumber }) => receiptNumber)).toEqual(['R']);
  });

  test('[FS16] is nothing of a form that was withdrawn, of another consultation, or after the visit', () => {
    const keeper = new FormKeeper();
    keeper.follow('c1', form);
    keeper.follow('c1', { ...form, status: { ...status, state: 'withdrawn' } });
    expect(keeper.taken('c1')).toEqual([]);
    keeper.follow('c1', form);
    keeper.follow('c2', { ...form, procedureId: 'p2' });
    expect(keeper.taken('c1')).toEqual([]);
    expect(keeper.taken('c2')).toHaveLength(1);
    keeper.forget();
    expect(keeper.taken('c2')).toEqual([]);
  });
});
