import { describe, expect, it } from 'vitest';
import { fault } from '../../../faults/tamper.ts';

describe('an audit log in foreign hands', () => {
  it('[G3] every edit, deletion, reordering, addition and cut is found, and where it begins', async () => {
    const result = await fault.run(200);
    expect(result).toMatchObject({ runs: 200, violations: 0, met: true });
  }, 120_000);
});
