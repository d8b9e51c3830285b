import { NO_NEEDS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { freeDays } from './freeDays.ts';

const matter = { topicId: 'care', needs: NO_NEEDS };
const slotOn = (day: string) => ({
  ...{ day, start: 600, minutes: 30, centerId: 'c', deskId: 'd' },
});

test('[BR11] the days on which something is free are found one after the other, twelve at most', async () => {
  const free = Array.from({ length: 20 }, (_, n) => `2026-12-${String(n + 3).padStart(2, '0')}`);
  const slots = async (_: unknown, { fromDay }: { readonly fromDay: string | null }) =>
    free
      .filter((day) => day >= (fromDay ?? ''))
      .slice(0, 1)
      .map(slotOn);
  expect(await freeDays({ slots }, matter)).toEqual(free.slice(0, 12));
  expect(await freeDays({ slots: async () => [] }, matter)).toEqual([]);
});
