import {
  AWAY_REASONS,
  HANDOFF_RETURN_REASONS,
  HANDOFF_STATES,
  HOLD_REASONS,
  ROLES,
  ROUTE_REASONS,
  STANDING_KINDS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';
import { shownDraftCard } from '../draftCard.ts';
import { goingAlong, passings, type passingInCall } from './passings.ts';
import { inboxProcedure, procedureInCall, sentProcedure } from './procedures.ts';
import { contactView } from './contactView.ts';
import { standbyView } from './standbyView.ts';
import { shownTexts } from '../recordTexts.ts';
import { drivingView } from './driving.ts';
import { helpingView } from './helping.ts';
import { quietView } from './visitFigures.ts';
import { leftWriteUp } from './leftWriteUp.ts';
import { staffCallView } from './staffCalls.ts';
import {
  activity,
  participantKind,
  personFacts,
  presentPerson,
  remarkView,
  residentFacts,
  seat,
} from './shared.ts';

const card = z.strictObject({
  ...shownTexts,
  papers: z.string(),
  toDeskId: id,
  dueDay: day,
});

const queueEntry = z.strictObject({
  ...personFacts,
  /** Who is being rung for this consultation now. */
  ringing: z.enum(['nobody', 'me', 'colleague']),
  /** Whether the kiosk is disconnected; its place in the queue is kept. */
  kioskAway: z.boolean(),
  standing: z.enum(STANDING_KINDS),
  why: z.enum(['arrived', 'transferred', 'returned', 'leftBehind']),
  /** Whether I may lift them, and somebody is there whom they would then come before. */
  mayLift: z.boolean(),
  /** What staff of the center have said; shown to them. */
  remark: remarkView.nullable(),
  /** Whether I may say something about them beforehand. */
  mayRemark: z.boolean(),
});

/** A call that is under way at a center of mine: I may say something about its resident. */
const callHere = z.strictObject({
  ...personFacts,
  acceptedAt: instant,
  remark: remarkView.nullable(),
});

const participant = z.strictObject({
  participantId: id,
  kind: participantKind,
  name: label,
  stage: z.enum(['invited', 'inLobby', 'present']),
  away: z.boolean(),
});

const talking = {
  ...personFacts,
  remark: remarkView.nullable(),
  acceptedAt: instant,
  ...residentFacts,
  /** My role: leading, receiving a warm transfer, or invited. */
  role: z.enum(['lead', 'next', 'joined']),
  leadName: label,
  /** What I may change of the kiosk; `null` for whoever does not lead. */
  driving: drivingView.nullable(),
  /** My own place in the media room, and everybody who is in the call. */
  mySeat: seat,
  present: z.array(presentPerson).max(8),
  participants: z.array(participant).max(8),
  /** How many changes its draft has; `draft.read` gives them. 0 for whoever does not write it. */
  draftRevision: z.int().nonnegative(),
  /** The same of its summary (`summary.read`), and whether the resident sees it now. */
  summary: z.strictObject({ revision: z.int().nonnegative(), isShown: z.boolean() }),
  /** The procedures that are open in it, in the order in which they began. */
  procedures: z.array(procedureInCall).max(20).readonly(),
  passings,
  /** 様式 of its topic that can be begun. */
  templates: z
    .array(z.strictObject({ id, title: localisedText }))
    .max(100)
    .readonly(),
  /** The card with which it came to me, if it was transferred; I can return it. */
  cameWith: z.strictObject({ handoffId: id, fromName: label, card, ...goingAlong }).nullable(),
};

const current = z.discriminatedUnion('state', [
  z.strictObject({ ...talking, state: z.literal('inCall') }),
  z.strictObject({
    ...talking,
    state: z.literal('onHold'),
    reason: z.enum(HOLD_REASONS),
    heldAt: instant,
  }),
  z.strictObject({
    ...talking,
    state: z.literal('transferring'),
    toDeskName: localisedText,
    stage: z.enum(['looking', 'ringing', 'briefing', 'together']),
    nextName: label.nullable(),
    /** Since when somebody is looked for; the resident is held until they are together. */
    heldAt: instant,
  }),
  z.strictObject({
    ...personFacts,
    state: z.literal('wrapUp'),
    acceptedAt: instant,
    endedAt: instant,
    draftRevision: z.int().nonnegative(),
    /** Whether the connection to the kiosk was lost for good. */
    cutOff: z.boolean(),
    remark: remarkView.nullable(),
    passings,
    /** The procedures of it, which a card could take along. */
    procedures: z
      .array(z.strictObject({ procedureId: id, title: localisedText }))
      .max(20)
      .readonly(),
  }),
]);

const handoff = z.strictObject({
  handoffId: id,
  consultationId: id,
  ticket: label,
  topicName: localisedText,
  fromName: label,
  fromDeskName: localisedText,
  toDeskName: localisedText,
  state: z.enum(HANDOFF_STATES),
  /** What goes along with it; for its sender and the desk it came from all that was written. */
  card,
  /** What is being corrected of a card that came back; `null` until somebody has begun. */
  correction: shownDraftCard.nullable(),
  /** For whom it came back to: what its resident was asked, by which they see what goes along when it is sent again. */
  passings,
  sentAt: instant,
  ...goingAlong,
  /** Whether its due day is past, or a reminder was sent. */
  overdue: z.boolean(),
  returnReason: z.enum(HANDOFF_RETURN_REASONS).nullable(),
  /** The direction: `in` to a desk of mine; `out` from one, which was then returned. */
  direction: z.enum(['in', 'out']),
  takenByMe: z.boolean(),
  /** Whether I sent it myself rather than a colleague of the sending desk. */
  sentByMe: z.boolean(),
  /** Whether no specialist serves its desk any more, which an admin has to change. */
  nobodyServes: z.boolean(),
});

/** The view of a console. */
export const consoleView = z.strictObject({
  me: z.strictObject({
    staffId: id,
    displayName: label,
    role: z.enum(ROLES),
    desks: z.array(z.strictObject({ id, name: localisedText })).max(50),
    /** The districts of the centers that staff of a center work in. */
    centers: z.array(label).max(50),
    activity,
    awayReason: z.enum(AWAY_REASONS).nullable(),
    /** The places whose boards I may see: `ward`, or centers by their district. */
    boards: z.array(z.strictObject({ placeId: id, name: label })).max(50),
  }),
  queue: z.array(queueEntry).max(500),
  /** Of staff of a center, the calls there in which they have no part. */
  callsHere: z.array(callHere).max(200),
  /** Where I stand beside a resident. */
  helping: helpingView.nullable(),
  /** Of staff of a center, a friendly word after quiet weeks; `null` without reason, and while they have put it away. */
  quiet: quietView.nullable(),
  /** Of staff of a center, the open calls for them from its kiosks, the oldest first. */
  staffCalls: z.array(staffCallView).max(100),
  offer: z
    .strictObject({
      ...personFacts,
      offerId: id,
      expiresAt: instant,
      reason: z.enum(ROUTE_REASONS),
      remark: remarkView.nullable(),
      /** The transfer behind the offer, with its card. */
      transfer: z.strictObject({ fromName: label, card, warm: z.boolean() }).nullable(),
      /** The device troubles of the kiosk, found while the resident waits. */
      troubles: z.array(z.enum(['noVoice', 'noSound', 'noPicture'])).max(3),
    })
    .nullable(),
  current: current.nullable(),
  /** An invitation to the consultation of a colleague. */
  asked: z
    .strictObject({ ...personFacts, participantId: id, leadName: label, since: instant })
    .nullable(),
  colleagues: z.array(z.strictObject({ staffId: id, displayName: label, activity })).max(200),
  handoffs: z.array(handoff).max(200),
  contacts: z.array(contactView).max(200),
  /** Another number as soon as something is booked, held, moved or over at my desks or centers: whoever shows it asks anew. */
  bookingRevision: z.int().nonnegative(),
  /** キャンセル待ち: who waits for a slot at my desks, or is asked by my center, in their order. */
  standbys: z.array(standbyView).max(200),
  /** 受付: the procedures that are with the desks that I serve, by due day. */
  inbox: z.array(inboxProcedure).max(500),
  /** Those that were begun at the desks that I serve, and how far they are. */
  sent: z.array(sentProcedure).max(200),
  /** The write-ups that I may take over; for admins those that nobody else may. */
  leftWriteUps: z.array(leftWriteUp).max(200),
  /** The number of consultations that I have written up today. */
  servedToday: z.int().nonnegative(),
  demo: z.boolean(),
});

export type ConsoleView = z.infer<typeof consoleView>;
export type QueueEntry = z.infer<typeof queueEntry>;
export type CallHere = z.infer<typeof callHere>;
export type RemarkView = z.infer<typeof remarkView>;
export type OfferView = NonNullable<ConsoleView['offer']>;
export type AskedView = NonNullable<ConsoleView['asked']>;
export type PassingInCall = z.infer<typeof passingInCall>;
export type CurrentView = NonNullable<ConsoleView['current']>;
export type HandoffView = z.infer<typeof handoff>;
export type LeftWriteUpView = z.infer<typeof leftWriteUp>;
export type ProcedureInCallView = z.infer<typeof procedureInCall>;
export type InboxProcedureView = z.infer<typeof inboxProcedure>;
export type SentProcedureView = z.infer<typeof sentProcedure>;
