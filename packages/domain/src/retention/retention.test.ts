import { expect, it } from 'vitest';
import { instantOfMinute } from '../localTime.ts';
import { lastDayKept, overBefore } from './rules.ts';
import { retentionHoldTerms, retentionHoldTransition, type RetentionHold } from './hold.ts';

const ZONE = 'Asia/Tokyo';
const at = (day: string, minute = 0): number => instantOfMinute(day, minute, ZONE);

it('[RN1] counts years from the end of the fiscal year in which a record ended', () => {
  expect(overBefore(5, at('2026-03-31', 1_439), ZONE)).toBe(at('2020-04-01'));
  expect(overBefore(5, at('2026-04-01'), ZONE)).toBe(at('2021-04-01'));
  expect(lastDayKept(5, at('2021-03-31'), ZONE)).toBe('2026-03-31');
  expect(lastDayKept(5, at('2021-04-01'), ZONE)).toBe('2027-03-31');
});

it('[RN1] a record is over on the day after its last one, whichever day it ended', () => {
  for (let day = 0; day < 800; day += 1) {
    const endedAt = at('2020-01-01') + day * 86_400_000;
    for (const years of [1, 3, 30]) {
      const last = lastDayKept(years, endedAt, ZONE);
      expect(endedAt < overBefore(years, at(last, 1_439), ZONE)).toBe(false);
      expect(endedAt < overBefore(years, at(last, 1_440), ZONE)).toBe(true);
    }
  }
});

const HOLD: RetentionHold = {
  ...{ id: 'h', state: 'held', consultationId: 'c', reason: '審査請求', untilDay: '2027-03-31' },
  ...{ placedBy: 's', placedAt: 1 },
};

it('[RN4] a hold ends when its last day is over, or when somebody lifts it, and only once', () => {
  const [term] = retentionHoldTerms(HOLD, { timeZone: ZONE });
  expect(term).toMatchObject({ at: at('2027-04-01'), event: { type: 'expire' } });
  const lifted = retentionHoldTransition(HOLD, { type: 'lift', staffId: 'a' }, 5);
  expect(lifted).toMatchObject({ ok: true, value: { liftedBy: 'a', liftedAt: 5 } });
  if (!lifted.ok) return;
  expect(retentionHoldTerms(lifted.value, { timeZone: ZONE })).toEqual([]);
  expect(retentionHoldTransition(lifted.value, { type: 'expire' }, 6)).toMatchObject({
    code: 'WRONG_STATE',
  });
  expect(retentionHoldTerms({ ...HOLD, untilDay: null }, { timeZone: ZONE })).toEqual([]);
});
