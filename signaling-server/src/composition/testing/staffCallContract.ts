import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StaffCall } from '@madoguchi/domain';
import { isStaffCallOpen } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import { staffCallKind } from '../../services/records/staffCall/index.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';

const facts = { id: 's-1', kioskId: 'kiosk-1', centerId: 'center', calledAt: 5 } as const;
const goes = { byStaffId: 'staff-1', acknowledgedAt: 6 } as const;

/** A call for staff in every state that there is. */
const EVERY: readonly StaffCall[] = [
  { ...facts, state: 'calling' },
  { ...facts, ...goes, state: 'acknowledged' },
  { ...facts, ...goes, state: 'done', endedAt: 7 },
  { ...facts, state: 'withdrawn', endedAt: 7 },
  { ...facts, state: 'expired', endedAt: 7 },
];

/** What every implementation must do with calls for staff. */
export function staffCallContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());

  it.each(EVERY)('[D4] a call that is $state is read back as it was stored', async (call) => {
    await db.write((s) => {
      s.records(staffCallKind).put(call);
    });
    const stored = await db.archive.find(staffCallKind.form, ['staffCall', 's-1']);
    expect(stored && staffCallKind.form.fromRow(stored)).toEqual(call);
    const [ofKiosk, at] = db.read((s) => {
      const calls = s.records(staffCallKind);
      return [calls.ofKiosk('kiosk-1'), calls.at(['center'])];
    });
    expect([ofKiosk, at]).toEqual(isStaffCallOpen(call) ? [call, [call]] : [null, []]);
  });

  it('[SC501] a kiosk has no second call that is open', async () => {
    const put = (call: StaffCall) =>
      db.write((s) => {
        s.records(staffCallKind).put(call);
      });
    await put({ ...facts, state: 'calling' });
    await expect(put({ ...facts, id: 's-2', state: 'calling' })).rejects.toThrow('kiosk-1');
    await put({ ...facts, state: 'withdrawn', endedAt: 7 });
    await put({ ...facts, id: 's-2', state: 'calling' });
  });
}
