import type { Outcome } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { Records } from '../audit/records.ts';
import { command, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const corrected: Outcome = {
  ...{ settled: false, comeBack: { needed: true, reason: 'papers-missing' } },
  ...{ matter: '主訴', response: '対応', told: '秘密の訂正', promised: 'なし' },
};
const caller = (staffId: string, role: 'specialist' | 'staff' | 'admin' = 'specialist') => ({
  actor: { kind: 'staff', staffId, role } as const,
  from: '192.0.2.1',
});
const amend = (id: string, version = 0, outcome = corrected) =>
  office.services.amendments.amend(command(staff('staff-2')), id, {
    ...{ staffId: 'staff-2', reason: 'left-out', outcome, version },
  });
const read = (id: string, staffId = 'staff-2') =>
  new Records(office.db, office.clock).read(id, caller(staffId));

async function writtenUp(): Promise<string> {
  const { id } = await office.talk();
  await office.finish(id);
  return id;
}

describe('correcting a record', () => {
  it('[RC4] every version is shown, the newest first, with who, when and why', async () => {
    const id = await writtenUp();
    await amend(id);
    const record = await read(id);
    expect(record).toMatchObject({
      outcome: { settled: false, told: '秘密の訂正' },
      mayAmend: true,
      versions: [
        {
          byName: 'staff-2',
          at: office.clock.now(),
          reason: 'left-out',
          outcome: { settled: false },
        },
        { byName: 'staff-1', reason: null, outcome: { settled: true } },
      ],
    });
    expect(record.versions[1]?.at).not.toBeNull();
    expect(record.history.at(-1)).toMatchObject({ type: 'amend', who: 'staff-2' });
  });

  it('[RC5] is an act in the audit log, without a word of it', async () => {
    const id = await writtenUp();
    await amend(id);
    const [entry] = (await office.log()).filter(({ action }) => action === 'consultation.amended');
    expect(entry).toMatchObject({
      actor: { staffId: 'staff-2' },
      record: { kind: 'consultation', id },
      details: { reason: 'left-out', version: 1 },
    });
    expect(JSON.stringify(await office.log())).not.toContain('秘密');
  });

  it('[RC2] of two who correct the same version one is refused', async () => {
    const id = await writtenUp();
    const both = await Promise.allSettled([amend(id), amend(id, 0, { ...corrected, told: '別' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(amend(id, 0)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect((await read(id)).versions).toHaveLength(2);
  });
});
