import type { Consultation } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
import {
  exampleConsultation,
  exampleStaff,
  insertConsultation,
  insertExampleWard,
} from './exampleWard.ts';

const waiting = exampleConsultation(1);

/** What every implementation of the database port must do; `open` makes an empty one. */
export function storeContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write(insertExampleWard);
  });
  afterEach(() => db.close());
  const insert = (c: Consultation) => db.write((s) => insertConsultation(s, c));
  const consultations = <T>(ask: (c: Stores['consultations']) => T): T =>
    db.read((s) => ask(s.consultations));

  it('[D1] one that throws leaves nothing behind', async () => {
    const broken = db.write((stores) => {
      insertConsultation(stores, waiting);
      throw new RangeError('half way');
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(consultations((c) => c.open())).toEqual([]);
    expect(await db.archive.history('c-1')).toEqual([]);
  });

  it('[D1] offices and people that were taken back are not remembered', async () => {
    const name = { ja: '新' };
    const place = { branchId: null, departmentId: null, phone: null } as const;
    const desk = { id: 'desk-new', kind: 'tax', ...place } as const;
    const staff = { ...exampleStaff, id: 'staff-new', displayName: '新' };
    const enter = (stores: Stores): void => {
      stores.organisation.putDesk({ ...desk, name });
      stores.staff.insert({ ...staff, deskIds: [desk.id] });
    };
    const known = () =>
      db.read(({ organisation, staff: people }) => [
        organisation.desk(desk.id)?.id,
        people.get(staff.id)?.deskIds,
        people.all().length,
      ]);
    const [, , before] = known();
    const broken = (stores: Stores): void => {
      enter(stores);
      expect(stores.staff.get(staff.id)?.deskIds).toEqual([desk.id]);
      throw new RangeError('half way');
    };
    await expect(db.write(broken)).rejects.toThrow(RangeError);
    expect(known()).toEqual([undefined, undefined, before]);
    await Promise.allSettled([db.write(broken), db.write(() => undefined)]);
    expect(known()).toEqual([undefined, undefined, before]);
    await db.write(enter);
    expect(known()).toEqual([desk.id, [desk.id], Number(before) + 1]);
  });

  it('[D3] of several at once only the one that throws is taken back', async () => {
    const results = await Promise.allSettled([
      insert(waiting),
      db.write((stores) => {
        insertConsultation(stores, exampleConsultation(2, 'kiosk-2'));
        throw new RangeError('not this one');
      }),
      insert(exampleConsultation(3, 'kiosk-2')),
    ]);
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(consultations((c) => c.open()).map((c) => c.sequence)).toEqual([1, 3]);
  });
}
