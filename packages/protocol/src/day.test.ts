import { instantOfMinute, dayAfter } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { day } from './primitives.ts';

it.each(['0033-11-30', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '2026-1-1', ''])(
  '[SE462] %s is no day that can be asked for',
  (written) => {
    expect(day.safeParse(written).success).toBe(false);
  },
);

it.each(['1900-01-01', '2026-11-30', '2199-12-31'])(
  '[SE462] of %s the clocks of the ward know the beginning and the end',
  (written) => {
    const read = day.parse(written);
    const begin = instantOfMinute(read, 0, 'Asia/Tokyo');
    expect(instantOfMinute(dayAfter(read), 0, 'Asia/Tokyo') - begin).toBe(24 * 3600 * 1000);
  },
);
