import type { LiveDocument, Seat } from '@madoguchi/domain';
import { z } from 'zod';
import { id } from '../primitives.ts';
import { seat } from '../views/shared.ts';
import { box, type Box } from './places.ts';

/** By which camera paper is shown: the one over the desk, or the only one, with the paper held in front of it. */
export const PAPER_WAYS = ['desk', 'hand'] as const;
export type PaperWay = (typeof PAPER_WAYS)[number];

/** More boxes than a page has fields to hide. */
export const MOST_MASKS = 20;

const way = z.enum(PAPER_WAYS);

const mask = z.strictObject({ id, box, by: seat });
export type Mask = z.infer<typeof mask>;

const showing = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off') }),
  z.strictObject({ state: z.literal('asked'), by: seat, way }),
  z.strictObject({ state: z.literal('shown'), way }),
]);
export type Showing = z.infer<typeof showing>;

/** Why there is no still, for whoever asked. */
const TAKING_PROBLEMS = ['notShown', 'noCamera', 'declined', 'tooLarge', 'failed'] as const;
/** `full`: there are as many pages as there may be. */
export const STILL_PROBLEMS = [...TAKING_PROBLEMS, 'full'] as const;
export type StillProblem = (typeof STILL_PROBLEMS)[number];

/** A still that was asked for: it is being taken, or there is none and why. */
const asked = z.strictObject({
  id,
  by: seat,
  /** `checking`: the resident is asked about what was found in it. */
  state: z.enum(['taking', 'checking', ...STILL_PROBLEMS]),
});

const state = z.strictObject({
  /** Whether the kiosk has a camera over the desk; `null` until it has said so. */
  hasDeskCamera: z.boolean().nullable(),
  showing,
  /** Nothing of the picture is sent, and its place is black. */
  blank: z.boolean(),
  masks: z.array(mask).max(MOST_MASKS),
  /** The newest still that was asked for and is not among the pages. */
  still: asked.nullable(),
});
export type PaperState = z.infer<typeof state>;

const operation = z.discriminatedUnion('type', [
  /** The kiosk says which cameras it has. */
  z.strictObject({ type: z.literal('cameras'), desk: z.boolean() }),
  /** Staff ask to see paper. */
  z.strictObject({ type: z.literal('ask'), way }),
  /** The resident agrees, or shows by themselves. */
  z.strictObject({ type: z.literal('show'), way }),
  /** The resident says no, whoever asked takes it back, or either ends it. */
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ type: z.literal('mask'), id, box }),
  z.strictObject({ type: z.literal('unmask'), id }),
  z.strictObject({ type: z.literal('blank'), on: z.boolean() }),
  z.strictObject({ type: z.literal('takeStill'), id }),
  /** The kiosk says what has become of a still; one that is there is a page, and is no longer asked for. */
  z.strictObject({
    type: z.literal('still'),
    id,
    state: z.enum(['checking', 'there', ...STILL_PROBLEMS]),
  }),
]);
export type PaperOperation = z.infer<typeof operation>;

/**
 * What both ends say of the paper on the desk: whether it is shown, what of it is hidden, which still is being taken.
 * Only the kiosk shows, uncovers and takes. Staff may ask, hide and end: more black and less picture never hurt. What
 * is really sent the kiosk decides by itself; this is what everybody is told of it.
 */
export const paperDocument: LiveDocument<PaperState, PaperOperation> = {
  name: 'paper',
  operation,
  state,
  empty: () => ({
    hasDeskCamera: null,
    showing: { state: 'off' },
    blank: false,
    masks: [],
    still: null,
  }),
  apply(before, asked, by) {
    if (isKiosk(by)) return byKiosk(before, asked);
    return isStaff(by) ? byStaff(before, asked, by) : before;
  },
};

function byKiosk(before: PaperState, asked: PaperOperation): PaperState {
  switch (asked.type) {
    case 'cameras':
      return { ...before, hasDeskCamera: asked.desk };
    case 'show':
      return { ...before, showing: { state: 'shown', way: asked.way } };
    case 'unmask':
      return { ...before, masks: before.masks.filter(({ id: each }) => each !== asked.id) };
    case 'blank':
      return { ...before, blank: asked.on };
    case 'still':
      return { ...before, still: answered(before.still, asked) };
    case 'ask':
      return before;
    case 'mask':
    case 'end':
    case 'takeStill':
      return byEither(before, asked, 'kiosk');
  }
}

function byStaff(before: PaperState, asked: PaperOperation, by: Seat): PaperState {
  switch (asked.type) {
    case 'ask':
      return before.showing.state === 'off'
        ? { ...before, showing: { state: 'asked', by, way: asked.way } }
        : before;
    case 'blank':
      return asked.on ? { ...before, blank: true } : before;
    case 'mask':
    case 'end':
    case 'takeStill':
      return byEither(before, asked, by);
    case 'cameras':
    case 'show':
    case 'unmask':
    case 'still':
      return before;
  }
}

function byEither(
  before: PaperState,
  asked: Extract<PaperOperation, { type: 'mask' | 'end' | 'takeStill' }>,
  by: Seat,
): PaperState {
  switch (asked.type) {
    case 'mask':
      return { ...before, masks: masked(before.masks, { id: asked.id, box: asked.box, by }) };
    case 'end':
      return { ...before, showing: { state: 'off' }, still: null };
    case 'takeStill':
      return { ...before, still: { id: asked.id, by, state: 'taking' } };
  }
}

/** A new box, or one in a new place; staff move none, or what was hidden could be seen. */
function masked(before: PaperState['masks'], next: Mask): PaperState['masks'] {
  const present = before.find(({ id: each }) => each === next.id);
  if (present === undefined) return before.length < MOST_MASKS ? [...before, next] : before;
  if (!isKiosk(next.by) && !covers(next.box, present.box)) return before;
  return before.map((each) => (each === present ? { ...next, by: present.by } : each));
}

const covers = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** An answer to an older question changes nothing. */
function answered(
  before: PaperState['still'],
  { id: which, state: become }: Extract<PaperOperation, { type: 'still' }>,
): PaperState['still'] {
  if (before?.id !== which) return before;
  return become === 'there' ? null : { ...before, state: become };
}

const isKiosk = (by: Seat): boolean => by === 'kiosk';
const isStaff = (by: Seat): boolean => by.startsWith('staff:');
