import type { AuditFact, AuditQuery, Caller } from '@madoguchi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { AuditSearch } from './auditSearch.ts';
import { AuditState } from './auditState.ts';

const admin: Caller = {
  actor: { kind: 'staff', staffId: 'staff-1', role: 'admin' },
  from: '192.0.2.1',
};
const renamed: AuditFact = {
  ...admin,
  action: 'kiosk.renamed',
  record: { kind: 'kiosk', id: 'kiosk-1' },
  details: { 'name.after': '1番窓口' },
};
const everything: AuditQuery = {
  staffId: null,
  recordKind: null,
  recordId: null,
  action: null,
  from: null,
  until: null,
  before: null,
};

/** Of this test; the real one is much larger. */
const MAX_EXPORTED = 451;

const clock = new FakeClock();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let db: Database;
let search: AuditSearch;
beforeEach(async () => {
  db = createMemoryDatabase();
  await db.write(insertExampleWard);
  const noAnchor = {
    last: () => Promise.resolve(null),
    add: () => Promise.resolve(),
    async *marks() {
      await Promise.resolve();
      yield { sequence: 0, hash: '0'.repeat(64) };
    },
  };
  search = new AuditSearch(db, clock, new AuditState(db, noAnchor, clock, silent), MAX_EXPORTED);
});

const remember = (fact: AuditFact, times = 1) =>
  db.write(({ audit }) => {
    for (let n = 0; n < times; n += 1) audit.append(fact, clock.now());
  });
const newest = async () => (await db.archive.searchAudit(everything, 1))[0];

describe('looking into the audit log', () => {
  it('[G5] shows people and records by the names of today', async () => {
    await remember(renamed);
    await db.write(({ kiosks, staff }: Stores) => {
      const [kiosk, person] = [kiosks.get('kiosk-1'), staff.get('staff-1')];
      if (kiosk !== null) kiosks.save({ ...kiosk, name: '1番窓口' });
      if (person !== null) staff.save({ ...person, displayName: '新しい名前' });
    });
    const { entries } = await search.search(everything, admin);
    expect(entries[0]).toMatchObject({
      who: { kind: 'staff', id: 'staff-1', name: '新しい名前' },
      record: { kind: 'kiosk', id: 'kiosk-1', name: '池尻 1番窓口' },
      from: '192.0.2.1',
    });
  });

  it('[G5] what is no longer there goes by its id', async () => {
    await remember({ ...renamed, record: { kind: 'desk', id: 'gone' }, details: {} });
    const { entries } = await search.search(everything, admin);
    expect(entries[0]?.record).toEqual({ kind: 'desk', id: 'gone', name: 'gone' });
  });

  it('[G64] a withdrawn kiosk keeps its name, a removed unit the one that the log has of it', async () => {
    const record = { kind: 'desk', id: 'gone' } as const;
    const changed = { ...admin, action: 'organisation.changed', record } as const;
    await remember({ ...changed, details: { 'name.after': '保険の窓口' } });
    await remember({ ...changed, details: { 'name.before': '保険の窓口' } });
    await remember(renamed);
    await db.write(({ kiosks }: Stores) => {
      const kiosk = kiosks.get('kiosk-1');
      if (kiosk !== null) kiosks.save({ ...kiosk, revokedAt: clock.now() });
    });
    const { entries } = await search.search(everything, admin);
    expect(entries.map((entry) => entry.record.name)).toEqual([
      '池尻 kiosk-1',
      '保険の窓口',
      '保険の窓口',
    ]);
  });

  it('[G64] ids in what changed have names, in exports as well', async () => {
    const gone = { kind: 'desk', id: 'gone' } as const;
    const changed = { ...admin, action: 'organisation.changed', record: gone } as const;
    await remember({ ...changed, details: { 'name.before': '保険の窓口' } });
    await remember({
      ...admin,
      action: 'people.changed',
      record: { kind: 'staff', id: 'staff-2' },
      details: { 'desks.after': 'desk gone', 'centers.after': 'center', role: 'staff' },
    });
    await search.search({ ...everything, recordKind: 'kiosk', recordId: 'kiosk-1' }, admin);
    const { entries } = await search.search(everything, admin);
    expect(entries[0]?.names).toEqual({ 'kiosk-1': '池尻 kiosk-1' });
    expect(entries[1]?.names).toEqual({
      ...{ desk: '保健福祉課', gone: '保険の窓口', center: '池尻' },
    });
    const csv = await search.export({ ...everything, action: 'people.changed' }, admin);
    expect(csv).toContain(
      'centers.after: 池尻 / desks.after: 保健福祉課、保険の窓口 / role: staff',
    );
  });

  it('[G5] comes fifty at a time', async () => {
    await remember(renamed, 70);
    const first = await search.search(everything, admin);
    expect([first.entries.length, first.more]).toEqual([50, true]);
    const before = first.entries.at(-1)?.sequence ?? null;
    const second = await search.search({ ...everything, before }, admin);
    expect([second.entries.length, second.more]).toEqual([20, false]);
    expect(second.entries.at(-1)?.sequence).toBe(1);
  });

  it('[G6] a search is an entry, with what was asked for', async () => {
    await remember(renamed);
    await search.search({ ...everything, recordId: 'kiosk-1' }, admin);
    expect(await newest()).toMatchObject({
      ...admin,
      action: 'audit.searched',
      details: { recordId: 'kiosk-1', found: 1 },
    });
  });

  it('[G9] says what is known of the chain', async () => {
    await remember(renamed, 2);
    const { chain } = await search.search(everything, admin);
    const head = (await newest())?.hash;
    expect(chain).toMatchObject({ state: 'intact', entries: 3, total: 3, head });
    // The search itself is a line of the log, and is covered by what is said of it.
    expect((await search.search(everything, admin)).chain).toMatchObject({ entries: 4, total: 4 });
  });

  it('[G7] an export holds everything that fits, as an entry, harmless to a spreadsheet', async () => {
    await remember(renamed, 450);
    await remember({ ...renamed, from: '=HYPERLINK("http://x")' });
    await remember({ ...renamed, action: 'kiosk.revoked' });
    const csv = await search.export({ ...everything, action: 'kiosk.renamed' }, admin);
    const lines = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF番号,日時,')).toBe(true);
    expect(lines).toHaveLength(452);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(await newest()).toMatchObject({ action: 'audit.exported', details: { rows: 451 } });
  });

  it('[G7] an export that is too long for one file is refused, and no entry', async () => {
    await remember(renamed, MAX_EXPORTED + 1);
    const exported = search.export(everything, admin);
    await expect(exported).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect((await newest())?.action).toBe('kiosk.renamed');
  });
});
