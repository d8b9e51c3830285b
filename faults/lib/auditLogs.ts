import { composeAudit, openSqliteDatabase, systemClock } from '@madoguchi/signaling-server';
import type { AuditFact } from '@madoguchi/domain';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Facts of different kinds, each unlike the others. */
export function auditFact(n: number): AuditFact {
  const staffId = `staff-${String(n % 7)}`;
  const kinds: readonly Omit<AuditFact, 'from'>[] = [
    {
      actor: { kind: 'staff', staffId, role: 'admin' },
      action: 'people.changed',
      record: { kind: 'staff', id: `staff-${String(n)}` },
      details: { 'role.before': 'staff', 'role.after': 'specialist', times: n },
    },
    {
      actor: { kind: 'kiosk', kioskId: `kiosk-${String(n)}`, centerId: 'center' },
      action: 'kiosk.enrolled',
      record: { kind: 'kiosk', id: `kiosk-${String(n)}` },
      details: { name: '1番窓口', again: false, times: n },
    },
    {
      actor: { kind: 'anonymous' },
      action: 'session.refused',
      record: { kind: 'system', id: 'session' },
      details: { code: 'WRONG_CREDENTIALS', times: n },
    },
    {
      actor: { kind: 'staff', staffId, role: 'specialist' },
      action: 'audit.exported',
      record: { kind: 'audit', id: 'export' },
      details: { until: null, times: n },
    },
  ];
  const fact = kinds[n % kinds.length] ?? kinds[0];
  if (fact === undefined) throw new Error('no kinds of facts');
  return { ...fact, from: `192.0.2.${String(n % 250)}` };
}

/** Makes a log by the program's own means, anchored now and then as on the days of an office. */
export async function makeAuditLog(
  path: string,
  anchorPath: string,
  entries: number,
): Promise<void> {
  const db = await openSqliteDatabase(path);
  for (let n = 1; n <= entries; n += 1) {
    await db.write(({ audit }) => audit.append(auditFact(n), 1_000_000 + n));
    if (n % ENTRIES_A_DAY !== 0 && n !== entries) continue;
    const audit = composeAudit({
      ...{ db, clock: systemClock, log: silent },
      config: { auditAnchorPath: anchorPath, timeZone: 'Asia/Tokyo' },
    });
    audit.start();
    await audit.stop();
  }
  await db.close();
}

const ENTRIES_A_DAY = 15;
