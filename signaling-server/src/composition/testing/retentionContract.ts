import { DAY_MS, type Procedure } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { templateIn } from '../../services/forms/formTemplates.ts';
import { keepShippedTemplates } from '../../services/forms/shippedTemplates.ts';
import { ProcedureRetention } from '../../services/procedures/procedureRetention.ts';
import { enterEnded } from '../../services/records/searchEntries.ts';
import { procedureKind } from '../../services/records/procedure/index.ts';
import { procedureDocument, procedureFile } from '../../services/records/procedure/store.ts';
import { Fixture } from '../../services/testing/fixture.ts';
import { readSealed } from '../../state/sealedTable.ts';
import { everyProcedure } from '../../storage/testing/exampleRecords.ts';
import {
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { auditOf } from './paperOffice.ts';

const SEALED = { keyId: 'key', sealed: 'c2VhbGVk' };
const TEMPLATE = { templateId: 'care-certification', templateVersion: 2 };

/** What every database must do with procedures whose time is over. */
export function retentionContract(open: () => Promise<Database>): void {
  let db: Database;
  let office: Fixture;
  /** When the first of them may go. */
  let over: number;
  beforeEach(async () => {
    db = await open();
    await db.write((stores) => {
      insertExampleWard(stores);
      insertConsultation(stores, exampleConsultation(1));
    });
    await keepShippedTemplates(db, 0);
    office = new Fixture(db);
    const { templateId, templateVersion } = TEMPLATE;
    const template = db.read((stores) => templateIn(stores, templateId, templateVersion));
    if (template === null) throw new Error('no template');
    over = office.clock.now() - template.retentionDays * DAY_MS;
    await end('p-1', { completedAt: over });
    await end('p-2', { completedAt: over + 1 });
  });
  afterEach(async () => {
    office.services.stop();
    await db.close();
  });

  /** A completed procedure with all that hangs on it. */
  async function end(id: string, { completedAt }: { readonly completedAt: number }) {
    const example = everyProcedure.find(({ state }) => state === 'completed');
    if (example?.state !== 'completed') throw new Error('no example');
    const after: Procedure = {
      ...{ ...example, ...TEMPLATE, id, completedAt, resumeCode: id },
      receiptNumber: `2026-00000${id.at(-1) ?? ''}-0`,
      files: { page: { keptAt: 1, digest: 'd', bytes: 1 } },
    };
    await db.write((stores) => {
      const store = stores.records(procedureKind);
      store.put(after);
      store.putDocument(id, SEALED);
      store.putFile(id, 'page', SEALED);
      enterEnded(stores, procedureKind, { before: null, after, event: null });
    });
  }

  const retention = (through: Database = db) =>
    new ProcedureRetention({
      ...{ db: through, runner: office.services.runner, clock: office.clock },
    });
  const isThere = async (id: string): Promise<readonly boolean[]> => {
    const found = [
      await db.archive.find(procedureKind.form, [id]),
      await readSealed(db.archive, procedureDocument, id),
      await readSealed(db.archive, procedureFile, id, 'page'),
    ];
    return found.map((each) => each !== null);
  };
  const erasures = async (id: string): Promise<number> =>
    (await auditOf(db, { kind: 'procedure', id })).filter(
      ([action]) => action === 'procedure.erased',
    ).length;
  const nothing = [false, false, false];
  const all = [true, true, true];

  it('[PR72] goes with its print, its pictures and its words when its time is over, and not before', async () => {
    expect(await retention().sweep()).toBe(1);
    expect(await isThere('p-1')).toEqual(nothing);
    expect(await isThere('p-2')).toEqual(all);
    expect(db.read((stores) => stores.records(procedureKind).get('p-1'))).toBeNull();
    const asked = { marks: [], words: [], since: 0, before: Number.MAX_SAFE_INTEGER };
    const found = await db.archive.search({ ...asked, after: null, limit: 50 });
    expect(found.filter(({ kind }) => kind === 'procedure').map(({ id }) => id)).toEqual(['p-2']);
    expect(await erasures('p-1')).toBe(1);
    // It can go on among the others: another one has its number now.
    await office.clock.advance(1);
    expect(await retention().sweep()).toBe(1);
    expect(await isThere('p-2')).toEqual(nothing);
  });

  it('[PR73] a stop in the middle loses nothing and repeats nothing', async () => {
    await end('p-3', { completedAt: over });
    let left = 1;
    const cut: Database = {
      ...db,
      recallRecord(kind, id) {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('stopped')) : db.recallRecord(kind, id);
      },
    };
    await expect(retention(cut).sweep()).rejects.toThrow('stopped');
    expect([await isThere('p-1'), await isThere('p-3')]).toEqual([nothing, all]);
    expect(await retention().sweep()).toBe(1);
    expect(await retention().sweep()).toBe(0);
    expect([await erasures('p-1'), await erasures('p-3')]).toEqual([1, 1]);
  });

  it('[PR72] what is not over never goes, however old it is', async () => {
    const example = everyProcedure.find(({ state }) => state === 'accepted');
    if (example === undefined) throw new Error('no example');
    await db.write((stores) => {
      const p = { ...example, ...TEMPLATE, id: 'p-9', resumeCode: '9', submittedAt: 0 };
      stores.records(procedureKind).put({ ...p, receiptNumber: '2026-000009-0' } as Procedure);
    });
    await retention().sweep();
    expect(await db.archive.find(procedureKind.form, ['p-9'])).not.toBeNull();
  });
}
