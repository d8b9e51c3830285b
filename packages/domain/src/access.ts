import type { Action } from './actions.ts';
import { actorKindOf, type Actor, type ActorKind } from './actors.ts';

export { ACTIONS, type Action } from './actions.ts';
export { ACTOR_KINDS, type Actor, type ActorKind } from './actors.ts';

/**
 * How far a right reaches, from the nearest to the farthest: the actor's own consultation, those of a
 * desk they serve, of a center they work in (or stand in), of the branches of those desks and
 * centers, of the whole ward.
 */
export const REACHES = ['own', 'desk', 'center', 'branch', 'ward'] as const;
export type Reach = (typeof REACHES)[number];

/** A right over consultations that are open and over those that are closed; `null` is none. */
export interface Right {
  readonly open: Reach | null;
  readonly closed: Reach | null;
}

/**
 * Closed is within reach too, because a command whose answer was lost is sent again and has to be
 * answered the same; the state machine lets nothing happen to a closed consultation.
 */
const OWN = { open: 'own', closed: 'own' } as const satisfies Right;
const DESK = { open: 'desk', closed: 'desk' } as const satisfies Right;
const CENTER = { open: 'center', closed: 'center' } as const satisfies Right;
/** A right that is not about a record. */
const WARD = { open: 'ward', closed: 'ward' } as const satisfies Right;

/**
 * The authorisation table: who may do what and how far; what is not listed is denied. `docs/spec/access.md`
 * is the same table in words, and a test compares the two.
 */
const TABLE = {
  'kiosk.sync': { kiosk: WARD },
  'kiosk.health': { kiosk: WARD },
  'kiosk.close': { staff: CENTER, admin: WARD },
  'clock.compare': { kiosk: WARD, specialist: WARD, staff: WARD, admin: WARD },
  'consultation.request': { kiosk: WARD },
  'consultation.cancel': { kiosk: OWN, carrier: OWN },
  'consultation.leave': { kiosk: OWN },
  'contact.request': { kiosk: WARD },
  'visit.leave': { kiosk: WARD },
  'consultation.hangUp': { kiosk: OWN, carrier: OWN, specialist: OWN },
  'consultation.hold': { specialist: OWN },
  'consultation.transfer': { specialist: OWN },
  'consultation.lift': {
    specialist: { open: 'desk', closed: null },
    staff: { open: 'center', closed: null },
  },
  'consultation.remark': { staff: { open: 'center', closed: null } },
  'participant.manage': { specialist: OWN },
  'participant.join': { guest: OWN, specialist: OWN, staff: OWN },
  'handoff.answer': { specialist: DESK },
  'handoff.resend': { specialist: DESK },
  'contact.settle': { specialist: DESK, staff: CENTER },
  'booking.search': { kiosk: WARD, specialist: WARD, staff: WARD, admin: WARD },
  'booking.list': { specialist: WARD, staff: WARD, admin: WARD },
  'booking.make': { kiosk: WARD, specialist: WARD, staff: WARD },
  'booking.makeForOthers': { specialist: WARD, staff: WARD },
  'booking.confirm': { kiosk: OWN, specialist: DESK, staff: CENTER },
  'booking.checkIn': { kiosk: WARD },
  'booking.change': { specialist: DESK, staff: CENTER, admin: WARD },
  'booking.setAside': { specialist: WARD, staff: WARD, admin: WARD },
  'booking.removeSetAside': { specialist: DESK, staff: CENTER, admin: WARD },
  'booking.rules': { admin: WARD },
  'staffCall.make': { kiosk: WARD },
  'staffCall.makeFor': { specialist: { open: 'own', closed: null } },
  'staffCall.withdraw': { kiosk: OWN },
  'staffCall.acknowledge': { staff: CENTER },
  'staffCall.finish': { kiosk: OWN, staff: CENTER },
  'helper.atKiosk': { kiosk: WARD },
  'helper.fromConsole': { staff: CENTER },
  'helper.code': { staff: WARD },
  'helper.hint': { staff: WARD },
  'driving.ask': {
    specialist: { open: 'own', closed: null },
    staff: { open: 'own', closed: null },
  },
  'driving.answer': { kiosk: WARD },
  'guest.sync': { guest: OWN },
  'handset.offer': { kiosk: { open: 'own', closed: null } },
  'handset.withdraw': { kiosk: OWN },
  'handset.sync': { handset: OWN, carrier: OWN },
  'handset.carry': { carrier: OWN },
  'consultation.writeUp': { specialist: OWN },
  'consultation.takeOver': { specialist: { open: 'desk', closed: null } },
  'summary.show': { specialist: { open: 'own', closed: null } },
  'summary.close': { kiosk: OWN },
  'summary.reprint': { staff: WARD },
  'survey.answer': { kiosk: OWN },
  'survey.read': { admin: WARD },
  'visits.read': { admin: WARD },
  'console.sync': { specialist: WARD, staff: WARD, admin: WARD },
  'board.read': { staff: CENTER, admin: WARD },
  'availability.set': { specialist: WARD },
  'offer.accept': { specialist: OWN },
  'offer.decline': { specialist: OWN },
  'guide.read': { specialist: OWN, staff: OWN },
  'media.use': { kiosk: OWN, guest: OWN, carrier: OWN, specialist: OWN, staff: OWN },
  'document.use': {
    kiosk: OWN,
    guest: OWN,
    handset: OWN,
    carrier: OWN,
    specialist: OWN,
    staff: OWN,
  },
  'record.search': { specialist: WARD, staff: WARD, admin: WARD },
  'record.read': {
    specialist: { open: 'desk', closed: 'desk' },
    staff: CENTER,
    admin: { open: null, closed: 'ward' },
  },
  'record.find': { specialist: WARD, staff: WARD },
  'record.amend': { specialist: DESK },
  'passing.ask': { specialist: OWN },
  'passing.answer': { kiosk: OWN },
  'handoff.readSheet': { specialist: { open: 'desk', closed: null } },
  'attachment.read': { specialist: DESK },
  'procedure.begin': { specialist: OWN },
  'procedure.resume': { kiosk: OWN, specialist: OWN },
  'procedure.fill': { kiosk: OWN, specialist: DESK },
  'procedure.sign': { kiosk: OWN },
  'procedure.decide': { specialist: DESK },
  'procedure.read': { specialist: DESK },
  'procedure.print': { kiosk: OWN, specialist: DESK },
  'procedure.export': { specialist: WARD },
  'library.read': { specialist: WARD, staff: WARD, admin: WARD },
  'library.add': { specialist: WARD, admin: WARD },
  'library.rename': { specialist: DESK, admin: WARD },
  'library.remove': { specialist: DESK, admin: WARD },
  'voice.use': { kiosk: WARD },
  'voice.record': { admin: WARD },
  'calendar.share': { specialist: WARD, staff: WARD, admin: WARD },
  'account.manage': { specialist: WARD, staff: WARD, admin: WARD },
  'kiosk.issueCode': { admin: WARD },
  'kiosk.manage': { admin: WARD },
  'organisation.manage': { admin: WARD },
  'people.manage': { admin: WARD },
  'topics.manage': { admin: WARD },
  'rollout.manage': { admin: WARD },
  'templates.read': { specialist: WARD, staff: WARD, admin: WARD },
  'templates.manage': { admin: WARD },
  'audit.read': { admin: WARD },
  'retention.manage': { admin: WARD },
} as const satisfies Record<Action, Partial<Record<ActorKind, Right>>>;
type Table = typeof TABLE;

/** The table, for whoever looks up an action that is only known at run time. */
export const ACCESS: Readonly<Record<Action, Partial<Record<ActorKind, Right>>>> = TABLE;

/**
 * Actions to which a right, where there is one, holds for the whole ward and whatever its state. Of any
 * other action the gate has to know which record it is about.
 */
export type WardWideAction = {
  [A in Action]: Table[A][keyof Table[A]] extends typeof WARD ? A : never;
}[Action];
export type NarrowAction = Exclude<Action, WardWideAction>;

/**
 * Where a record lies as an actor sees it: a consultation, or what belongs to one (a handoff lies at
 * the desk it goes to and, once it came back, at the one it came from, and is its sender's own; a request for contact lies at its desk and center).
 */
export interface RecordPlace {
  readonly kioskId: string;
  /** The staff who take part in it: rung, serving, invited, writing it up, or sending it. */
  readonly staffIds: readonly string[];
  /** The guests who were invited and not removed. */
  readonly participantIds: readonly string[];
  /** The resident's phone that has joined it; without one nothing. */
  readonly handsetId?: string | null;
  /** Its desks: one, but two for a returned handoff. */
  readonly deskIds: readonly string[];
  readonly centerId: string;
  /** The branches of its desk and of its center. */
  readonly branchIds: readonly string[];
  readonly closed: boolean;
}

/** The facts of the ward that the table depends on, as they are at this moment. */
export interface WardPlaces {
  /** The desks that somebody serves and the centers they work in; empty for an unknown person. */
  placesOf(staffId: string): { deskIds: readonly string[]; centerIds: readonly string[] };
  /** The branch of a desk; `null` for a desk of the 本庁. */
  branchOfDesk(deskId: string): string | null;
  branchOfCenter(centerId: string): string | null;
}

/** The right of an actor to an action; `null` when there is none. */
export function rightOf(actor: Actor, action: Action): Right | null {
  if (actor.kind === 'anonymous') return null;
  return ACCESS[action][actorKindOf(actor)] ?? null;
}

/** Whether an actor may do this to any record at all. */
export const may = (actor: Actor, action: Action): boolean => rightOf(actor, action) !== null;

/** Whether an actor may do this to this consultation. */
export function mayOn(
  actor: Actor,
  action: Action,
  record: RecordPlace,
  ward: WardPlaces,
): boolean {
  const right = rightOf(actor, action);
  const reach = record.closed ? right?.closed : right?.open;
  if (reach === null || reach === undefined) return false;
  const distance = distanceTo(actor, record, ward);
  return distance !== null && REACHES.indexOf(distance) <= REACHES.indexOf(reach);
}

/** The nearest reach of an actor that contains a consultation. */
function distanceTo(actor: Actor, record: RecordPlace, ward: WardPlaces): Reach | null {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'kiosk':
      if (record.kioskId === actor.kioskId) return 'own';
      return record.centerId === actor.centerId ? 'center' : 'ward';
    case 'guest':
      return record.participantIds.includes(actor.participantId) ? 'own' : null;
    case 'handset':
      return record.handsetId === actor.handsetId ? 'own' : null;
    case 'staff': {
      if (record.staffIds.includes(actor.staffId)) return 'own';
      const { deskIds, centerIds } = ward.placesOf(actor.staffId);
      if (record.deskIds.some((id) => deskIds.includes(id))) return 'desk';
      if (centerIds.includes(record.centerId)) return 'center';
      const branches = [
        ...deskIds.map((id) => ward.branchOfDesk(id)),
        ...centerIds.map((id) => ward.branchOfCenter(id)),
      ];
      return record.branchIds.some((id) => branches.includes(id)) ? 'branch' : 'ward';
    }
  }
}
