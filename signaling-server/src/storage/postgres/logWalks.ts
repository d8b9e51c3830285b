import type { Archive } from '../../ports/archive.ts';
import { auditStretchOf, historyStretchOf } from '../../state/log/stretches.ts';
import { auditStretchSql, historyStretchSql } from '../auditWalk.ts';
import type { Queryable } from './rows.ts';

/** As the index of the audit log by kiosks has it. */
const KIOSK_OF = `(actor::jsonb ->> 'kioskId')`;

const place = (n: number): string => `$${String(n)}`;

/** Reads the logs of a database stretch by stretch. */
export const logWalks = (db: Queryable): Pick<Archive, 'auditStretch' | 'historyStretch'> => ({
  async auditStretch(way, after, limit) {
    const { sql, values } = auditStretchSql(way, after, limit, place, KIOSK_OF);
    return auditStretchOf((await db.query(sql, [...values])).rows, limit);
  },
  async historyStretch(time, after, limit) {
    const { sql, values } = historyStretchSql(time, after, limit, place);
    return historyStretchOf((await db.query(sql, [...values])).rows, limit);
  },
});
