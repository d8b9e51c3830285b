import type { Consultation } from '@madoguchi/domain';
import type { Recount } from './recount.ts';

const MINUTE_MS = 60_000;

/** A state of a consultation, and since when it is so. */
export interface StateSince {
  readonly at: number;
  readonly after: Consultation;
}

type Talking = Extract<Consultation, { state: 'inCall' | 'onHold' | 'transferring' }>;
const talkingOf = (c: Consultation): Talking | null =>
  c.state === 'inCall' || c.state === 'onHold' || c.state === 'transferring' ? c : null;

const keyOf = ({ ticket, centerId, topicId, kioskId }: Consultation): string =>
  [ticket.day.slice(0, 7), centerId, topicId, kioskId].join(' ');

/** Minutes of staff and lines that were lost, by going through all states of one consultation and looking who is there from when to when. */
export function addTalks(states: readonly StateSince[], recount: Recount): void {
  const begun = new Map<string, number>();
  for (const [n, { at, after }] of states.entries()) {
    recount.add(keyOf(after), 'lineCuts', cutsBetween(states[n - 1]?.after, after));
    const there = staffIn(after);
    for (const [who, since] of begun) {
      if (there.has(who)) continue;
      begun.delete(who);
      const minutes = Math.max(0, Math.round((at - since) / MINUTE_MS));
      const counter = who.startsWith('leads') ? 'talkMinutes' : 'othersMinutes';
      recount.add(keyOf(after), counter, minutes);
    }
    for (const [who, since] of there) if (!begun.has(who)) begun.set(who, since);
  }
}

/** How many ends of a talk were there in one state and are not in the next one; who leads it otherwise has not lost a line. */
function cutsBetween(was: Consultation | undefined, is: Consultation): number {
  const [before, after] = [was === undefined ? null : talkingOf(was), talkingOf(is)];
  if (before === null || after === null) return 0;
  const isCut = (a: Talking['kioskConnection'], b: Talking['kioskConnection']): boolean =>
    a.state === 'up' && b.state === 'lost';
  const ofKiosk = isCut(before.kioskConnection, after.kioskConnection);
  const ofStaff =
    before.staffId === after.staffId && isCut(before.staffConnection, after.staffConnection);
  return Number(ofKiosk) + Number(ofStaff);
}

/** Who of staff is in a call, each with since when. */
function staffIn(c: Consultation): ReadonlyMap<string, number> {
  const talking = talkingOf(c);
  if (talking === null) return new Map();
  const others = talking.participants.flatMap(({ participantId, staffId, stage }) =>
    staffId !== null && stage.kind === 'present'
      ? [[`with ${participantId}`, stage.since] as const]
      : [],
  );
  return new Map([[`leads ${String(talking.acceptedAt)}`, talking.acceptedAt], ...others]);
}
