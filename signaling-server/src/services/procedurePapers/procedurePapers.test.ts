import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { readSealed } from '../../state/sealedTable.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { procedureDocument } from '../records/procedure/store.ts';
import { sha256 } from '../sha256.ts';
import {
  asker,
  auditOf,
  openPaperOffice,
  paperOffice,
  procedureIn,
  put,
} from '../../composition/testing/paperOffice.ts';

let db: Database;
let office: Awaited<ReturnType<typeof openPaperOffice>>;
beforeEach(async () => {
  office = await openPaperOffice();
  ({ db } = office);
});
afterEach(() => {
  office.services.stop();
});

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const kept = () => readSealed(db.archive, procedureDocument, 'p-1');
const entries = () => auditOf(db, { kind: 'procedure', id: 'p-1' });

describe('[PD11] the paper of a procedure', () => {
  it('is printed when it is submitted, kept sealed with its digest, and read as it was kept', async () => {
    office.papers.begin();
    await office.services.runner.run((unit) =>
      unit.create(procedureKind, procedureIn('submitted')),
    );
    await vi.waitFor(async () => expect(await kept()).not.toBeNull());
    expect(JSON.stringify(await kept())).not.toContain('𠮷');
    const { name, bytes } = await office.papers.read('p-1', asker);
    expect(name).toBe('2026-000001-5.pdf');
    expect(textOf(bytes)).toContain('𠮷');
    await office.papers.read('p-1', asker);
    expect(office.printer.made).toHaveLength(1);
    expect(await entries()).toContainEqual([
      'procedure.printed',
      { receiptNumber: '2026-000001-5', digest: sha256(bytes) },
    ]);
    expect((await entries()).filter(([action]) => action === 'procedure.paperRead')).toHaveLength(
      2,
    );
  });

  it('that could not be made takes nothing back, and is made up for at the next start', async () => {
    office.papers.begin();
    office.printer.fails = true;
    await office.services.runner.run((unit) =>
      unit.create(procedureKind, procedureIn('submitted')),
    );
    await vi.waitFor(() => expect(JSON.stringify(office.lines)).toContain('not printed yet'));
    expect(JSON.stringify(office.lines)).not.toContain('𠮷');
    const again = paperOffice(db);
    again.papers.begin();
    await vi.waitFor(async () => expect(await kept()).not.toBeNull());
    again.services.stop();
  });

  it('that was altered is refused', async () => {
    await put(db, procedureIn('accepted'));
    await office.papers.read('p-1', asker);
    const sealed = await kept();
    await db.write((stores) => {
      const store = stores.records(procedureKind);
      store.removeDocument('p-1');
      store.putDocument('p-1', { keyId: sealed?.keyId ?? '', sealed: 'AAAA' });
    });
    await expect(office.papers.read('p-1', asker)).rejects.toMatchObject({ code: 'FILE_SEALED' });
  });

  it('is that of the last submission: what is being put right is never printed', async () => {
    await put(db, procedureIn('accepted'));
    const before = await office.papers.read('p-1', asker);
    await put(db, procedureIn('returned', { values: { name: '直している途中' } }));
    expect((await office.papers.read('p-1', asker)).bytes).toEqual(before.bytes);
    await put(db, procedureIn('submitted', { values: { name: '直した' }, submittedAt: 99 }));
    expect(textOf((await office.papers.read('p-1', asker)).bytes)).toContain('直した');
    await put(db, procedureIn('returned', { submittedAt: 100 }));
    await expect(office.papers.read('p-1', asker)).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });

  it('there is none of what is not submitted, and none is left of what is withdrawn', async () => {
    await put(db, procedureIn('signed'));
    await expect(office.papers.read('p-1', asker)).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await put(db, procedureIn('submitted'));
    await office.papers.read('p-1', asker);
    await office.services.runner.run((unit) =>
      unit.act(procedureKind, 'p-1', { type: 'withdraw' }),
    );
    expect(await kept()).toBeNull();
  });

  it('of a template that is gone is refused', async () => {
    await put(db, procedureIn('submitted', { templateVersion: 99 }));
    await expect(office.papers.read('p-1', asker)).rejects.toMatchObject({ code: 'TEMPLATE_GONE' });
  });
});
