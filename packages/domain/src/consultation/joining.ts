import { ok, refuse } from '../errors.ts';
import type { ParticipantEvent } from './events.ts';
import type { Step, Talking } from './moves.ts';
import { when } from './moves.ts';
import { PARTICIPANT_LIMIT, type Participant, type ParticipantStage } from './participants.ts';
import { heldNoMore } from './sideTalk.ts';
import { occupiedStaff } from './who.ts';

/** Who else comes to a call, waits in its lobby, is let in, and goes. */
export function onJoining(c: Talking, event: ParticipantEvent, now: number): Step {
  switch (event.type) {
    case 'invite':
      return invite(c, event, now);
    case 'arrive':
      return arrive(c, event.participantId, now);
    case 'admit':
      if (event.byStaffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
      return admit(c, event.participantId, now);
    case 'join':
      return join(c, event.staffId, now);
    case 'remove':
      if (event.byStaffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
      return ok(leave(c, (p) => p.participantId === event.participantId));
    case 'part':
      return ok(leave(c, (p) => p.participantId === event.participantId));
  }
}

/** Takes somebody out of the call, of its lobby, or of the list of who is asked. */
export function without<T extends Talking>(c: T, gone: (p: Participant) => boolean): T {
  if (!c.participants.some(gone)) return c;
  return { ...c, participants: c.participants.filter((p) => !gone(p)) };
}

/** The same of somebody who may have come for a talk aside: nobody is held for one who has gone. */
export const leave = (c: Talking, gone: (p: Participant) => boolean): Talking =>
  heldNoMore(c, without(c, gone));

/** Puts one participant into another stage. */
export function withStage<T extends Talking>(
  c: T,
  participantId: string,
  stage: ParticipantStage,
): T {
  return {
    ...c,
    participants: c.participants.map((p) =>
      p.participantId === participantId ? { ...p, stage } : p,
    ),
  };
}

function invite(
  c: Talking,
  event: Extract<ParticipantEvent, { type: 'invite' }>,
  now: number,
): Step {
  const { participant } = event;
  if (event.byStaffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  if (find(c, participant.participantId) !== null) return ok(c);
  const { staffId } = participant;
  if (staffId !== null) {
    const asked = c.participants.some((p) => p.staffId === staffId);
    if (asked || occupiedStaff(c).includes(staffId)) return refuse('WRONG_STATE');
  }
  if (c.participants.length >= PARTICIPANT_LIMIT) return refuse('CALL_FULL');
  const asked: Participant = { ...participant, stage: { kind: 'invited', at: now } };
  return ok({ ...c, participants: [...c.participants, asked] });
}

function arrive(c: Talking, participantId: string, now: number): Step {
  const guest = find(c, participantId);
  if (guest === null) return refuse('NOT_FOUND');
  if (guest.staffId !== null) return refuse('WRONG_STATE');
  if (guest.stage.kind !== 'invited') return ok(c);
  return ok(
    withStage(c, participantId, { kind: 'inLobby', since: now, connection: { state: 'up' } }),
  );
}

function admit(c: Talking, participantId: string, now: number): Step {
  const guest = find(c, participantId);
  if (guest === null) return refuse('NOT_FOUND');
  switch (guest.stage.kind) {
    case 'invited':
      return refuse('WRONG_STATE');
    case 'present':
      return ok(c);
    case 'inLobby':
      return ok(
        withStage(c, participantId, {
          kind: 'present',
          since: now,
          connection: guest.stage.connection,
        }),
      );
  }
}

function join(c: Talking, staffId: string, now: number): Step {
  const asked = c.participants.find((p) => p.staffId === staffId);
  if (asked === undefined) return refuse('NOT_YOUR_CONSULTATION');
  if (asked.stage.kind === 'present') return ok(c);
  // Who is just being rung for the same consultation answers that first.
  return when(!occupiedStaff(c).includes(staffId), 'WRONG_STATE', () =>
    withStage(c, asked.participantId, { kind: 'present', since: now, connection: { state: 'up' } }),
  );
}

const find = (c: Talking, participantId: string): Participant | null =>
  c.participants.find((p) => p.participantId === participantId) ?? null;
