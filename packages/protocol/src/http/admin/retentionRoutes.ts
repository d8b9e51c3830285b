import { RETAINED_KINDS, RETENTION_YEARS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, text } from '../../primitives.ts';
import type { Route } from '../route.ts';

const count = z.int().nonnegative();
const kind = z.enum(RETAINED_KINDS);
const years = z.int().min(RETENTION_YEARS.least).max(RETENTION_YEARS.most);

const rule = z.strictObject({
  kind,
  years,
  reason: label,
  /** Whether an admin has confirmed it; until then it is a proposal, and nothing goes by it. */
  isConfirmed: z.boolean(),
  /** How many are over today by these years, and how many will be at the next turn of the fiscal year; `null` while they are counted. */
  dueNow: count.nullable(),
  dueNext: count.nullable(),
});

const hold = z.strictObject({
  holdId: id,
  consultationId: id,
  ticket: label,
  /** The day of the ticket. */
  day,
  reason: label,
  untilDay: day.nullable(),
  placedByName: label,
  placedAt: instant,
});

/** What was erased on one day. */
const run = z.strictObject({
  day,
  counts: z.array(z.strictObject({ kind: z.enum([...RETAINED_KINDS, 'procedure']), rows: count })),
});

const overview = z.strictObject({
  rules: z.array(rule),
  /** The day on which the fiscal year turns next. */
  nextDay: day,
  holds: z.array(hold),
  /** The newest first. */
  runs: z.array(run),
  /** Whether something that was erased is still being made unreadable. */
  isPurging: z.boolean(),
});

/** The routes of 保存と削除. */
export const retentionRoutes = {
  retention: {
    method: 'get',
    path: '/api/admin/retention',
    action: 'retention.manage',
    about: null,
    summary:
      'For how long records are kept and why, what will be erased, what is held, and what was erased.',
    response: overview,
  },
  setRetention: {
    method: 'post',
    path: '/api/admin/retention/rule',
    action: 'retention.manage',
    about: null,
    summary:
      'Confirms for how many years a kind of record is kept; from then on it is erased by age.',
    body: z.strictObject({ kind, years, reason: text(TEXTS.retentionReason) }),
    response: overview,
  },
  holdRecord: {
    method: 'post',
    path: '/api/admin/retention/hold',
    action: 'retention.manage',
    about: null,
    summary:
      'Keeps a consultation, by its ticket, with all that belongs to it, although its time is over.',
    body: z.strictObject({
      district: text(TEXTS.unitName),
      number: z.int().positive(),
      day,
      reason: text(TEXTS.retentionReason),
      untilDay: day.nullable(),
    }),
    response: overview,
  },
  liftHold: {
    method: 'post',
    path: '/api/admin/retention/lift',
    action: 'retention.manage',
    about: null,
    summary: 'Lifts such a hold.',
    body: z.strictObject({ holdId: id }),
    response: overview,
  },
} as const satisfies Record<string, Route>;

export type RetentionOverview = z.infer<typeof overview>;
export type RetentionRuleView = z.infer<typeof rule>;
export type RetentionHoldView = z.infer<typeof hold>;
