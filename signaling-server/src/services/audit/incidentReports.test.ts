import {
  AUDIT_ACTIONS,
  incidentPart,
  type AuditEntry,
  type AuditFact,
  type AuditQuery,
  type IncidentSubject,
} from '@madoguchi/domain';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../../composition/testing/memoryDatabase.ts';
import type { Database } from '../../ports/store.ts';
import {
  entryFor,
  exampleConsultation,
  insertExampleWard,
} from '../../storage/testing/exampleWard.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { AuditState } from './auditState.ts';
import { IncidentReports } from './incidentReports.ts';
import { tallyIncident } from './incidentTallying.ts';

const everything: AuditQuery = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null },
  ...{ from: null, until: null, before: null },
};
const caller = {
  actor: { kind: 'staff', staffId: 'staff-1', role: 'admin' },
  from: '::1',
} as const;
const kioskActor = { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center-1' } as const;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const noAnchor = {
  last: () => Promise.resolve(null),
  add: () => Promise.resolve(),
  async *marks() {
    await Promise.resolve();
    yield { sequence: 0, hash: '0'.repeat(64) };
  },
};

const clock = new FakeClock();
let db: Database;
let reports: IncidentReports;
beforeEach(async () => {
  db = createMemoryDatabase();
  await db.write(insertExampleWard);
  reports = new IncidentReports(db, clock, new AuditState(db, noAnchor, clock, silent));
});

const append = (at: number, change: Partial<AuditFact>) =>
  db.write(({ audit }) =>
    audit.append(
      {
        ...caller,
        ...{ action: 'record.read', record: { kind: 'consultation', id: 'c-1' }, details: {} },
        ...change,
      },
      at,
    ),
  );
const about = (subject: IncidentSubject) =>
  reports.report({ subject, from: 10, until: 100, reason: '紛失' }, caller);
const staff = { kind: 'staff', id: 'staff-1' } as const;

describe('an incident report', () => {
  it('[IR1] [IR2] tells which records an account touched, how often and when', async () => {
    await append(9, {});
    await append(10, {});
    await append(30, {});
    await append(50, { action: 'procedure.printed', record: { kind: 'procedure', id: 'p-1' } });
    await append(60, { actor: kioskActor });
    await append(100, {});
    const report = await about(staff);
    expect(report).toMatchObject({ records: 2, recordsBy: { read: 1, changed: 0, printed: 1 } });
    expect(report.touched).toMatchObject([
      { kind: 'consultation', times: 2, firstAt: 10, lastAt: 30, deeds: { read: 2, printed: 0 } },
      { kind: 'procedure', id: 'p-1', times: 1, firstAt: 50, lastAt: 50 },
    ]);
    expect((await about({ kind: 'anybody' })).counted).toBe(4);
  });

  it('[IR2] a step of a consultation is a change of it by whoever made it', async () => {
    const c = exampleConsultation(1);
    await db.write((stores) => {
      stores.consultations.insert(c, 'request-1', { ...entryFor(c), at: 20, actor: kioskActor });
    });
    const report = await about({ kind: 'kiosk', id: 'kiosk-1' });
    expect(report.touched).toMatchObject([{ id: c.id, name: '池尻-001', deeds: { changed: 1 } }]);
    expect((await about(staff)).touched).toEqual([]);
  });

  it('[IR3] sign-ins, addresses, refused tries and what others did to the account are told', async () => {
    const record = { kind: 'staff', id: 'staff-1' } as const;
    const anonymous = { kind: 'anonymous' } as const;
    await append(11, { action: 'session.opened', record, details: { browser: 'Edge Windows' } });
    await append(12, { ...{ actor: anonymous, from: '::2', action: 'session.refused', record } });
    const asked = { asked: 'record.read', code: 'OUT_OF_REACH', times: 7 };
    await append(13, { action: 'access.denied', details: asked });
    const other = { kind: 'staff', staffId: 'staff-2', role: 'admin' } as const;
    await append(14, { actor: other, action: 'people.disabled', record });
    await append(15, { actor: { kind: 'system' }, action: 'session.closed', record });
    const report = await about(staff);
    expect(report).toMatchObject({ records: 0, signIns: 1, refused: 8 });
    expect(report.devices).toMatchObject([{ from: '::1', browser: 'Edge Windows', signIns: 1 }]);
    expect(report.refusals).toMatchObject([
      { asked: 'session.refused', times: 1, firstAt: 12 },
      { asked: 'record.read', code: 'OUT_OF_REACH', times: 7, firstAt: 13 },
    ]);
    expect(report.doneToSubject).toMatchObject([{ action: 'people.disabled', times: 1 }]);
  });

  it('[IR5] is an entry itself with who, about whom, of when and why, and so is its file', async () => {
    await append(20, {});
    await about(staff);
    const [entry] = await db.archive.searchAudit(everything, 1);
    const details = { recordKind: 'staff', recordId: 'staff-1', from: 10, until: 100 };
    expect(entry).toMatchObject({
      ...{ ...caller, action: 'audit.reported', record: { kind: 'audit', id: 'incident' } },
      details: { ...details, reason: '紛失', found: 1 },
    });
    const csv = await reports.export(
      { subject: staff, from: 10, until: 100, reason: '紛失' },
      caller,
    );
    expect(csv.startsWith('\uFEFF区分,種類,')).toBe(true);
    expect(csv).toContain('記録,consultation,c-1,c-1,1,0,0,0,');
    const [exported] = await db.archive.searchAudit(everything, 1);
    expect(exported).toMatchObject({ action: 'audit.exported', details: { rows: 2 } });
  });

  it('[IR4] more records than fit one answer are refused, and no entry is made', async () => {
    for (const id of ['a', 'b', 'c']) await append(20, { record: { kind: 'procedure', id } });
    const tried = tallyIncident(db.archive, staff, { from: 10, until: 100 }, 2);
    await expect(tried).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('[IR6] equals a second computation from the entries of the log', async () => {
    await fc.assert(fc.asyncProperty(fc.array(someFact, { maxLength: 60 }), equalsNaive), {
      numRuns: 40,
    });
  });
});

const someActor: fc.Arbitrary<AuditFact['actor']> = fc.constantFrom(
  caller.actor,
  { kind: 'staff', staffId: 'staff-2', role: 'specialist' } as const,
  kioskActor,
  { kind: 'anonymous' } as const,
  { kind: 'system' } as const,
);
const someFact = fc.record({
  at: fc.integer({ min: 0, max: 20 }),
  actor: someActor,
  action: fc.constantFrom(...AUDIT_ACTIONS),
  record: fc.constantFrom(
    { kind: 'consultation', id: 'c-1' },
    { kind: 'procedure', id: 'c-1' },
    { kind: 'staff', id: 'staff-1' },
    { kind: 'kiosk', id: 'kiosk-1' },
  ),
  details: fc.constantFrom({}, { times: 3 }),
});

const SUBJECTS: readonly IncidentSubject[] = [
  ...[staff, { kind: 'kiosk', id: 'kiosk-1' } as const, { kind: 'anybody' } as const],
];

/** Every entry is read at once, filtered and grouped, the slow way. */
async function equalsNaive(
  facts: readonly (Pick<AuditFact, 'actor' | 'action' | 'record' | 'details'> & { at: number })[],
): Promise<void> {
  db = createMemoryDatabase();
  for (const { at, ...fact } of facts) await append(at, fact);
  const all = await db.archive.searchAudit(everything, 1_000);
  for (const subject of SUBJECTS) {
    const { tally } = await tallyIncident(db.archive, subject, { from: 5, until: 15 });
    const within = all.filter(({ at }) => at >= 5 && at < 15);
    const own = within.filter((entry) => isBy(subject, entry));
    const touching = own.filter((e) => !['session', 'refused'].includes(incidentPart(e.action)));
    const expected = Object.groupBy(touching, ({ record }) => `${record.kind} ${record.id}`);
    expect([...tally.records.keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [key, entries = []] of Object.entries(expected)) {
      const times = entries.map(({ at }) => at);
      expect(tally.records.get(key)).toMatchObject({
        times: entries.length,
        ...{ firstAt: Math.min(...times), lastAt: Math.max(...times) },
        deeds: {
          read: entries.filter((e) => incidentPart(e.action) === 'read').length,
          changed: entries.filter((e) => incidentPart(e.action) === 'changed').length,
        },
      });
    }
    const refused = within.filter(
      (e) => incidentPart(e.action) === 'refused' && (own.includes(e) || isAbout(subject, e)),
    );
    const counted = [...tally.refusals.values()].reduce((sum, { times }) => sum + times, 0);
    expect(counted).toBe(refused.reduce((sum, e) => sum + Number(e.details['times'] ?? 1), 0));
  }
}

const isBy = (subject: IncidentSubject, { actor }: AuditEntry): boolean =>
  subject.kind === 'anybody' ||
  (actor.kind === 'staff' && subject.kind === 'staff' && actor.staffId === subject.id) ||
  (actor.kind === 'kiosk' && subject.kind === 'kiosk' && actor.kioskId === subject.id);

const isAbout = (subject: IncidentSubject, { record }: AuditEntry): boolean =>
  subject.kind !== 'anybody' && record.kind === subject.kind && record.id === subject.id;
