import type { Outcome } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { RecordSearch } from '../audit/recordSearch.ts';
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
const today = { from: '2026-11-20', until: '2026-11-30' };
const search = (what: object, staffId = 'staff-1', role?: 'specialist' | 'staff' | 'admin') =>
  new RecordSearch(office.db, office.clock, 'Asia/Tokyo').search(
    { ...today, ticket: '', topicId: null, result: null, ...what },
    caller(staffId, role),
  );

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

describe('finding records', () => {
  it('[RC6] of one’s desk, the newest first, by ticket, topic and outcome as corrected', async () => {
    const first = await writtenUp();
    const second = await writtenUp();
    await amend(first);
    const found = async (what: object) =>
      (await search(what)).records.map(({ consultationId }) => consultationId);
    expect(await found({})).toEqual([second, first]);
    expect(await found({ result: 'settled' })).toEqual([second]);
    expect(await found({ result: 'unsettled' })).toEqual([first]);
    expect(await found({ result: 'comeBack' })).toEqual([first]);
    expect(await found({ ticket: '池尻-002' })).toEqual([second]);
    expect(await found({ ticket: '１' })).toEqual([first]);
    expect(await found({ topicId: 'none' })).toEqual([]);
    expect(await found({ from: '2026-01-01', until: '2026-01-31' })).toEqual([]);
    expect((await search({})).records[1]).toMatchObject({
      amendments: 1,
      comeBack: 'papers-missing',
    });
  });

  it('[RC7] reaches as far as the table of access: desk, center, ward', async () => {
    await writtenUp();
    const count = async (staffId: string, role?: 'staff' | 'admin') =>
      (await search({}, staffId, role)).records.length;
    expect(await count('staff-2')).toBe(1);
    expect(await count('far')).toBe(0);
    expect(await count('center-staff', 'staff')).toBe(1);
    expect(await count('admin', 'admin')).toBe(1);
    expect(await count('nobody')).toBe(0);
  });

  it('[RC7] shows no word, and is an entry of who looked', async () => {
    const id = await writtenUp();
    await amend(id);
    expect(JSON.stringify(await search({}))).not.toContain('秘密');
    const entries = (await office.log()).filter(({ action }) => action === 'record.searched');
    expect(entries).toMatchObject([{ details: { found: 1 }, actor: { staffId: 'staff-1' } }]);
  });
});
