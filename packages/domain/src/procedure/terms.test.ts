import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../localTime.ts';
import { DRAFTED_KEPT_DAYS, procedureTerms, procedureTransition } from './index.ts';
import { accepted, after, NOON, refusal, signed, submitted } from './testing/exampleProcedure.ts';

describe('a procedure in time', () => {
  it('[PR10] outlives its consultation, goes on in another one, and goes when its time is over', () => {
    const left = after(signed, { type: 'leave' });
    expect(left).toMatchObject({ nowIn: null, isShown: false, state: 'signed' });
    expect(refusal(signed, { type: 'open', consultationId: 'c-2' })).toBe('WRONG_STATE');
    expect(after(left, { type: 'open', consultationId: 'c-2' })).toMatchObject({ nowIn: 'c-2' });
    const [term] = procedureTerms(left, { timeZone: 'Asia/Tokyo' });
    expect(term).toMatchObject({ event: { type: 'expire' } });
    expect(refusal(left, { type: 'expire' })).toBe('WRONG_STATE');
    const late = procedureTransition(
      left,
      { type: 'expire' },
      NOON + 1000 + DRAFTED_KEPT_DAYS * DAY_MS,
    );
    expect(late.ok && late.value.state).toBe('withdrawn');
    expect(procedureTerms(signed, { timeZone: 'Asia/Tokyo' })).toEqual([]);
  });

  it('[PR11] a desk that does nothing is reminded, and then the admin is told', () => {
    const [remind] = procedureTerms(submitted, { timeZone: 'Asia/Tokyo' });
    expect(remind?.at).toBe(NOON + 1000 + 4 * 60 * 60_000);
    const reminded = after(submitted, { type: 'remind' });
    const [escalate] = procedureTerms(reminded, { timeZone: 'Asia/Tokyo' });
    expect(escalate).toMatchObject({ event: { type: 'escalate' } });
    expect(
      procedureTerms(after(reminded, { type: 'escalate' }), { timeZone: 'Asia/Tokyo' }),
    ).toEqual([]);
    const [dayIsOver] = procedureTerms(accepted, { timeZone: 'Asia/Tokyo' });
    expect(dayIsOver?.at).toBe(Date.parse('2026-12-05T00:00+09:00'));
  });
});
