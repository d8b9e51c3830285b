import type { AuditQuery, Caller } from '@madoguchi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { Database } from '../../ports/store.ts';
import {
  entryFor,
  exampleConsultation,
  insertConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { Records } from './records.ts';

const admin: Caller = {
  actor: { kind: 'staff', staffId: 'staff-1', role: 'admin' },
  from: '192.0.2.1',
};
const everything: AuditQuery = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null },
  ...{ from: null, until: null, before: null },
};

const clock = new FakeClock();
let db: Database;
beforeEach(async () => {
  db = createMemoryDatabase();
  await db.write(insertExampleWard);
});

const newest = async () => (await db.archive.searchAudit(everything, 1))[0];

describe('reading a consultation', () => {
  const records = () => new Records(db, clock);
  const open = exampleConsultation(1);

  it('[G8] that is open shows it, without an entry', async () => {
    await db.write((stores) => insertConsultation(stores, open));
    expect(await records().read('c-1', admin)).toMatchObject({
      ticket: '池尻-001',
      state: 'waiting',
      outcome: null,
      history: [{ type: 'request', to: 'waiting', who: '' }],
    });
    expect(await newest()).toBeUndefined();
  });

  it('[G8] that is closed is an entry of who read it', async () => {
    const { kioskConnection: _connection, passedBy: _passed, ...facts } = open;
    const outcome = {
      settled: true,
      comeBack: { needed: false },
      matter: '主訴',
      response: '済み',
      told: '伝えた事',
      promised: 'なし',
    } as const;
    const ending = { kind: 'written-up', staffId: 'staff-2', outcome, amendments: [] } as const;
    const closed = { ...facts, state: 'closed', closedAt: 13, ending } as const;
    await db.write((stores) => {
      insertConsultation(stores, open);
      stores.consultations.save(closed, entryFor(closed, 'writeUp'));
    });
    expect(await records().read('c-1', admin)).toMatchObject({
      specialistName: 'staff-2',
      closedAt: 13,
      outcome: { ...outcome, comeBack: { needed: false, reason: null } },
    });
    const record = { kind: 'consultation', id: 'c-1' };
    expect(await newest()).toMatchObject({ ...admin, action: 'record.read', record, details: {} });
  });

  it('[G8] that does not exist is refused', async () => {
    const reading = records().read('c-9', admin);
    await expect(reading).rejects.toMatchObject({ code: 'CONSULTATION_NOT_FOUND' });
  });
});
