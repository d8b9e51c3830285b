import { AUDIT_ACTIONS, INCIDENT_LIMIT_MS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, text } from '../../primitives.ts';
import type { Route } from '../route.ts';
import { chain } from './auditChain.ts';

/** So many records, refusals and devices stand on the screen and on paper; the file has all of them. */
export const INCIDENT_ROWS = 500;

const count = z.int().nonnegative();

const asked = z
  .strictObject({
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('staff'), id }),
      z.strictObject({ kind: z.literal('kiosk'), id }),
      z.strictObject({ kind: z.literal('anybody') }),
    ]),
    /** From inclusive to exclusive. */
    from: instant,
    until: instant,
    reason: text(TEXTS.incidentReason),
  })
  .refine(({ from, until }) => from < until && until - from <= INCIDENT_LIMIT_MS);

/** How often, when first and when last. */
const times = { times: count, firstAt: instant, lastAt: instant };
const deeds = z.strictObject({ read: count, changed: count, printed: count, exported: count });
const record = z.strictObject({ kind: label, id: label, name: label });

const report = z.strictObject({
  subject: z.strictObject({ kind: z.enum(['staff', 'kiosk', 'anybody']), name: label }),
  from: instant,
  until: instant,
  reason: label,
  madeAt: instant,
  /** Entries of the log and steps of consultations that were counted, and lines that nobody can read. */
  counted: count,
  unread: count,
  signIns: count,
  /** How many records were touched in all, and in which way. */
  records: count,
  recordsBy: deeds,
  refused: count,
  /** Of each kind how many records, and how often. */
  kinds: z.array(z.strictObject({ kind: label, records: count, deeds })),
  /** The first 500 by kind and time. */
  touched: z.array(z.strictObject({ ...record.shape, ...times, deeds })).max(INCIDENT_ROWS),
  refusals: z
    .array(z.strictObject({ asked: label, code: label, record, ...times }))
    .max(INCIDENT_ROWS),
  devices: z
    .array(z.strictObject({ from: label, browser: label, signIns: count, ...times }))
    .max(INCIDENT_ROWS),
  /** What others did to the account or the kiosk itself. */
  doneToSubject: z.array(z.strictObject({ action: z.enum(AUDIT_ACTIONS), ...times })),
  /** Rows that are in the file alone. */
  left: count,
  chain,
});

/** The routes of 記録の調査: which records were touched. */
export const incidentRoutes = {
  reportIncident: {
    method: 'post',
    path: '/api/admin/audit/incident',
    action: 'audit.read',
    about: null,
    summary:
      'Which records an account, a kiosk or anybody touched during a time, from the audit log and the history of consultations. The report is itself an entry.',
    body: asked,
    response: report,
  },
  exportIncident: {
    method: 'post',
    path: '/api/admin/audit/incident/export',
    action: 'audit.read',
    about: null,
    summary: 'The same as CSV, with every row.',
    body: asked,
    response: z.string(),
    contentType: 'text/csv',
  },
} as const satisfies Record<string, Route>;

export type IncidentReport = z.infer<typeof report>;
