import { expect, it } from 'vitest';
import { fault } from '../../../faults/kill.ts';
import { DATABASES } from '../../../faults/lib/database/place.ts';

it.each(DATABASES)(
  '[X40] a server on %s that is killed in the middle of the work has lost nothing it has acknowledged',
  async (database) => {
    expect(await fault.run(3, database)).toMatchObject({
      ...{ database, runs: 3, violations: 0 },
      figures: { lost: 0, doubled: 0, corrupt: 0, internal: 0 },
    });
  },
  180_000,
);
