import type { DraftChanges, Outcome } from '@madoguchi/domain';
import { EMPTY_DRAFT } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { draftKind } from '../records/draft/index.ts';
import { cardTo, command, Fixture, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const far = { ...exampleStaff, id: 'far', displayName: '北沢', deskIds: ['far-desk'] };
    stores.staff.insert(far);
  });
});
afterEach(() => end());

const outcome: Outcome = {
  ...{ settled: true, comeBack: { needed: false } },
  ...{ matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし' },
};

const keep = (
  id: string,
  staffId: string,
  changes: DraftChanges,
  press = command(staff(staffId)),
) => office.services.drafts.keep(press, id, staffId, changes);
const read = (id: string, staffId = 'staff-1') =>
  office.services.drafts.read(office.db, id, staffId);
const stored = (id: string) => office.db.read((s) => s.records(draftKind).get(id));
const revisionShown = (staffId: string) => {
  const { current } = office.onConsole(staffId);
  return current?.draftRevision;
};

describe('what is being written of a consultation', () => {
  it('[DR5] is kept from the start of the call, and its view says how far it is', async () => {
    const { id } = await office.talk();
    expect(read(id)).toEqual({ revision: 0, fields: EMPTY_DRAFT, edits: {} });
    expect(await keep(id, 'staff-1', { matter: '介護' })).toEqual({ revision: 1 });
    expect(await keep(id, 'staff-1', { settled: false })).toEqual({ revision: 2 });
    expect(read(id)).toMatchObject({
      revision: 2,
      fields: { matter: '介護', settled: false },
      edits: { matter: { revision: 1, byName: null }, settled: { revision: 2, byName: null } },
    });
    expect(revisionShown('staff-1')).toBe(2);
  });

  it('[DR5] has one effect however often it is sent', async () => {
    const { id } = await office.talk();
    const press = command(staff('staff-1'));
    await keep(id, 'staff-1', { matter: '介護' }, press);
    await keep(id, 'staff-1', { matter: '住まい' });
    expect(await keep(id, 'staff-1', { matter: '介護' }, press)).toEqual({ revision: 1 });
    expect(read(id).fields.matter).toBe('住まい');
    expect(await keep(id, 'staff-1', { matter: '住まい' })).toEqual({ revision: 2 });
  });

  it('[DR6] survives a restart of the server, in the call and while it is written up', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { matter: '介護', card: cardTo('far-desk') });
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
    const restarted = new Fixture(office.db);
    await restarted.services.begin();
    expect(restarted.services.drafts.read(office.db, id, 'staff-1').fields).toMatchObject({
      matter: '介護',
      card: cardTo('far-desk'),
    });
    restarted.services.stop();
    const stored = await office.db.archive.find(draftKind.form, draftKind.form.keyCells(id));
    expect(stored && draftKind.form.fromRow(stored)).toMatchObject({ id, revision: 1 });
  });

  it('[DR7] at another desk is only what the resident agreed to, and there of whoever goes on', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { matter: '介護の認定', told: '秘密の手順', settled: true });
    await office.agree(id, 'far-desk', ['note:matter', 'note:told'], ['note:matter']);
    const { transfers, writeUps } = office.services;
    const card = cardTo('far-desk');
    await transfers.begin(command(staff('staff-1')), id, 'staff-1', { mode: 'cold', card });
    await expect(keep(id, 'staff-1', { matter: 'x' })).rejects.toMatchObject({
      code: 'NOT_YOUR_CONSULTATION',
    });
    await office.available('far');
    const [offer] = office.db.read((s) => {
      const c = s.consultations.get(id);
      return c !== null && 'offers' in c ? c.offers : [];
    });
    await office.press(id, staff('far'), {
      ...{ type: 'accept', offerId: offer?.offerId ?? '', staffId: 'far' },
    });
    expect(read(id, 'far').fields).toEqual({ ...EMPTY_DRAFT, matter: '介護の認定' });
    expect(read(id, 'far').edits).toMatchObject({ matter: { byName: 'staff-1' } });
    await keep(id, 'far', { promised: '電話' });
    await office.press(id, staff('far'), { type: 'hangUp', by: { staffId: 'far' } });
    await office.change('far', { disabled: true });
    await office.change('staff-2', { deskIds: ['far-desk'] });
    await office.available('staff-2');
    await writeUps.takeOver(command(staff('staff-2')), id, 'staff-2');
    expect(read(id, 'staff-2').fields).toMatchObject({ matter: '介護の認定', promised: '電話' });
  });

  it('[DR8] is gone with the record, from the database as well, and takes no late word', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { matter: '介護' });
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
    const what = { outcome, handoffs: [] };
    await office.services.writeUps.write(command(staff('staff-1')), id, 'staff-1', what);
    expect(stored(id)).toBeNull();
    const key = draftKind.form.keyCells(id);
    expect(await office.db.archive.find(draftKind.form, key)).toBeNull();
    await expect(keep(id, 'staff-1', { matter: 'x' })).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
    expect(read(id)).toEqual({ revision: 0, fields: EMPTY_DRAFT, edits: {} });
  });

  it('[DR8] is gone as soon as the record waits for its handoffs', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { matter: '介護' });
    await office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
    const what = { outcome, handoffs: [cardTo('far-desk')] };
    await office.services.writeUps.write(command(staff('staff-1')), id, 'staff-1', what);
    expect(office.get(id)).toMatchObject({ state: 'followUp' });
    expect(stored(id)).toBeNull();
  });

  it('[DR9] leaves no word in the audit log, the history or the answers that are kept', async () => {
    const { id } = await office.talk();
    const press = command(staff('staff-1'));
    await keep(id, 'staff-1', { matter: '秘密の主訴' }, press);
    const kept = office.db.read((s) => s.commands.find(press.commandId));
    const everywhere = [kept, await office.log(), await office.db.archive.history(id)];
    expect(JSON.stringify(everywhere)).not.toContain('秘密');
  });

  it('[DR301] is there again, whole, for the desk that wrote it when its transfer is returned', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { matter: '介護の認定', told: '手順', settled: true });
    const over = { mode: 'cold', card: cardTo('far-desk') } as const;
    await office.services.transfers.begin(command(staff('staff-1')), id, 'staff-1', over);
    await office.available('far');
    await office.accept(id);
    expect(read(id, 'far').fields).toEqual(EMPTY_DRAFT);
    await keep(id, 'far', { told: '北沢の手順' });
    await office.services.transfers.giveBack(command(staff('far')), id, 'far', 'no-time');
    await office.available('staff-1');
    await office.accept(id);
    expect(read(id).fields).toMatchObject({ matter: '介護の認定', told: '手順', settled: true });
    expect(JSON.stringify(read(id))).not.toContain('北沢の手順');
  });

  it('[DR10] of a warm transfer is its desk’s until the next one goes on alone, and says who wrote what', async () => {
    const { id } = await office.talk();
    await office.available('far');
    await office.agree(id, 'far-desk', ['note:matter']);
    const card = cardTo('far-desk');
    const { transfers } = office.services;
    await keep(id, 'staff-1', { matter: '介護の認定', told: '手順' });
    await transfers.begin(command(staff('staff-1')), id, 'staff-1', { mode: 'warm', card });
    await office.accept(id);
    const refused = { code: 'NOT_YOUR_CONSULTATION' };
    await expect(keep(id, 'far', { matter: 'x' })).rejects.toMatchObject(refused);
    expect(() => read(id, 'far')).toThrow(expect.objectContaining(refused));
    expect(revisionShown('far')).toBe(0);
    office.shown.length = 0;
    await keep(id, 'staff-1', { promised: '電話' });
    expect(office.shown).not.toContain('far');
    for (const type of ['introduce', 'transferDone'] as const) {
      await office.press(id, staff('staff-1'), { type, staffId: 'staff-1' });
    }
    expect(read(id, 'far').fields).toEqual({ ...EMPTY_DRAFT, matter: '介護の認定' });
    await keep(id, 'far', { matter: '介護と住まい' });
    expect(read(id, 'far').edits.matter?.byName).toBeNull();
  });
});
