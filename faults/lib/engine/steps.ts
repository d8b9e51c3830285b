import type { Consultation, Participant } from '@madoguchi/domain';
import { WRITTEN_UP } from '../validData.ts';
import { cardTo, offersIn, step, WISH, type Around, type Step } from './step.ts';
import { inTalk } from './talkSteps.ts';

const TOPICS = ['care', 'child', 'health', 'community', 'tax'];
/** The last digits of offers that nobody hears: one in four. The first ones tell the time. */
const UNHEARD = '0123';

/** What a resident does next at a kiosk; often nothing. */
export async function atKiosk({ sight, dice }: Around, kioskId: string): Promise<Step | null> {
  const topicId = TOPICS[dice(TOPICS.length)] ?? '';
  const c = await sight.ofKiosk(kioskId);
  if (c === null || c.state === 'wrapUp' || c.state === 'followUp' || c.state === 'closed') {
    if (dice(20) === 0) return step('contact.request', { topicId, contact: WISH }, null);
    const needs = { language: dice(6) === 0 ? 'en' : 'ja', supports: [] } as const;
    return step('consultation.request', { topicId, needs }, 'request');
  }
  const about = { consultationId: c.id };
  const isInQueue = c.state === 'waiting' || c.state === 'offered';
  if (isInQueue && dice(12) === 0) {
    const leaving = [
      { way: 'paper' } as const,
      { way: 'telephone' } as const,
      { way: 'booking', contact: WISH } as const,
    ][dice(3)] ?? { way: 'paper' };
    return step('consultation.leave', { ...about, leaving }, 'leave');
  }
  if (dice(10) !== 0) return null;
  return isInQueue
    ? step('consultation.cancel', about, 'cancel')
    : step('consultation.hangUp', about, 'hangUp');
}

/** What somebody of staff does next at their console. */
export async function atConsole(around: Around, staffId: string): Promise<Step | null> {
  const { sight, dice } = around;
  const c = await sight.ofStaff(staffId);
  if (c === null) return free(around, staffId);
  const offer = offersIn(c).find((each) => each.staffId === staffId);
  if (offer !== undefined) return answer(around, c.id, offer.offerId);
  if (c.state === 'wrapUp') {
    const toDeskId = deskElsewhere(around, c.deskId);
    const handoffs = !around.isClosing && dice(8) === 0 ? [cardTo(toDeskId)] : [];
    const written = { consultationId: c.id, outcome: WRITTEN_UP, handoffs };
    return step('consultation.writeUp', written, 'writeUp');
  }
  if (!('participants' in c)) return null;
  if (c.staffId === staffId) return inTalk(around, c, deskElsewhere(around, c.deskId));
  const about = { consultationId: c.id };
  const hasJoined = c.participants.some((each: Participant) => each.staffId === staffId);
  if (hasJoined) return dice(6) === 0 ? step('participant.part', about, 'part') : null;
  // The next one of a warm transfer.
  return dice(12) === 0
    ? step('transfer.return', { ...about, reason: 'no-time' }, 'returnTransfer')
    : null;
}

function answer({ dice, isClosing }: Around, consultationId: string, offerId: string): Step | null {
  // Some do not hear it; it rings until its time is up.
  const isHeard = !UNHEARD.includes(offerId.slice(-1));
  if (!isHeard && !isClosing) return null;
  const offer = { consultationId, offerId };
  if (dice(8) === 0) return step('offer.decline', { ...offer, reason: 'called-away' }, 'decline');
  return step('offer.accept', offer, 'accept');
}

/** Nobody talks to them: a colleague may ask them, cards and wishes lie there, somebody waits. */
async function free(around: Around, staffId: string): Promise<Step | null> {
  const { sight, dice, isClosing } = around;
  const asked = isClosing ? null : await sight.asked(staffId);
  if (asked !== null && dice(2) === 0) {
    const about = { consultationId: asked.id };
    return dice(3) === 0
      ? step('participant.part', about, 'part')
      : step('participant.join', about, 'join');
  }
  const fate = dice(4);
  if (fate === 0) return withCard(around, staffId);
  if (fate === 1) return withContact(around, staffId);
  return dice(6) === 0 && !isClosing ? lift(around, staffId) : null;
}

async function lift({ sight, people, dice }: Around, staffId: string): Promise<Step | null> {
  const mine = people.find(({ id }) => id === staffId)?.deskIds ?? [];
  const queue = (await sight.queue()).filter((each) => mine.includes(each.deskId));
  const c: Consultation | undefined = queue[dice(Math.max(1, queue.length))];
  if (c === undefined) return null;
  return step('consultation.lift', { consultationId: c.id, reason: 'frail' }, 'lift');
}

/** A card at a desk of theirs, or one that came back to them. */
async function withCard(around: Around, staffId: string): Promise<Step | null> {
  const { sight, people, dice, isClosing } = around;
  const mine = people.find(({ id }) => id === staffId)?.deskIds ?? [];
  for (const each of await sight.cards()) {
    const about = { handoffId: each.id };
    const settles = (): Step => ({
      ...step('handoff.settle', about, 'handoffSettled'),
      consultationId: each.consultationId,
    });
    if (each.state === 'returned' && each.fromStaffId === staffId) {
      if (isClosing || dice(2) === 0) return settles();
      const card = cardTo(deskElsewhere(around, each.fromDeskId));
      return step('handoff.sendAgain', { ...about, card }, null);
    }
    if (!mine.includes(each.card.toDeskId)) continue;
    if (each.state === 'accepted' && each.byStaffId === staffId) return settles();
    if (each.state !== 'sent') continue;
    return !isClosing && dice(3) === 0
      ? step('handoff.return', { ...about, reason: 'card-unclear' }, null)
      : step('handoff.accept', about, null);
  }
  return null;
}

/** A wish that a resident left at a desk of theirs. */
async function withContact(
  { sight, people, dice, isClosing }: Around,
  staffId: string,
): Promise<Step | null> {
  const mine = people.find(({ id }) => id === staffId)?.deskIds ?? [];
  for (const each of await sight.contacts()) {
    if (!mine.includes(each.deskId)) continue;
    const about = { contactId: each.id };
    if (each.state === 'open') return step('contact.take', about, null);
    if (each.state !== 'taken' || each.byStaffId !== staffId) continue;
    return !isClosing && dice(3) === 0
      ? step('contact.giveBack', about, null)
      : step('contact.finish', { ...about, result: 'slot-given' }, null);
  }
  return null;
}

/** A desk that somebody serves, and not this one. */
function deskElsewhere({ people, dice }: Around, deskId: string): string {
  const desks = [...new Set(people.flatMap(({ deskIds }) => deskIds))].filter(
    (id) => id !== deskId,
  );
  return desks[dice(desks.length)] ?? '';
}
