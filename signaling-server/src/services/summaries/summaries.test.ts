import { EMPTY_SUMMARY } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { summaryKind } from '../records/summary/index.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { ViewFixture } from '../testing/viewFixture.ts';
import { SummaryReprints } from './summaryReprints.ts';

let office: ViewFixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const far = { ...exampleStaff, id: 'far', displayName: '北沢', deskIds: ['far-desk'] };
    stores.staff.insert(far);
    stores.organisation.putGuide(guide('保険証'));
  });
});
afterEach(() => end());

const guide = (papers: string) => ({
  ...{ topicId: 'care', papers: [], sentences: [], phrases: [] },
  blocks: [
    { id: 'card', part: 'papers', text: { ja: papers, en: 'Card' } } as const,
    { id: 'wait', part: 'nextStep', text: { ja: '待つ' } } as const,
  ],
  page: 'https://ward.example/care',
  question: null,
});

type Changes = EventData<'summary.keep'>['changes'];
const CARD = { papers: { blocks: ['card'], text: '印鑑' } } as const satisfies Changes;

const keep = (id: string, staffId: string, changes: Changes, press = command(staff(staffId))) =>
  office.services.summaries.keep(press, id, staffId, changes);
const read = (id: string, staffId = 'staff-1') =>
  office.services.summaries.read(office.db, id, staffId);
const show = (id: string, isShown: boolean, staffId = 'staff-1') =>
  office.services.summaries.show(command(staff(staffId)), id, staffId, isShown);
const hangUp = (id: string) =>
  office.press(id, staff('staff-1'), { type: 'hangUp', by: { staffId: 'staff-1' } });
const stored = (id: string) => office.db.read((s) => s.records(summaryKind).get(id));

describe('what a resident takes along of a talk', () => {
  it('[SM705] has the words of blocks of its topic, as they were when they were chosen', async () => {
    const { id } = await office.talk();
    expect(read(id)).toEqual({ revision: 0, fields: EMPTY_SUMMARY, edits: {} });
    expect(await keep(id, 'staff-1', CARD)).toEqual({ revision: 1 });
    await office.db.write(({ organisation }) => organisation.putGuide(guide('資格確認書')));
    await keep(id, 'staff-1', { papers: { blocks: ['card'], text: '' }, day: '2026-12-10' });
    expect(read(id)).toMatchObject({
      revision: 2,
      fields: { papers: { blocks: [{ id: 'card', text: { ja: '保険証' } }], text: '' } },
      edits: { papers: { byName: null }, day: { revision: 2 } },
    });
    expect(office.onConsole('staff-1').current).toMatchObject({
      summary: { revision: 2, isShown: false },
    });
    for (const blocks of [['nowhere'], ['wait']])
      await expect(keep(id, 'staff-1', { papers: { blocks, text: '' } })).rejects.toThrow(
        'NOT_FOUND',
      );
  });

  it('[SM706] has one effect however often it is sent, and nobody else writes, reads or shows it', async () => {
    const { id } = await office.talk();
    const press = command(staff('staff-1'));
    await keep(id, 'staff-1', CARD, press);
    await keep(id, 'staff-1', { papers: { blocks: [], text: '' } });
    expect(await keep(id, 'staff-1', CARD, press)).toEqual({ revision: 1 });
    expect(stored(id)?.fields.papers).toEqual({ blocks: [], text: '' });
    const refused = 'NOT_YOUR_CONSULTATION';
    await expect(keep(id, 'far', CARD)).rejects.toThrow(refused);
    expect(() => read(id, 'far')).toThrow(refused);
    await expect(show(id, true, 'far')).rejects.toThrow(refused);
    await expect(show(id, true)).rejects.toThrow('WRONG_STATE');
  });

  it('[SM707] the kiosk has it while it is shown and after the call, in every language, until it is closed', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', { ...CARD, day: '2026-12-10' });
    expect(office.onKiosk().summary).toBeNull();
    await show(id, true);
    expect(office.onKiosk().summary).toMatchObject({
      consultationId: id,
      sections: [
        { part: 'papers', lines: [{ ja: '保険証', en: 'Card' }, { ja: '印鑑' }] },
        { part: 'when', lines: [{ en: expect.stringContaining('10 December 2026') as string }] },
      ],
      page: { address: 'https://ward.example/care' },
    });
    await show(id, false);
    expect(office.onKiosk().summary).toBeNull();
    await hangUp(id);
    expect(office.onKiosk()).toMatchObject({ consultation: null, summary: { consultationId: id } });
    await keep(id, 'staff-1', { papers: { blocks: ['card'], text: '' } });
    expect(office.onKiosk().summary?.sections[0]?.lines).toHaveLength(1);
    await office.services.summaries.close(command(kiosk('kiosk-1')), id);
    expect(office.onKiosk().summary).toBeNull();
    expect(stored(id)?.fields.papers.blocks).toHaveLength(1);
  });

  it('[SM701] survives a restart of the server at every place where it is seen', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', CARD);
    const steps = [() => show(id, true), () => hangUp(id)];
    for (const step of steps) {
      await step();
      const before = stored(id);
      const restarted = new Fixture(office.db);
      await restarted.services.begin();
      expect(stored(id)).toEqual(before);
      restarted.services.stop();
      const row = await office.db.archive.find(summaryKind.form, summaryKind.form.keyCells(id));
      expect(row && summaryKind.form.fromRow(row)).toEqual(before);
    }
  });

  it('[SM708] goes with its day, from the database as well', async () => {
    const { id } = await office.talk();
    await keep(id, 'staff-1', CARD);
    await hangUp(id);
    await office.services.runner.run((unit) => unit.act(summaryKind, id, { type: 'end' }));
    expect(stored(id)).toBeNull();
    expect(office.onKiosk().summary).toBeNull();
    expect(await office.services.summaries.close(command(kiosk('kiosk-1')), id)).toEqual({});
  });

  it('[SM714] is printed again at its center on the same day, by its ticket, and that is on record', async () => {
    await office.addOthers();
    const { id, ticket } = await office.talk();
    await keep(id, 'staff-1', CARD);
    const reprints = new SummaryReprints({
      ...{ db: office.db, clock: office.clock, timeZone: 'Asia/Tokyo' },
    });
    const asked = { district: ticket.district, number: ticket.number, language: null };
    const by = (staffId: string, role: 'staff' | 'specialist' = 'staff') =>
      reprints.find(asked, { actor: { kind: 'staff', staffId, role }, from: '192.0.2.1' });
    const none = { printed: null };
    expect(await by('center-staff')).toEqual(none);
    await hangUp(id);
    expect(await by('center-staff')).toMatchObject({
      printed: { language: 'ja', summary: { consultationId: id } },
    });
    expect(await by('elsewhere')).toEqual(none);
    expect(
      await reprints.find(
        { ...asked, number: ticket.number + 1 },
        { actor: { kind: 'staff', staffId: 'center-staff', role: 'staff' }, from: '192.0.2.1' },
      ),
    ).toEqual(none);
    const entries = (await office.log()).filter(({ action }) => action === 'summary.reprinted');
    expect(entries).toMatchObject([{ record: { kind: 'consultation', id } }]);
    await office.clock.advance(24 * 60 * 60_000);
    expect(await by('center-staff')).toEqual(none);
  });
});
