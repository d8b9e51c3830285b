import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Procedure } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import { findRecord } from '../../services/records/find.ts';
import { procedureKind } from '../../services/records/procedure/index.ts';
import { everyProcedure } from '../../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';

/** What every implementation must do with procedures. */
export function procedureContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.write((stores) => {
      insertExampleWard(stores);
      insertConsultation(stores, exampleConsultation(1));
    });
  });
  afterEach(() => db.close());

  const put = (...all: readonly Procedure[]) =>
    db.write((s) => {
      for (const each of all) s.records(procedureKind).put(each);
    });

  it.each(everyProcedure)(
    '[D4] a procedure that is $state is read back as it was stored',
    async (p) => {
      await put(p);
      expect(db.read((s) => s.records(procedureKind).get('p-1'))).toEqual(p);
      // From the archive too, in which its body lies sealed.
      const stored = await db.archive.find(procedureKind.form, ['p-1']);
      expect(stored && procedureKind.form.fromRow(stored)).toEqual(p);
      expect(await findRecord(db, procedureKind, 'p-1')).toEqual(p);
    },
  );

  it('[D14] is found by its consultation, its desks, and by what stands on its slip', async () => {
    const [drafted, , , submitted] = everyProcedure;
    if (drafted === undefined || submitted === undefined) throw new Error('no examples');
    const ids = (found: readonly Procedure[]) => found.map(({ id }) => id);
    await put(drafted, { ...submitted, id: 'p-2', nowIn: null, resumeCode: '1' });
    const ask = <T>(work: (store: ReturnType<typeof procedureKind.openStore>) => T): T =>
      db.read((s) => work(s.records(procedureKind)));
    expect(ids(ask((store) => store.nowIn('c-1')))).toEqual(['p-1']);
    expect(ids(ask((store) => store.around('c-1')))).toEqual(['p-1', 'p-2']);
    expect(ids(ask((store) => store.at(['far-desk', 'far-desk'])))).toEqual(['p-1', 'p-2']);
    expect(ids(ask((store) => store.from(['desk'])))).toEqual(['p-1', 'p-2']);
    expect(ask((store) => store.byResume('center', '2026-11-22', '012345'))?.id).toBe('p-1');
    expect(ask((store) => store.byResume('center', '2026-11-23', '012345'))).toBeNull();
    await db.write((s) => {
      s.records(procedureKind).remove('p-1');
    });
    expect(await db.archive.find(procedureKind.form, ['p-1'])).toBeNull();
  });

  it('[PR5] a receipt number is taken by one alone, also by one that is over', async () => {
    const [completed] = everyProcedure.filter(({ state }) => state === 'completed');
    if (completed === undefined) throw new Error('no example');
    await put(completed);
    await expect(put({ ...completed, id: 'p-2', resumeCode: '2' })).rejects.toThrow(
      /already taken: receipt|unique/i,
    );
  });
}
