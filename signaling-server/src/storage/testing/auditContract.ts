import type { AuditFact, AuditQuery } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditStretch, AuditWay, LogPlace } from '../../ports/auditWalk.ts';
import type { Database } from '../../ports/store.ts';

const fact = (change: Partial<AuditFact> = {}): AuditFact => ({
  actor: { kind: 'staff', staffId: 'staff-1', role: 'admin' },
  from: '192.0.2.1',
  action: 'topics.changed',
  record: { kind: 'topic', id: 'care' },
  details: { state: 'stopped', times: 2, again: true, before: null },
  ...change,
});

const everything: AuditQuery = {
  staffId: null,
  recordKind: null,
  recordId: null,
  action: null,
  from: null,
  until: null,
  before: null,
};

/** What every implementation must do with the audit log; `open` makes an empty one. */
export function auditContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });
  afterEach(() => db.close());
  const append = (at: number, change: Partial<AuditFact> = {}) =>
    db.write(({ audit }) => audit.append(fact(change), at));
  const search = async (query: Partial<AuditQuery>, limit = 10) => {
    const entries = await db.archive.searchAudit({ ...everything, ...query }, limit);
    return entries.map((e) => e.sequence);
  };

  describe('the audit log', () => {
    it('[G1] reads back who, when, what, from where, on which record', async () => {
      const written = await append(7);
      expect(written).toMatchObject({ ...fact(), at: 7, sequence: 1 });
      expect(await db.archive.searchAudit(everything, 1)).toEqual([written]);
    });

    it('[G2] numbers without a gap, also after what was taken back', async () => {
      await append(1);
      const broken = db.write(({ audit }) => {
        audit.append(fact(), 2);
        throw new RangeError('half way');
      });
      const together = await Promise.allSettled([append(3), broken, append(4)]);
      expect(together.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await search({})).toEqual([3, 2, 1]);
      const { marks, brokenAt } = await db.archive.checkAudit(null, 10);
      expect(marks.map((m) => m.sequence)).toEqual([1, 2, 3]);
      expect(brokenAt).toBeNull();
      expect(db.read(({ audit }) => audit.head())).toEqual(marks.at(-1));
    });

    it('[G2] two lines with the same words have different hashes', async () => {
      const [first, second] = [await append(1), await append(1)];
      expect(first.hash).toMatch(/^[\da-f]{64}$/);
      expect(second.hash).not.toBe(first.hash);
    });

    it('[G2] is checked part by part, and not with another beginning', async () => {
      for (const at of [1, 2, 3]) await append(at);
      const [first] = (await db.archive.checkAudit(null, 1)).marks;
      if (first === undefined) throw new Error('no line');
      const rest = await db.archive.checkAudit(first, 10);
      expect(rest.marks.map((m) => m.sequence)).toEqual([2, 3]);
      const other = { sequence: 1, hash: 'f'.repeat(64) };
      expect(await db.archive.checkAudit(other, 10)).toEqual({ marks: [], brokenAt: 2 });
    });

    it('[G5] finds by person, record, action and time, the newest first', async () => {
      await append(10);
      await append(20, { actor: { kind: 'staff', staffId: 'staff-2', role: 'staff' } });
      await append(30, { action: 'record.read', record: { kind: 'consultation', id: 'c-1' } });
      await append(40, { actor: { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center' } });
      expect(await search({})).toEqual([4, 3, 2, 1]);
      expect(await search({ staffId: 'staff-1' })).toEqual([3, 1]);
      expect(await search({ recordKind: 'consultation' })).toEqual([3]);
      expect(await search({ recordKind: 'topic', recordId: 'care' })).toEqual([4, 2, 1]);
      expect(await search({ action: 'record.read' })).toEqual([3]);
      expect(await search({ from: 20, until: 40 })).toEqual([3, 2]);
      expect(await search({ before: 3 }, 1)).toEqual([2]);
      expect(await search({ staffId: 'staff-1', from: 11 })).toEqual([3]);
    });

    it('[IR4] is read along a way in short stretches, also where the clock went back', async () => {
      for (const at of [10, 30, 20, 30, 40]) await append(at);
      const other = { kind: 'kiosk', kioskId: 'kiosk-1', centerId: 'center' } as const;
      await append(15, { actor: other, record: { kind: 'staff', id: 'staff-1' } });
      const read = async (way: AuditWay) => {
        const times: (number | undefined)[] = [];
        let after: LogPlace | null = null;
        do {
          const stretch: AuditStretch = await db.archive.auditStretch(way, after, 2);
          expect(stretch.lines.length).toBeLessThanOrEqual(2);
          times.push(...stretch.lines.map((line) => line?.at));
          after = stretch.next;
        } while (after !== null);
        return times;
      };
      expect(await read({ by: 'time', from: 15, until: 40 })).toEqual([15, 20, 30, 30]);
      expect(await read({ by: 'staff', staffId: 'staff-1' })).toEqual([10, 30, 20, 30, 40]);
      expect(await read({ by: 'kiosk', kioskId: 'kiosk-1' })).toEqual([15]);
      expect(await read({ by: 'record', kind: 'staff', id: 'staff-1' })).toEqual([15]);
      const [line] = (await db.archive.auditStretch({ by: 'time', from: 15, until: 16 }, null, 9))
        .lines;
      expect(line).toEqual({
        ...{ at: 15, actor: other, from: '192.0.2.1', action: 'topics.changed' },
        ...{ record: { kind: 'staff', id: 'staff-1' }, details: fact().details },
      });
    });
  });
}
