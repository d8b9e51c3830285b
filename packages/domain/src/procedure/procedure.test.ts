import { describe, expect, it } from 'vitest';
import {
  isReceiptNumber,
  offersFor,
  progressOf,
  receiptNumberOf,
  type ProcedureEvent,
} from './index.ts';
import {
  accepted,
  after,
  began,
  confirm,
  confirmed,
  desk,
  edit,
  filled,
  refusal,
  returned,
  sign,
  signed,
  submit,
  submitted,
} from './testing/exampleProcedure.ts';
import { EXAMPLE_TEMPLATE as template } from './testing/exampleTemplate.ts';

describe('a procedure', () => {
  it('[PR1] is confirmed when every page that is shown is, then signed, submitted, accepted, completed', () => {
    expect(began.state).toBe('drafted');
    expect(after(filled, confirm('who', 2)).state).toBe('drafted');
    expect(confirmed.state).toBe('confirmed');
    expect(signed.state).toBe('signed');
    expect(submitted).toMatchObject({ state: 'submitted', receiptNumber: '2026-000001-0' });
    expect(accepted).toMatchObject({ state: 'accepted', byStaffId: 'taker' });
    const done = after(accepted, { type: 'complete', ...desk, reference: 'K-77' });
    expect(done).toMatchObject({ state: 'completed', reference: 'K-77' });
  });

  it('[PR2] any change takes back the signature and the confirmation of the page concerned', () => {
    const changed = after(signed, edit({ note: 'あ' }));
    expect(changed).toMatchObject({ state: 'drafted', revision: 3, confirmed: { why: 2 } });
    expect(changed).not.toHaveProperty('signed');
    // The same value again is no change.
    expect(after(signed, edit({ name: '髙橋 葛󠄀' }))).toBe(signed);
  });

  it('[PR2] and of a page that shows something else because of a field of another page', () => {
    const changed = after(confirmed, edit({ byProxy: true }));
    expect(changed.confirmed).toEqual({});
    expect(refusal(changed, confirm('why', 2))).toBe('PROCEDURE_CHANGED');
    expect(refusal(changed, confirm('why', 3))).toBe('PROCEDURE_INCOMPLETE');
  });

  it('[PR3] a page is confirmed as it was seen, or not at all', () => {
    expect(refusal(filled, confirm('who', 1))).toBe('PROCEDURE_CHANGED');
    expect(refusal(filled, confirm('who', 9))).toBe('PROCEDURE_CHANGED');
    // Nothing of the second page has changed since.
    expect(refusal(filled, confirm('why', 1))).toBeNull();
    expect(refusal(began, confirm('who', 1))).toBe('PROCEDURE_INCOMPLETE');
    expect(refusal(filled, confirm('nowhere', 2))).toBe('NOT_FOUND');
  });

  it('[PR4] a signature is for exactly one revision, and a dot is none', () => {
    expect(refusal(confirmed, sign(1))).toBe('PROCEDURE_CHANGED');
    expect(refusal(filled, sign(2))).toBe('WRONG_STATE');
    const dot = { kind: 'drawn', strokes: [[5, 5]] } as const;
    expect(refusal(confirmed, sign(2, dot))).toBe('SIGNATURE_EMPTY');
    expect(refusal(confirmed, sign(2, { kind: 'typed', name: ' ' }))).toBe('SIGNATURE_EMPTY');
    expect(after(signed, sign(2))).toBe(signed);
    expect(signed.effort).toMatchObject({ residentFields: 1, specialistFields: 0, signatures: 1 });
  });

  it('[PR5] is submitted once: the number of a repeated submission is the first', () => {
    expect(after(submitted, submit(2, '2026-000002-9'))).toBe(submitted);
    expect(refusal(confirmed, submit(2))).toBe('PROCEDURE_INCOMPLETE');
    expect(refusal(signed, submit(1))).toBe('PROCEDURE_CHANGED');
    const unsigned = { ...submit(2), template: { ...template, needsSignature: false } };
    expect(refusal(confirmed, unsigned as ProcedureEvent)).toBeNull();
  });

  it('[PR6] who may fill a field is asked, and the shape of what comes', () => {
    expect(refusal(began, edit({ office: 'あ' }))).toBe('FIELD_CLOSED');
    expect(refusal(began, edit({ reason: 'あ' }, 'staff:staff-1'))).toBe('FIELD_CLOSED');
    expect(refusal(began, edit({ name: 5 }))).toBe('BAD_REQUEST');
    expect(refusal(began, edit({ unknown: 'あ' }))).toBe('BAD_REQUEST');
    expect(refusal(submitted, edit({ name: 'い' }))).toBe('WRONG_STATE');
  });

  it('[PR9] nothing that was written is left of a withdrawn one', () => {
    for (const p of [filled, confirmed, signed, submitted, returned]) {
      const gone = after(p, { type: 'withdraw' });
      expect(JSON.stringify(gone)).not.toContain('髙橋');
      expect(gone).not.toHaveProperty('signed');
      expect(after(gone, { type: 'withdraw' })).toBe(gone);
      expect(refusal(gone, edit({ name: 'あ' }))).toBe('WRONG_STATE');
    }
    expect(refusal(accepted, { type: 'withdraw' })).toBe('WRONG_STATE');
  });
});

it('[PR12] what another form asked is offered for what is empty, by its meaning', () => {
  const other = { template: { ...template, id: 'other' }, values: { name: '葛󠄀' } };
  expect(offersFor(template, {}, [other])).toMatchObject([{ fieldId: 'name', value: '葛󠄀' }]);
  expect(offersFor(template, { name: 'あ' }, [other])).toEqual([]);
  expect(offersFor(template, {}, [{ ...other, values: {} }])).toEqual([]);
});

it('[PR12] how much is filled counts only what is shown', () => {
  expect(progressOf(template, { name: 'あ' })).toEqual({ filled: 1, of: 5 });
  expect(progressOf(template, { byProxy: true })).toEqual({ filled: 1, of: 6 });
});

it('[PR5] a receipt number that was mistyped is none', () => {
  const number = receiptNumberOf('2026', 123);
  expect(isReceiptNumber(number)).toBe(true);
  expect(isReceiptNumber(number.replace('123', '132'))).toBe(false);
  expect(isReceiptNumber(number.replace('123', '124'))).toBe(false);
});
