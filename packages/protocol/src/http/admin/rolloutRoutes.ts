import {
  CHECK_ITEMS,
  ROLLOUT_STAGES,
  TEXTS,
  TICKED_ITEMS,
  TRAINING_PARTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, nothing, text } from '../../primitives.ts';
import type { Route } from '../route.ts';
import { storedRule, topicRule } from './organisationRoutes.ts';
import { openingHours, storedHours } from './queueRoutes.ts';

const stage = z.enum(ROLLOUT_STAGES);
const item = z.enum(CHECK_ITEMS);
const count = z.int().nonnegative();

/** A line of the checklist: what the system has found, what somebody has ticked, or what is missing. */
const check = z.discriminatedUnion('state', [
  z.strictObject({ item, state: z.literal('found'), at: instant.nullable(), count }),
  z.strictObject({
    item,
    state: z.enum(['done', 'notNeeded']),
    note: label,
    byName: label,
    at: instant,
  }),
  z.strictObject({ item, state: z.literal('open') }),
]);

const decision = z.strictObject({
  from: stage,
  to: stage,
  byName: label,
  at: instant,
  reason: z.string(),
  /** What was missing when it was decided. */
  missing: z.array(item),
});

const centerRollout = z.strictObject({
  centerId: id,
  /** Who has practised with a kiosk of the center, at it or at a desk; whoever did last first. */
  practised: z.array(
    z.strictObject({ name: label, part: z.enum(TRAINING_PARTS), practices: count, at: instant }),
  ),
  /** In the order in which the ward lists its topics. */
  topics: z.array(
    z.strictObject({
      topicId: id,
      stage,
      /** When the stage was decided; `null` for one that was in service before stages were. */
      since: instant.nullable(),
      /** Why it is stopped, as residents read it. */
      notice: label.nullable(),
      checks: z.array(check),
      /** The oldest first. */
      decisions: z.array(decision),
    }),
  ),
});
export type CenterRollout = z.infer<typeof centerRollout>;

const decided = {
  centerId: id,
  topicIds: z.array(id).min(1).max(100),
  reason: text(TEXTS.stageReason),
};
const ticked = { centerId: id, topicId: id, item: z.enum(TICKED_ITEMS) };

/** One thing of a center that becomes another, with what it was: so it can be taken back. */
const changesOf = <H extends z.ZodType, R extends z.ZodType>(hours: H, rule: R) =>
  z
    .array(
      z.discriminatedUnion('what', [
        z.strictObject({
          ...{ centerId: id, what: z.literal('hours') },
          ...{ before: hours.nullable(), after: hours.nullable() },
        }),
        z.strictObject({
          ...{ centerId: id, what: z.literal('rule') },
          ...{ before: rule.nullable(), after: rule.nullable() },
        }),
      ]),
    )
    .max(MAX_CHANGES);
/** As many as a large ward may have, with a year of exceptional days at each center. */
const MAX_CHANGES = 5_000;
const MAX_CHANGES_BYTES = 4 * 1024 * 1024;

/** The routes of 展開. */
export const rolloutRoutes = {
  rollouts: {
    method: 'get',
    path: '/api/admin/rollout',
    action: 'rollout.manage',
    about: null,
    summary: 'Every topic at every center: its stage, and how much of the checklist is missing.',
    response: z.strictObject({
      places: z.array(
        z.strictObject({
          ...{ centerId: id, topicId: id, stage },
          since: instant.nullable(),
          missing: count,
        }),
      ),
    }),
  },
  rolloutOf: {
    method: 'post',
    path: '/api/admin/rollout/center',
    action: 'rollout.manage',
    about: null,
    summary: 'One center: each topic with its checklist and everything that was decided.',
    body: z.strictObject({ centerId: id }),
    response: centerRollout,
  },
  decideRollout: {
    method: 'post',
    path: '/api/admin/rollout/decision',
    action: 'rollout.manage',
    about: null,
    summary: 'Decides the stage of some topics at a center, of all or of none.',
    body: z.discriminatedUnion('to', [
      z.strictObject({ ...decided, to: z.enum(['preparing', 'trial', 'service']) }),
      z.strictObject({ ...decided, to: z.literal('stopped'), notice: text(TEXTS.stageNotice) }),
    ]),
    response: centerRollout,
  },
  tickRollout: {
    method: 'post',
    path: '/api/admin/rollout/tick',
    action: 'rollout.manage',
    about: null,
    summary: 'Says of an item of the checklist that it is done or not needed, or takes that back.',
    body: z.discriminatedUnion('as', [
      z.strictObject({ ...ticked, as: z.enum(['done', 'notNeeded']), note: text(TEXTS.checkNote) }),
      z.strictObject({ ...ticked, as: z.literal('open') }),
    ]),
    response: centerRollout,
  },
  copySetUp: {
    method: 'post',
    path: '/api/admin/rollout/copy',
    action: 'rollout.manage',
    about: null,
    summary:
      'Gives centers the hours and rules of topics of another; a dry run tells what would change, and changes nothing.',
    body: z.strictObject({
      fromCenterId: id,
      toCenterIds: z.array(id).min(1).max(200),
      dryRun: z.boolean(),
    }),
    response: z.strictObject({ applied: z.boolean(), changes: changesOf(storedHours, storedRule) }),
  },
  undoSetUp: {
    method: 'post',
    path: '/api/admin/rollout/copy-reversal',
    action: 'rollout.manage',
    about: null,
    summary: 'Takes such a copy back as a whole; refused when something of it was changed since.',
    body: z.strictObject({ changes: changesOf(openingHours, topicRule).min(1) }),
    maxBytes: MAX_CHANGES_BYTES,
    response: nothing,
  },
} as const satisfies Record<string, Route>;
