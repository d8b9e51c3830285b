import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { sent } from './exampleRecords.ts';
import {
  exampleConsultation,
  exampleKiosk,
  exampleStaff,
  insertConsultation,
  insertExampleWard,
} from './exampleWard.ts';

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

    it('[D4] knows when a kiosk was last there, and with which version of the page', async () => {
      const see = (at: number, version: string | null) =>
        db.write(({ kiosks }) => {
          kiosks.seen('kiosk-1', at, version);
          kiosks.seen('nobody', at, version);
        });
      await see(5, '2');
      await see(6, null);
      const seen = db.read(({ kiosks }) => kiosks.get('kiosk-1'));
      expect(seen).toEqual({ ...exampleKiosk('kiosk-1'), lastSeenAt: 6, version: '2' });
    });

    it('[D4] keeps what specialists say of themselves; nobody is available unasked', async () => {
      const availability = () => db.read((s) => s.staff.availability('staff-1'));
      expect(availability()).toMatchObject({ state: 'away', reason: 'not-started' });
      await db.write((s) => {
        s.staff.setAvailability('staff-1', { state: 'available', since: 8 });
      });
      expect(availability()).toEqual({ state: 'available', since: 8 });
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

    it('[D4] keeps a change of somebody, but not of what they say of themselves', async () => {
      await db.write(({ staff, organisation }) => {
        organisation.putDesk({ ...newDesk, id: 'a-desk' });
        staff.setAvailability('staff-1', { state: 'available', since: 8 });
        staff.setKeys('staff-1', { on: false, own: { mic: 'q' } });
        staff.save({ ...changed, deskIds: ['desk', 'a-desk'] });
      });
      expect(db.read((s) => s.staff.get('staff-1'))).toEqual({
        ...changed,
        deskIds: ['a-desk', 'desk'],
      });
      const said = db.read((s) => s.staff.availability('staff-1'));
      expect(said).toEqual({ state: 'available', since: 8 });
      expect(db.read((s) => s.staff.keys('staff-1'))).toEqual({ on: false, own: { mic: 'q' } });
    });

    it('[D4] keeps the telephone number of a desk, and that it has none any more', async () => {
      const put = (phone: string | null) =>
        db.write(({ organisation }) => {
          organisation.putDesk({ ...newDesk, phone });
        });
      const phone = () => db.read((s) => s.organisation.desk(newDesk.id)?.phone);
      await put('0312345678');
      expect(phone()).toBe('0312345678');
      await put(null);
      expect(phone()).toBeNull();
    });

    it('[D4] a unit that is put again is replaced in its place', async () => {
      const desks = () => db.read((s) => s.organisation.desks().map((d) => d.name.ja));
      await db.write(({ organisation }) => {
        organisation.putDepartment({ id: 'department', name: '課' });
        organisation.putDesk(newDesk);
        organisation.putDesk({ ...newDesk, id: 'desk', departmentId: 'department' });
        organisation.putPartner({ id: 'partner', name: '機関', centerId: 'center' });
        organisation.putPartner({ id: 'partner', name: '別の機関', centerId: null });
      });
      expect(desks()).toEqual(['税', '高齢福祉課', '税']);
      expect(db.read((s) => s.organisation.desk('desk')?.departmentId)).toBe('department');
      expect(db.read((s) => s.organisation.partners())).toEqual([
        { id: 'partner', name: '別の機関', centerId: null },
      ]);
    });

    it.each([
      ['branch', 'branch'],
      ['center', 'center'],
      ['desk', 'desk'],
      ['department', 'department'],
    ] as const)('[D12] a %s to which something belongs is not removed', async (kind, id) => {
      await db.write(({ organisation }) => {
        organisation.putDepartment({ id: 'department', name: '課' });
        organisation.putDesk({ ...newDesk, departmentId: 'department' });
      });
      const removed = db.write((s) => {
        s.organisation.remove(kind, id);
      });
      await expect(removed).rejects.toMatchObject({ code: 'STILL_IN_USE' });
      const { branches, centers, departments } = db.read(({ organisation: o }) => ({
        branches: o.branches().length,
        centers: o.centers().length,
        departments: o.departments().length,
      }));
      expect([branches, centers, departments]).toEqual([1, 1, 1]);
    });

    it('[D12] a district in charge, a desk asked for somebody and one with a card are not removed', async () => {
      await db.write((stores) => {
        const { organisation, staff, handoffs } = stores;
        organisation.putCenter({ id: 'new', branchId: 'branch', district: '用賀', model: false });
        staff.insert({ ...exampleStaff, id: 's', displayName: 's', districtIds: ['new'] });
        for (const id of ['asked', 'carded']) organisation.putDesk({ ...newDesk, id });
        const route = [{ deskId: 'asked', reason: 'head-office', afterMs: 0 }] as const;
        insertConsultation(stores, { ...exampleConsultation(1), route });
        handoffs.put({ ...sent, card: { ...sent.card, toDeskId: 'carded' } });
      });
      const remove = (kind: 'center' | 'desk', id: string) =>
        db.write((s) => {
          s.organisation.remove(kind, id);
        });
      const inUse = { code: 'STILL_IN_USE' };
      await expect(remove('center', 'new')).rejects.toMatchObject(inUse);
      await expect(remove('desk', 'asked')).rejects.toMatchObject(inUse);
      await expect(remove('desk', 'carded')).rejects.toMatchObject(inUse);
    });

    it('[D12] what nothing belongs to is removed; a code that is left keeps no center', async () => {
      await db.write(({ organisation, kiosks }) => {
        organisation.putCenter({ id: 'new', branchId: 'branch', district: '用賀', model: false });
        organisation.putDesk(newDesk);
        kiosks.putCode('a', 'new', 100);
      });
      await db.write(({ organisation }) => {
        organisation.remove('center', 'new');
        organisation.remove('desk', newDesk.id);
      });
      expect(db.read((s) => s.organisation.center('new'))).toBeNull();
      expect(db.read((s) => s.organisation.desk(newDesk.id))).toBeNull();
    });

    it('[D4] keeps one rule a topic, place and day', async () => {
      const ward = { topicId: 'care', scope: { kind: 'ward' }, since: '2026-12-01' } as const;
      const center = { ...ward, scope: { kind: 'center', centerId: 'center' } } as const;
      const desk = { ...ward, scope: { kind: 'desk', deskId: 'desk' } } as const;
      await db.write(({ organisation }) => {
        for (const place of [ward, center, desk]) {
          organisation.putTopicRule({ ...place, state: 'preparing', reason: '' });
        }
        organisation.putTopicRule({ ...center, state: 'stopped', reason: '工事' });
        organisation.removeTopicRule(ward);
      });
      expect(db.read((s) => s.organisation.topicRules())).toEqual([
        { ...center, state: 'stopped', reason: '工事' },
        { ...desk, state: 'preparing', reason: '' },
      ]);
    });
  });
}

const newDesk = {
  id: 'desk-new',
  kind: 'tax',
  branchId: null,
  departmentId: null,
  name: { ja: '税' },
  phone: null,
} as const;

const changed = {
  ...exampleStaff,
  ...{ id: 'staff-1', displayName: '新しい名前' },
  role: 'staff',
  centerIds: ['center'],
  districtIds: ['center'],
  skills: { languages: ['en', 'vi'], supports: ['sign-language'] },
  disabled: true,
} as const;
