import { AUDIT_ACTIONS, AUDIT_RECORDS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, text } from '../../primitives.ts';
import type { Route } from '../route.ts';
import { chain } from './auditChain.ts';

const query = z.strictObject({
  staffId: id.nullable(),
  recordKind: z.enum(AUDIT_RECORDS).nullable(),
  recordId: text(TEXTS.recordId).nullable(),
  action: z.enum(AUDIT_ACTIONS).nullable(),
  from: instant.nullable(),
  until: instant.nullable(),
  before: z.int().positive().nullable(),
});

const entry = z.strictObject({
  sequence: z.int().positive(),
  at: instant,
  action: z.enum(AUDIT_ACTIONS),
  who: z.strictObject({
    kind: z.enum(['kiosk', 'staff', 'guest', 'handset', 'anonymous', 'system']),
    id: id.nullable(),
    /** The present name of the person or the kiosk. */
    name: label,
  }),
  from: label,
  record: z.strictObject({ kind: label, id: label, name: label }),
  details: z.record(label, z.union([label, z.number(), z.boolean(), z.null()])),
  /** What the ids in `details` stand for, as they are written there; what has no name is left out. */
  names: z.record(label, label),
});

/** The routes of the audit log. */
export const auditRoutes = {
  searchAudit: {
    method: 'post',
    path: '/api/admin/audit/search',
    action: 'audit.read',
    about: null,
    summary: 'Entries that fit, the newest first, fifty at a time. A search is itself an entry.',
    body: query,
    response: z.strictObject({
      entries: z.array(entry).max(50),
      more: z.boolean(),
      chain,
    }),
  },
  exportAudit: {
    method: 'post',
    path: '/api/admin/audit/export',
    action: 'audit.read',
    about: null,
    summary: 'All entries that fit, as CSV, for a disclosure request.',
    body: query.omit({ before: true }),
    response: z.string(),
    contentType: 'text/csv',
  },
} as const satisfies Record<string, Route>;

export type AuditLine = z.infer<typeof entry>;
export type { ChainState } from './auditChain.ts';
