import type { Unit } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { OrganisationAdmin } from './organisation.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const folders: (() => void)[] = [];
let fixture: AdminFixture;
let organisation: OrganisationAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  organisation = new OrganisationAdmin(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const branch = (id: string | null, name: string): Unit => ({ kind: 'branch', unit: { id, name } });
const center = (id: string | null, district: string, branchId = 'branch'): Unit => ({
  kind: 'center',
  unit: { id, branchId, district, model: false },
});
const desk = (
  id: string | null,
  ja: string,
  place: { branchId: string | null; departmentId: string | null },
): Unit => ({ kind: 'desk', unit: { id, kind: 'tax', name: { ja }, phone: null, ...place } });
const save = (unit: Unit) => organisation.save(unit, ADMIN);

describe('adding and changing', () => {
  it('[P1] a new unit gets an id that tells where it belongs', async () => {
    const { centers } = await save(center(null, '太子堂'));
    expect(centers.find((c) => c.district === '太子堂')?.id).toMatch(/^branch-[a-z2-9]{5}$/);
    const { desks } = await save(desk(null, '課税課', { branchId: null, departmentId: null }));
    expect(desks.at(-1)?.id).toMatch(/^head-office-tax-[a-z2-9]{5}$/);
  });

  it('[P1] a changed unit keeps its id and its place in the list', async () => {
    await save(center(null, '太子堂'));
    const { centers } = await save(center('center', '池尻北'));
    expect(centers[0]).toEqual({
      id: 'center',
      branchId: 'branch',
      district: '池尻北',
      model: false,
    });
  });

  it('[P1] a unit that is not there cannot be changed', async () => {
    await expect(save(branch('nowhere', '北'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[P2] a name is taken within its kind, in 半角 as in 全角', async () => {
    await save(branch(null, '第1支所'));
    await expect(save(branch(null, '第１支所'))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(save(center(null, '池尻'))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('[P2] a unit may keep its own name, and another kind may have the same', async () => {
    await save({
      kind: 'center',
      unit: { id: 'center', branchId: 'branch', district: '池尻', model: false },
    });
    const { partners } = await save({
      kind: 'partner',
      unit: { id: null, name: '池尻', centerId: 'center' },
    });
    expect(partners).toHaveLength(1);
  });

  it('[P3] what a unit refers to exists', async () => {
    const nowhere = { branchId: null, departmentId: 'nowhere' };
    for (const unit of [
      center(null, '太子堂', 'nowhere'),
      desk(null, '課税課', { branchId: 'nowhere', departmentId: null }),
      desk(null, '課税課', nowhere),
      { kind: 'partner', unit: { id: null, name: '児童館', centerId: 'nowhere' } } as const,
    ]) {
      await expect(save(unit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('[P3] a desk of a department is a desk of the 本庁', async () => {
    const { departments } = await save({ kind: 'department', unit: { id: null, name: '財務部' } });
    const departmentId = departments[0]?.id ?? '';
    const both = desk(null, '課税課', { branchId: 'branch', departmentId });
    await expect(save(both)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const { desks } = await save(desk(null, '課税課', { branchId: null, departmentId }));
    expect(desks.at(-1)).toMatchObject({ departmentId });
  });
});

describe('removing', () => {
  it('[P4] a unit to which something belongs stays', async () => {
    for (const [kind, id] of [
      ['branch', 'branch'],
      ['center', 'center'],
      ['desk', 'desk'],
    ] as const) {
      await expect(organisation.remove(kind, id, ADMIN)).rejects.toMatchObject({
        code: 'STILL_IN_USE',
      });
    }
    expect(await fixture.log()).toEqual([]);
  });

  it('[P4] a unit to which nothing belongs goes; one that is not there is not found', async () => {
    const { branches } = await save(branch(null, '北'));
    const id = branches.at(-1)?.id ?? '';
    expect((await organisation.remove('branch', id, ADMIN)).branches).toHaveLength(1);
    const again = organisation.remove('branch', id, ADMIN);
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('undoing a removal', () => {
  const removed = async (unit: Unit) => {
    await organisation.remove(unit.kind, unit.unit.id ?? '', ADMIN);
    return unit;
  };
  const north = async () => {
    const { branches } = await save(branch(null, '北'));
    return branch(branches.at(-1)?.id ?? '', '北');
  };
  const restore = (unit: Unit) => organisation.restore(unit, ADMIN);

  it('[P27] a removed unit comes back with its id, in the log and told', async () => {
    const unit = await removed(await north());
    fixture.told.length = 0;
    expect((await restore(unit)).branches).toContainEqual(unit.unit);
    expect((await fixture.log())[0]).toMatchObject({
      record: { kind: 'branch', id: unit.unit.id },
      details: { 'name.after': '北' },
    });
    expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
  });

  it('[P27] a desk comes back with all of its fields', async () => {
    const place = { branchId: 'branch', departmentId: null };
    const { desks } = await save(desk(null, '課税課', place));
    const unit = await removed(desk(desks.at(-1)?.id ?? '', '課税課', place));
    expect((await restore(unit)).desks).toContainEqual(unit.unit);
  });

  it('[P27] what another unit has taken the name of does not come back', async () => {
    const unit = await removed(await north());
    await save(branch(null, '北'));
    await expect(restore(unit)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('[P27] what it belonged to has to be there', async () => {
    const { unit } = await north();
    const { centers } = await save(center(null, '太子堂', unit.id ?? ''));
    const gone = await removed(center(centers.at(-1)?.id ?? '', '太子堂', unit.id ?? ''));
    await organisation.remove('branch', unit.id ?? '', ADMIN);
    await expect(restore(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('[P27] only what was removed comes back, once, and as it was', async () => {
    const unit = await north();
    await expect(restore(unit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await removed(unit);
    for (const wrong of [branch(unit.unit.id, '南'), branch('nobody', '北'), branch(null, '北')]) {
      await expect(restore(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await restore(unit);
    await expect(restore(unit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what is remembered and told', () => {
  it('[P5] a change is in the log with what was and what is, and screens are told', async () => {
    await save(center('center', '池尻北'));
    expect(await fixture.log()).toMatchObject([
      {
        ...ADMIN,
        action: 'organisation.changed',
        record: { kind: 'center', id: 'center' },
        details: {
          'district.before': '池尻',
          'district.after': '池尻北',
          'model.before': true,
          'model.after': false,
        },
      },
    ]);
    expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
  });

  it('[P5] something new has no before, something removed no after', async () => {
    const { branches } = await save(branch(null, '北'));
    await organisation.remove('branch', branches.at(-1)?.id ?? '', ADMIN);
    expect((await fixture.log()).map((entry) => entry.details)).toEqual([
      { 'name.before': '北' },
      { 'name.after': '北' },
    ]);
  });

  it('[P5] a change that is refused is neither stored, nor in the log, nor told', async () => {
    await expect(save(center(null, '池尻'))).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(fixture.stored((o) => o.centers())).toHaveLength(1);
    expect(await fixture.log()).toEqual([]);
    expect(fixture.told).toEqual([]);
  });

  it('[P5] saving what is there already is no change', async () => {
    await save(branch('branch', '総合支所'));
    expect(await fixture.log()).toEqual([]);
  });
});
