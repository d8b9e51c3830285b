import type { Outcome } from '@madoguchi/domain';
import type { RecordQuery } from '@madoguchi/protocol';
import { describe, expect, it } from 'vitest';
import { wardOfEachTest } from '../../composition/testing/wardOfEachTest.ts';
import { KINDS } from '../records/index.ts';
import { handoffKind } from '../records/handoff/index.ts';
import { Records } from '../audit/records.ts';
import { cardTo, command, staff } from '../testing/fixture.ts';
import type { ViewFixture } from '../testing/viewFixture.ts';
import { RecordSearch } from './recordSearch.ts';
import { SearchUpkeep } from './searchUpkeep.ts';

let office: ViewFixture;
wardOfEachTest((made) => {
  office = made;
});

const corrected: Outcome = {
  ...{ settled: false, comeBack: { needed: true, reason: 'papers-missing' } },
  ...{ matter: '髙橋さんの母の介護', response: '対応', told: '秘密の訂正', promised: 'なし' },
};
type Role = 'specialist' | 'staff' | 'admin';
const caller = (staffId: string, role: Role = 'specialist') => ({
  actor: { kind: 'staff', staffId, role } as const,
  from: '192.0.2.1',
});
const EVERYTHING: RecordQuery = {
  ...{ words: '', kind: null, from: null, until: null, topicId: null, deskId: null },
  ...{ centerId: null, result: null, after: null },
};
const search = (what: Partial<RecordQuery> = {}, staffId = 'staff-1', role?: Role) =>
  new RecordSearch(office.db, office.clock, 'Asia/Tokyo').search(
    { ...EVERYTHING, ...what },
    caller(staffId, role),
  );
const found = async (what: Partial<RecordQuery>, ...who: [string?, Role?]) =>
  (await search(what, ...who)).records.map(({ id }) => id);
const amend = (id: string, outcome = corrected) =>
  office.services.amendments.amend(command(staff('staff-2')), id, {
    ...{ staffId: 'staff-2', reason: 'left-out', outcome, version: 0 },
  });

async function writtenUp(): Promise<string> {
  const { id } = await office.talk();
  await office.finish(id);
  return id;
}

describe('finding records', () => {
  it('[RC6] of one’s desk, the newest first, by ticket, topic and outcome as corrected', async () => {
    const first = await writtenUp();
    await office.clock.advance(1_000);
    const second = await writtenUp();
    await amend(first);
    expect(await found({})).toEqual([second, first]);
    expect(await found({ result: 'settled' })).toEqual([second]);
    expect(await found({ result: 'unsettled' })).toEqual([first]);
    expect(await found({ result: 'comeBack' })).toEqual([first]);
    expect(await found({ words: '池尻-002' })).toEqual([second]);
    expect(await found({ words: '００１' })).toEqual([first]);
    expect(await found({ topicId: 'none' })).toEqual([]);
    expect(await found({ from: '2026-11-20', until: '2026-11-30' })).toEqual([second, first]);
    expect(await found({ from: '2026-01-01', until: '2026-01-31' })).toEqual([]);
    expect(await found({ from: '2026-12-01' })).toEqual([]);
    expect(await found({ kind: 'handoff' })).toEqual([]);
    expect(await found({ centerId: 'nowhere' })).toEqual([]);
  });

  it('[SE1] [SE4] what a correction says is found, what it replaced is not', async () => {
    const id = await writtenUp();
    expect(await found({ words: '主訴' })).toEqual([id]);
    await amend(id);
    expect(await found({ words: '主訴' })).toEqual([]);
    expect(await found({ words: '高橋 介護' })).toEqual([id]);
    const [row] = (await search({ words: '高橋' })).records;
    expect(row?.excerpts).toEqual([
      {
        field: 'matter',
        parts: [
          { text: '髙橋', isMatch: true },
          { text: 'さんの母の介護', isMatch: false },
        ],
      },
    ]);
  });

  it('[RC7] [SE2] reaches as far as the table of access: desk, center, ward', async () => {
    await writtenUp();
    const count = async (staffId: string, role?: Role) =>
      (await search({}, staffId, role)).records.length;
    expect(await count('staff-2')).toBe(1);
    expect(await count('far')).toBe(0);
    expect(await count('center-staff', 'staff')).toBe(1);
    expect(await count('admin', 'admin')).toBe(1);
    expect(await count('nobody')).toBe(0);
  });

  it('[RC7] [SE6] is an entry of who looked, and of each closed record of which words were shown', async () => {
    const id = await writtenUp();
    await amend(id);
    expect(JSON.stringify(await search({}))).not.toContain('秘密');
    const entries = async (action: string) =>
      (await office.log()).filter((entry) => entry.action === action);
    expect(await entries('record.searched')).toMatchObject([
      { details: { found: 1 }, actor: { staffId: 'staff-1' } },
    ]);
    expect(await entries('record.read')).toEqual([]);
    await search({ words: '池尻' });
    expect(await entries('record.read')).toEqual([]);
    await search({ words: '秘密' });
    expect(await entries('record.read')).toMatchObject([{ record: { kind: 'consultation', id } }]);
    expect(JSON.stringify(await office.log())).not.toContain('秘密');
  });

  it('[SE7] what goes on is found, too, and the queue is no list of records', async () => {
    const { id } = await office.talk();
    expect(await found({})).toEqual([]);
    expect(await found({ words: '池尻' })).toEqual([id]);
    expect(await found({ result: 'inCall' })).toEqual([id]);
    expect(await found({ words: '池尻' }, 'far')).toEqual([]);
    expect(await found({ words: '池尻' }, 'admin', 'admin')).toEqual([]);
  });

  it('[SE8] what had ended before there was an index is entered by a start, each once', async () => {
    const first = await writtenUp();
    await office.clock.advance(1_000);
    const second = await writtenUp();
    await office.db.write(({ search: index }) => {
      const nothing = { kind: 'consultation', at: 0, marks: [], text: '' };
      for (const id of [first, second]) index.enter({ ...nothing, id }, true);
    });
    expect(await found({})).toEqual([]);
    expect((await search()).isIndexing).toBe(true);
    const log = { error: () => undefined, warn: () => undefined, info: () => undefined };
    await new SearchUpkeep(office.db, office.clock, log).complete();
    expect(await found({})).toEqual([second, first]);
    expect((await search()).isIndexing).toBe(false);
  });

  it('[SE9] a kind says itself by what it is found', () => {
    const searched = KINDS.filter((kind) => 'search' in kind).map(({ name }) => name);
    expect(searched).toEqual(expect.arrayContaining(['consultation', 'handoff', 'contact']));
  });
});

describe('what hangs on a consultation', () => {
  const read = async (id: string, staffId: string, role?: Role) =>
    (await new Records(office.db, office.clock).read(id, caller(staffId, role))).belongings;

  it('[SE10] [SE60] is shown with it and in its history, its words to who may read them, and each of them is an entry', async () => {
    const { id } = await office.talk();
    await office.agree(id, 'far-desk');
    await office.finish(id, [cardTo('far-desk')]);
    const [card] = office.cards(id);
    expect(await read(id, 'staff-1')).toMatchObject([
      { kind: 'handoff', id: card?.id, isOpen: true, results: ['sent'] },
    ]);
    const { history } = await new Records(office.db, office.clock).read(id, caller('staff-1'));
    expect(history.at(0)).toMatchObject({ type: 'request', about: null });
    const sent = { type: 'handoff.sent', about: { kind: 'handoff', id: card?.id } };
    expect(history).toContainEqual(expect.objectContaining(sent));
    expect(history.map(({ at }) => at)).toEqual(
      history.map(({ at }) => at).toSorted((a, b) => a - b),
    );
    const [own, other] = [await read(id, 'staff-1'), await read(id, 'staff-2')];
    expect(own[0]?.texts).toContainEqual({ field: 'papers', text: '保険証' });
    expect(other[0]?.texts).toEqual([]);

    const steps = [
      { type: 'accept', staffId: 'far' },
      { type: 'settle', staffId: 'far', deskIds: ['far-desk'] },
    ] as const;
    for (const step of steps) {
      await office.services.runner.command(
        command(staff('far')),
        handoffKind,
        card?.id ?? '',
        step,
      );
    }
    const reads = async () =>
      (await office.log()).filter(({ action }) => action === 'record.read').map((e) => e.record);
    expect(await reads()).toEqual([]);
    expect(await read(id, 'staff-1')).toMatchObject([{ isOpen: false, results: ['done'] }]);
    const consultation = { kind: 'consultation', id };
    const ofCard = { kind: 'handoff', id: card?.id };
    expect(await reads()).toHaveLength(2);
    expect(await reads()).toEqual(expect.arrayContaining([consultation, ofCard]));
    expect(await found({ words: '保険証' }, 'far')).toEqual([card?.id]);
    expect((await search({ words: '保険証' }, 'far')).records).toMatchObject([{ mayOpen: false }]);
    expect(await found({ words: '保険証' }, 'staff-2')).toEqual([]);
  });
});
