import { DEFAULT_BOOKING_RULES, type BookingRules } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { bookingRulesKind } from './kind.ts';

const CHANGES: readonly Partial<BookingRules>[] = [
  ...[{ isOpen: false }, { minutes: 45 }, { buffer: 0 }, { every: 30 }, { daysAhead: 7 }],
  ...[{ leadMinutes: 60 }, { earlyMinutes: 5 }, { graceMinutes: 5 }, { readyMinutes: 0 }],
  { keptFree: [{ from: 540, until: 600, people: 1 }] },
  { topics: [{ topicId: 'care', minutes: 60 }] },
];

it('[BK20] whichever rule of a desk an admin changes, the log tells of it', () => {
  const before = { ...DEFAULT_BOOKING_RULES, id: 'desk' };
  for (const change of CHANGES) {
    const told = bookingRulesKind.audit({ before, after: { ...before, ...change }, event: null });
    expect(Object.keys(told?.fact.details ?? {}), JSON.stringify(change)).toHaveLength(2);
  }
});
