import { expect, it } from 'vitest';
import { fault } from '../../../faults/bookings.ts';

it('[X82] whatever fifty people do at once, nobody and no booth is booked twice, and nothing is lost', async () => {
  expect(await fault.run(300)).toMatchObject({
    ...{ runs: 300, violations: 0 },
    figures: { doubled: 0, misplaced: 0, lost: 0, untrue: 0, fallen: 0, unlike: 0, questions: 25 },
  });
}, 180_000);
