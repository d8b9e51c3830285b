import { AUDIT_ACTIONS, AUDIT_RECORDS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, localisedText, text } from '../../primitives.ts';
import { aboutConsultation } from '../../entry.ts';
import { shownTexts } from '../../recordTexts.ts';
import { remarkView } from '../../views/shared.ts';
import type { Route } from '../route.ts';

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
    kind: z.enum(['kiosk', 'staff', 'guest', 'anonymous', 'system']),
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

/** What is known of the hash chain, as it was checked for this answer. */
const chain = z.strictObject({
  state: z.enum(['intact', 'broken']),
  /** How many lines were checked, from the first on, and how many there are. */
  entries: z.int().nonnegative(),
  total: z.int().nonnegative(),
  checkedAt: instant,
  /** The first line that does not match, where the chain is broken. */
  brokenAt: z.int().positive().nullable(),
  /** The hash of the newest line, to be compared with the anchor that is kept elsewhere. */
  head: label,
});

/** The record of a consultation. */
const consultationRecord = z.strictObject({
  consultationId: id,
  ticket: label,
  district: label,
  topicName: localisedText,
  deskName: localisedText,
  state: label,
  requestedAt: instant,
  closedAt: instant.nullable(),
  specialistName: label.nullable(),
  /** What staff of the center said beforehand. */
  remark: remarkView.nullable(),
  outcome: z
    .strictObject({
      settled: z.boolean(),
      comeBack: z.strictObject({ needed: z.boolean(), reason: label.nullable() }),
      ...shownTexts,
    })
    .nullable(),
  history: z.array(z.strictObject({ at: instant, type: label, who: label, to: label })),
});

/** The same without its history: what came of it. */
const foundRecord = consultationRecord.omit({ history: true });

/** The routes of the audit log and of records. */
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
  readRecord: {
    method: 'post',
    path: '/api/records/reading',
    action: 'record.read',
    about: aboutConsultation,
    summary: 'Reads one consultation. Reading a closed one is itself an entry of the log.',
    body: z.strictObject({ consultationId: id }),
    response: consultationRecord,
  },
  findRecords: {
    method: 'post',
    path: '/api/records/search',
    action: 'record.find',
    about: null,
    summary:
      'Finds what came of a ticket of a day, among what is over and may be read. Each is an entry of the log.',
    body: z.strictObject({
      district: text(TEXTS.unitName),
      number: z.int().positive(),
      day: z.iso.date(),
    }),
    response: z.strictObject({ records: z.array(foundRecord) }),
  },
} as const satisfies Record<string, Route>;

export type AuditLine = z.infer<typeof entry>;
export type ChainState = z.infer<typeof chain>;
export type FoundRecord = z.infer<typeof foundRecord>;
export type ConsultationRecord = z.infer<typeof consultationRecord>;
