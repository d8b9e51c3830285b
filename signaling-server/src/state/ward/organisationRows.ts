import { DESK_PHONE_PATTERN, type TopicRule, type TopicScope } from '@madoguchi/domain';
import { z } from 'zod';
import { deskKind, json, text, topicIcon, topicState } from '../columns.ts';

/* Rows of the ward as they are stored, and what they mean. */

export const namedRow = z.object({ id: z.string(), name: z.string() });

export const centerRow = z
  .object({ id: z.string(), branch_id: z.string(), district: z.string(), model: z.int() })
  .transform((r) => ({
    id: r.id,
    branchId: r.branch_id,
    district: r.district,
    model: r.model === 1,
  }));

export const deskRow = z
  .object({
    id: z.string(),
    kind: deskKind,
    branch_id: z.string().nullable(),
    department_id: z.string().nullable(),
    name: json(text),
    phone: z.string().regex(DESK_PHONE_PATTERN).nullable(),
  })
  .transform((r) => ({
    id: r.id,
    kind: r.kind,
    branchId: r.branch_id,
    departmentId: r.department_id,
    name: r.name,
    phone: r.phone,
  }));

export const partnerRow = z
  .object({ id: z.string(), name: z.string(), center_id: z.string().nullable() })
  .transform((r) => ({ id: r.id, name: r.name, centerId: r.center_id }));

export const topicRow = z
  .object({
    id: z.string(),
    desk_kind: deskKind,
    icon: topicIcon,
    name: json(text),
    hint: json(text),
  })
  .transform((r) => ({
    id: r.id,
    deskKind: r.desk_kind,
    icon: r.icon,
    name: r.name,
    hint: r.hint,
  }));

export const ruleRow = z
  .object({
    topic_id: z.string(),
    center_id: z.string().nullable(),
    desk_id: z.string().nullable(),
    since: z.string(),
    state: topicState,
    reason: z.string(),
  })
  .transform((r): TopicRule => ({
    topicId: r.topic_id,
    scope: scopeOf(r.center_id, r.desk_id),
    state: r.state,
    since: r.since,
    reason: r.reason,
  }));

function scopeOf(centerId: string | null, deskId: string | null): TopicScope {
  if (centerId !== null) return { kind: 'center', centerId };
  return deskId === null ? { kind: 'ward' } : { kind: 'desk', deskId };
}
