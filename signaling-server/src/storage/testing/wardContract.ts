import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { exampleKiosk, insertExampleWard } from './exampleWard.ts';

/** What every implementation must do with devices, people and offices; `open` makes an empty one. */
export function wardContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());

  describe('devices, people and the ward', () => {
    it('[D9] a code enrols once, and not after it has expired', async () => {
      await db.write(({ kiosks }) => {
        kiosks.putCode('a', 'center', 100);
        kiosks.putCode('b', 'center', 100);
      });
      const take = (code: string, now: number) => db.write((s) => s.kiosks.takeCode(code, now));
      expect(await take('a', 99)).toEqual({ centerId: 'center' });
      expect(await take('a', 99)).toBeNull();
      expect(await take('b', 100)).toBeNull();
    });

    it('[D4] knows every kiosk in the order of enrolment, and what became of it', async () => {
      const first = { ...exampleKiosk('kiosk-1'), name: '1番窓口', lastSeenAt: 5, version: '2' };
      await db.write(({ kiosks }) => {
        kiosks.save({ ...first, revokedAt: 6 });
        kiosks.insert(exampleKiosk('a-third'));
      });
      expect(db.read(({ kiosks }) => kiosks.get('kiosk-1'))).toEqual({ ...first, revokedAt: 6 });
      const ids = db.read(({ kiosks }) => kiosks.all().map((k) => k.id));
      expect(ids).toEqual(['kiosk-1', 'kiosk-2', 'a-third']);
      expect(db.read(({ kiosks }) => kiosks.get('nobody'))).toBeNull();
    });

    it('[D4] keeps what specialists say of themselves; nobody is available unasked', async () => {
      const presence = () => db.read((s) => s.staff.presence('staff-1'));
      expect(presence()).toMatchObject({ state: 'away', reason: 'not-started' });
      await db.write((s) => {
        s.staff.setPresence('staff-1', { state: 'available', since: 8 });
      });
      expect(presence()).toEqual({ state: 'available', since: 8 });
    });

    it('[D4] reads the ward back as it was entered', () => {
      expect(db.read((s) => s.organisation.center('center'))).toEqual({
        id: 'center',
        branchId: 'branch',
        district: '池尻',
        model: true,
      });
      expect(db.read((s) => s.organisation.topic('care')?.name)).toEqual({
        ja: '介護',
        en: 'Care',
      });
      expect(db.read((s) => s.organisation.desk('nowhere'))).toBeNull();
    });
  });
}
