import { assertNever } from '../errors.ts';
import type { Talking } from './moves.ts';
import type { Participant, Seat } from './participants.ts';
import { offersOf } from './offers.ts';
import type { ConnectionState } from './ends.ts';
import type { Consultation, ConsultationState, Offer, TransferStage } from './state.ts';

/** Whether somebody talks to the resident: in a call, on hold, or in a warm transfer. */
export const isTalking = (c: Consultation): c is Talking =>
  c.state === 'inCall' || c.state === 'onHold' || c.state === 'transferring';

/** What part somebody of staff has in a consultation. */
export type StaffPart = 'rung' | 'lead' | 'next' | 'joined' | 'invited' | 'writingUp';

interface StaffIn {
  readonly staffId: string;
  readonly as: StaffPart;
}

/** Everybody of staff who has a part in a consultation at this moment, each once. */
export function staffIn(c: Consultation): readonly StaffIn[] {
  switch (c.state) {
    case 'waiting':
    case 'followUp':
    case 'closed':
      return [];
    case 'offered':
      return rung(offersOf(c));
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return inTalk(c);
    case 'wrapUp':
      return [{ staffId: c.staffId, as: 'writingUp' }];
    default:
      return assertNever(c);
  }
}

/** Everybody of staff who is occupied by it; whoever was only asked to join is not. */
export function occupiedStaff(c: Consultation): readonly string[] {
  return staffIn(c)
    .filter(({ as }) => as !== 'invited')
    .map(({ staffId }) => staffId);
}

/** The next specialist of a warm transfer, once they have accepted. */
export function nextOf(
  c: Talking,
): { readonly staffId: string; readonly staffConnection: ConnectionState } | null {
  if (c.state !== 'transferring') return null;
  return c.stage.kind === 'briefing' || c.stage.kind === 'together' ? c.stage : null;
}

type StageKind = TransferStage['kind'];

/** What tells whether the resident is held: a consultation, or a view of it, which names its stage. */
type Holdable =
  | { readonly state: Exclude<ConsultationState, 'transferring'> }
  | {
      readonly state: 'transferring';
      readonly stage: StageKind | { readonly kind: StageKind };
    };

/** Whether the resident is held: seen and heard by nobody, and told so. */
export function isResidentHeld(c: Holdable): boolean {
  if (c.state !== 'transferring') return c.state === 'onHold';
  const stage = typeof c.stage === 'string' ? c.stage : c.stage.kind;
  return stage !== 'together';
}

/** The place of somebody of staff in the media room. */
export const seatOfStaff = (staffId: string): Seat => `staff:${staffId}`;

/** The place of a guest in the media room. */
export const seatOfGuest = (participantId: string): Seat => `guest:${participantId}`;

/**
 * Who may be in the media room now. Whoever is rung for somebody in a queue prepares sound and picture
 * meanwhile, as the kiosk does; whoever is rung for a warm transfer would overhear the others.
 */
export function seatsOf(c: Consultation): readonly Seat[] {
  switch (c.state) {
    case 'waiting':
      return ['kiosk'];
    case 'offered':
      return ['kiosk', ...c.offers.map(({ staffId }) => seatOfStaff(staffId))];
    case 'inCall':
    case 'onHold':
    case 'transferring': {
      const next = nextOf(c);
      return [
        'kiosk',
        seatOfStaff(c.staffId),
        ...(next === null ? [] : [seatOfStaff(next.staffId)]),
        ...c.participants.filter(({ stage }) => stage.kind === 'present').map(seatOf),
      ];
    }
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return [];
    default:
      return assertNever(c);
  }
}

const seatOf = (p: Participant): Seat =>
  p.staffId === null ? seatOfGuest(p.participantId) : seatOfStaff(p.staffId);

const rung = (offers: readonly Offer[]): readonly StaffIn[] =>
  offers.map(({ staffId }) => ({ staffId, as: 'rung' }));

function inTalk(c: Talking): readonly StaffIn[] {
  const next = nextOf(c);
  const parts: StaffIn[] = [{ staffId: c.staffId, as: 'lead' }];
  if (next !== null) parts.push({ staffId: next.staffId, as: 'next' });
  parts.push(...rung(offersOf(c)));
  for (const { staffId, stage } of c.participants) {
    // Somebody who was asked to join and is rung as well counts for the nearer part.
    if (staffId === null || parts.some((each) => each.staffId === staffId)) continue;
    parts.push({ staffId, as: stage.kind === 'present' ? 'joined' : 'invited' });
  }
  return parts;
}
