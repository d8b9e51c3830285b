import { ok, refuse } from '../errors.ts';
import type { HelperIn } from './events.ts';
import { callOf, inCall, type Step, type Talking } from './moves.ts';
import { PARTICIPANT_LIMIT, type Participant } from './participants.ts';
import type { Consultation, OnHold } from './state.ts';
import { occupiedStaff } from './who.ts';

/** Whether the resident is held because staff of their center talk to the specialist first. */
export const isSideTalk = (c: Consultation): c is OnHold & { readonly reason: 'side-talk' } =>
  c.state === 'onHold' && c.reason === 'side-talk';

/** Whether a talk aside could begin: the resident is handed to nobody, and somebody is there to talk to. */
export const maySideTalk = (c: Talking): boolean =>
  c.state !== 'transferring' && c.staffConnection.state === 'up';

/** Whoever stands beside the resident comes to the call, and the resident alone is held. */
export function sideTalk(c: Talking, helper: HelperIn, now: number): Step {
  const { staffId, kind } = helper;
  const there = c.participants.find((each) => each.staffId === staffId);
  const isThere = there?.stage.kind === 'present';
  if (isThere && isSideTalk(c)) return ok(c);
  if (!maySideTalk(c)) return refuse('WRONG_STATE');
  if (!isThere && occupiedStaff(c).includes(staffId)) return refuse('WRONG_STATE');
  if (there === undefined && isIdTaken(c, helper)) return refuse('WRONG_STATE');
  if (there === undefined && c.participants.length >= PARTICIPANT_LIMIT) return refuse('CALL_FULL');
  const mine: Participant = isThere
    ? { ...there, kind }
    : { ...helper, participantId: there?.participantId ?? helper.participantId };
  const participants = [...c.participants.filter((each) => each !== there), mine];
  const heldAt = c.state === 'onHold' ? c.heldAt : now;
  return ok({ ...callOf(c), participants, state: 'onHold', heldAt, reason: 'side-talk' });
}

/** Whether somebody else has the id of a part: what is told to one of them would be told to both. */
const isIdTaken = ({ participants }: Talking, { participantId }: HelperIn): boolean =>
  participants.some((each) => each.participantId === participantId);

/** Whoever talked aside brings the resident in, or their specialist; once they are together nothing changes any more. */
export function introduced(c: Exclude<Talking, { state: 'transferring' }>, staffId: string): Step {
  const isHelper = presentHelpers(c).some((each) => each.staffId === staffId);
  if (!isHelper && staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  if (isHelper && c.state === 'inCall') return ok(c);
  return isSideTalk(c) ? ok(inCall(c)) : refuse('WRONG_STATE');
}

/** A resident who is held for a talk aside is not held any more once whoever came for it has gone. */
export function heldNoMore(before: Talking, after: Talking): Talking {
  const isGone = presentHelpers(after).length < presentHelpers(before).length;
  return isGone && isSideTalk(after) ? inCall(after) : after;
}

const presentHelpers = ({ participants }: Talking): readonly Participant[] =>
  participants.filter(({ kind, stage }) => kind === 'centerStaff' && stage.kind === 'present');
