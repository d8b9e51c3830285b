import { describe, expect, it } from 'vitest';
import {
  after,
  confirm,
  desk,
  edit,
  refusal,
  RETURN,
  returned,
  sign,
  submit,
  submitted,
} from './testing/exampleProcedure.ts';

describe('a procedure at its desk', () => {
  it('[PR7] a returned one has only its marked fields open, is signed anew, and keeps its number', () => {
    expect(returned).toMatchObject({ state: 'returned', signed: null, confirmed: {} });
    expect(refusal(returned, edit({ note: 'い' }))).toBe('FIELD_CLOSED');
    const mended = after(returned, edit({ name: '高橋 葛󠄀' }, 'staff:staff-1'));
    expect(refusal(mended, submit(3))).toBe('PROCEDURE_INCOMPLETE');
    const again = after(mended, confirm('who', 3), confirm('why', 3), sign(3), submit(3, 'other'));
    expect(again).toMatchObject({ state: 'submitted', receiptNumber: '2026-000001-0' });
    expect(again).not.toHaveProperty('reasons');
    expect(
      after(returned, confirm('who', 2), confirm('why', 2), sign(2), edit({ name: 'う' })),
    ).toMatchObject({ signed: null });
  });

  it('[PR8] only the receiving desk decides', () => {
    for (const type of ['take', 'accept'] as const) {
      const event = { type, staffId: 'sender', deskIds: ['desk-1'] } as const;
      expect(refusal(submitted, event)).toBe('NOT_ALLOWED');
    }
    expect(refusal(submitted, { ...RETURN, reasons: [] })).toBe('BAD_REQUEST');
    expect(after(submitted, { type: 'take', ...desk })).toMatchObject({ takenBy: 'taker' });
    expect(refusal(submitted, { type: 'complete', ...desk, reference: 'x' })).toBe('WRONG_STATE');
  });
});
