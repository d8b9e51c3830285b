import { searchedText, searchedWords } from '@madoguchi/domain';
import type { Consultation } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database, SearchEntry, SearchQuestion } from '../../ports/store.ts';
import { consultationForm } from '../../services/records/consultation/form.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';

const ANYTHING: SearchQuestion = {
  ...{ marks: [], words: [], since: 0, before: Number.MAX_SAFE_INTEGER, after: null, limit: 50 },
};

/** What every index of what has ended must do. */
export function searchContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());

  const entry = (id: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
    ...{ kind: 'consultation', id, at: 1_000, marks: ['d01'] },
    text: searchedText(text),
    ...more,
  });
  const enter = (...entries: readonly SearchEntry[]) =>
    db.write(({ search }) => {
      for (const each of entries) search.enter(each, false);
    });
  const found = async (wanted: string, more: Partial<SearchQuestion> = {}) => {
    const question = { ...ANYTHING, words: searchedWords(wanted), ...more };
    return (await db.archive.search(question)).map(({ id }) => id);
  };

  it.each([
    ['介護保険', ['a']],
    ['護保', ['a']],
    ['険', ['a']],
    ['介護 手すり', ['a']],
    ['介護 年金', []],
    ['護介', []],
    ['高橋', ['b', 'a']],
    ['池尻-012', ['a']],
    ['012', ['a']],
    ['りを', ['a']],
    ['" OR "', []],
    ['_', ['b', 'a']],
    ['%', ['b', 'a']],
    ['marks : d01', []],
  ])('[SE1] %s finds %j', async (wanted, ids) => {
    await enter(
      entry('a', '池尻-012 介護保険の申請。手すりを、と髙橋さん'),
      entry('b', '池尻-013 年金、高橋さん'),
    );
    expect(await found(wanted)).toEqual(ids);
  });

  it('[SE1] pairs that stand apart are no word', async () => {
    await enter(entry('a', '介護と護保と保険'));
    expect(await found('介護保険')).toEqual([]);
  });

  it('[SE2] of each group one mark has to be there; a group without marks is on nothing', async () => {
    const at = (id: string, ...marks: string[]) => entry(id, '介護', { marks });
    await enter(at('a', 'd01', 'kx'), at('b', 'd02', 'kx'), at('c', 'd0102', 'ky'));
    expect(await found('介護', { marks: [['d01', 'd02']] })).toEqual(['b', 'a']);
    expect(await found('', { marks: [['d01', 'd0102'], ['kx']] })).toEqual(['a']);
    expect(await found('介護', { marks: [[]] })).toEqual([]);
    expect(await found('', { marks: [['kx'], []] })).toEqual([]);
  });

  it('[SE3] days are asked to the millisecond, and a list goes on where it ended', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    await enter(...ids.map((id, n) => entry(id, '介護', { at: n })));
    expect(await found('介護', { since: 1, before: 3 })).toEqual(['c', 'b']);
    expect(await found('', { since: 1, before: 3 })).toEqual(['c', 'b']);
    const [, second] = await db.archive.search({ ...ANYTHING, words: ['介護'], limit: 2 });
    expect(second?.id).toBe('c');
    expect(await found('介護', { after: second?.place ?? 0 })).toEqual(['b', 'a']);
  });

  it('[SE4] what was corrected is found as it is now, and first', async () => {
    await enter(entry('a', '介護'), entry('b', '年金'));
    expect(await found('介護')).toEqual(['a']);
    await db.write(({ search }) => search.enter(entry('a', '国保'), true));
    expect([await found('介護'), await found('国保')]).toEqual([[], ['a']]);
    expect(await found('')).toEqual(['a', 'b']);
    await db.write(({ search }) => search.enter(entry('a', '税'), true));
    expect([await found('国保'), await found('税')]).toEqual([[], ['a']]);
  });

  it('[SE4] is written with its unit of work, or not at all', async () => {
    const broken = db.write(({ search }) => {
      search.enter(entry('a', '介護'), false);
      throw new RangeError('half way');
    });
    await expect(broken).rejects.toThrow(RangeError);
    expect(await found('介護')).toEqual([]);
  });

  it('[SE4] many are taken in a part at a time', async () => {
    await enter(...Array.from({ length: 5 }, (_, n) => entry(String(n), '介護')));
    while (await db.archive.indexEntries(2));
    expect(await found('介護')).toHaveLength(5);
  });

  it('[SE8] what has ended is read by the order of its ids, and what is live is not', async () => {
    const closed = (sequence: number): Consultation => {
      const {
        kioskConnection: _connection,
        passedBy: _passed,
        ...facts
      } = exampleConsultation(sequence);
      return { ...facts, state: 'closed', closedAt: 9, ending: { kind: 'cancelled' } };
    };
    await db.write((stores) => {
      insertExampleWard(stores);
      insertConsultation(stores, exampleConsultation(1));
      for (const n of [2, 3, 4]) insertConsultation(stores, closed(n));
    });
    const ended = async (after: string, limit: number) =>
      (await db.archive.ended(consultationForm, after, limit)).map(({ row }) => row['id']);
    expect(await ended('', 2)).toEqual(['c-2', 'c-3']);
    expect(await ended('c-3', 2)).toEqual(['c-4']);
    expect(await ended('c-4', 2)).toEqual([]);
  });
}
