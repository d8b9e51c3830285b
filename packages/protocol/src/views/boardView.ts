import {
  CLOSURE_REASONS,
  KIOSK_FAULTS,
  KIOSK_VERDICTS,
  SURVEY_FACES,
  VISIT_OUTCOMES,
} from '@madoguchi/domain';
import { z } from 'zod';
import { deskCameraHealth } from '../events/health.ts';
import { id, instant, label, localisedText } from '../primitives.ts';
import { toldCounts } from '../toldCounts.ts';
import { centerUse } from './visitFigures.ts';

/*
 * A board shows a place to whoever stands before it: a center to its staff, the ward to admins. On a wall it
 * names nobody, no topic and no desk of a visit; what is `null` or empty there, staff see at their consoles.
 */

/** A visit: its ticket and since when it is as it is. */
const visit = {
  ticket: label,
  since: instant,
  topicName: localisedText.nullable(),
  deskName: localisedText.nullable(),
};

/** What a kiosk is doing now. */
const kioskNow = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('free') }),
  /** Somebody chooses a topic. */
  z.strictObject({ state: z.literal('choosing'), since: instant }),
  /** Not connected, since when as far as that is known; its visit keeps its place for a minute. */
  z.strictObject({
    state: z.literal('offline'),
    since: instant.nullable(),
    ticket: label.nullable(),
  }),
  z.strictObject({ state: z.literal('waiting'), ...visit }),
  z.strictObject({ state: z.literal('ringing'), ...visit }),
  z.strictObject({
    state: z.enum(['inCall', 'onHold', 'transferring']),
    ...visit,
    withName: label.nullable(),
  }),
]);

const outcome = z.enum(VISIT_OUTCOMES);

/** How many visits of today ended in each way; ways without a visit are left out. */
const outcomes = z
  .array(z.strictObject({ outcome, count: z.int().positive() }))
  .max(VISIT_OUTCOMES.length);

const facts = {
  demo: z.boolean(),
  outcomes,
  /** The server's clock, so that times count right on a screen whose clock does not. */
  serverNow: instant,
};

const centerBoard = z.strictObject({
  ...facts,
  scope: z.literal('center'),
  district: label,
  kiosks: z
    .array(
      z.strictObject({
        kioskId: id,
        name: label,
        now: kioskNow,
        /** What it has said of its camera over the desk; `null` while it is not connected, and on a wall. */
        deskCamera: deskCameraHealth.nullable(),
        /** Whether it can serve today, and what is wrong with it, the worst first; `null` on a wall. */
        health: z
          .strictObject({
            verdict: z.enum(KIOSK_VERDICTS),
            faults: z.array(z.enum(KIOSK_FAULTS)).max(KIOSK_FAULTS.length).readonly(),
          })
          .nullable(),
        /** Since when and why it is out of use; `null` while it may be used. */
        closure: z.strictObject({ reason: z.enum(CLOSURE_REASONS), since: instant }).nullable(),
        /** Whether somebody of staff stands beside the resident; on a wall without a name. */
        helper: z.strictObject({ byName: label.nullable() }).nullable(),
        /** The open call for staff from there; on a wall without a name. */
        staffCall: z
          .strictObject({
            callId: id,
            state: z.enum(['calling', 'acknowledged']),
            calledAt: instant,
            byName: label.nullable(),
          })
          .nullable(),
      }),
    )
    .max(100),
  /** The visits of today that have ended, the newest first; none on a wall. */
  visits: z
    .array(
      z.strictObject({
        ticket: label,
        at: instant,
        outcome,
        topicName: localisedText,
        deskName: localisedText,
      }),
    )
    .max(300),
  /** What residents said of their visits on the days before today; `null` on a wall. */
  survey: toldCounts(SURVEY_FACES).nullable(),
  /** How much its kiosks are used, and with whose help; `null` on a wall. */
  use: centerUse.nullable(),
  /** Wishes for a callback or a booking that nobody has settled: for today, past their day, in all. */
  wishes: z.strictObject({
    today: z.int().nonnegative(),
    late: z.int().nonnegative(),
    all: z.int().nonnegative(),
  }),
});

/** Specialists at their consoles, by what they do. */
const atWork = {
  free: z.int().nonnegative(),
  busy: z.int().nonnegative(),
  away: z.int().nonnegative(),
};

const boardDesk = z.strictObject({
  deskId: id,
  name: localisedText,
  /** The 総合支所 that it belongs to; `null` for a desk of the 本庁. */
  branchName: label.nullable(),
  open: z.boolean(),
  ...atWork,
  waiting: z.int().nonnegative(),
  /** Since when the first of them waits; `null` while nobody does. */
  waitingSince: instant.nullable(),
});

/** What does not go on by itself. */
const stuck = z.strictObject({
  writeUps: z.int().nonnegative(),
  /** Warm transfers that nobody has taken yet. */
  transfers: z.array(z.strictObject({ ticket: label, since: instant })).max(50),
  overdueCards: z.int().nonnegative(),
  lateWishes: z.int().nonnegative(),
  /** Desks at which somebody waits whom nobody on duty could serve. */
  unattended: z
    .array(
      z.strictObject({
        deskId: id,
        name: localisedText,
        waiting: z.int().positive(),
        since: instant,
      }),
    )
    .max(200),
});

const wardBoard = z.strictObject({
  ...facts,
  scope: z.literal('ward'),
  desks: z.array(boardDesk).max(300),
  /** Each person once, though they may serve several desks. */
  staff: z.strictObject(atWork),
  waiting: z.int().nonnegative(),
  longest: z.strictObject({ ticket: label, since: instant }).nullable(),
  calls: z.array(z.strictObject({ ticket: label, since: instant, held: z.boolean() })).max(300),
  kiosks: z.strictObject({
    connected: z.int().nonnegative(),
    /** Those of open centers that are not connected. */
    offline: z
      .array(
        z.strictObject({ kioskId: id, district: label, name: label, since: instant.nullable() }),
      )
      .max(300),
  }),
  stuck,
});

/** What a board shows. */
export const boardView = z.discriminatedUnion('scope', [centerBoard, wardBoard]);

export type BoardView = z.infer<typeof boardView>;
export type CenterBoard = z.infer<typeof centerBoard>;
export type WardBoard = z.infer<typeof wardBoard>;
export type BoardKiosk = CenterBoard['kiosks'][number];
export type BoardDesk = z.infer<typeof boardDesk>;
