import { AWAY_REASONS, NO_NEEDS } from '@madoguchi/domain';
import type { ConsoleView, CurrentView, KioskView } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import { WRITTEN_UP } from '../validData.ts';
import type { Move } from './journal.ts';

const TOPICS = ['care', 'child', 'health'] as const;
/** Where residents are handed over to: desks at which people of the fault sit. */
const DESKS = ['setagaya-residents', 'kitazawa-residents', 'setagaya-livelihood'] as const;
const DUE_IN_MS = 30 * 24 * 60 * 60_000;

const BACK = { event: 'availability.set', data: { availability: { state: 'available' } } } as const;
const AWAY = {
  event: 'availability.set',
  data: { availability: { state: 'away', reason: 'break' } },
} as const;

const oneOf = <T>(all: readonly [T, ...T[]]): T => all[randomInt(all.length)] ?? all[0];
const withChance = (percent: number): boolean => randomInt(100) < percent;

const card = () => ({
  ...{ matter: '主訴', response: '対応', told: '伝えた事', promised: '約束', papers: 'なし' },
  toDeskId: oneOf(DESKS),
  dueDay: new Date(Date.now() + DUE_IN_MS).toISOString().slice(0, 10),
});

/** What a resident does who sees this, or `null` for nothing. */
export function kioskMove({ consultation: c }: KioskView): Move | null {
  if (c === null) {
    const data = { topicId: oneOf(TOPICS), needs: NO_NEEDS };
    return { event: 'consultation.request', data };
  }
  const data = { consultationId: c.id };
  if (c.state === 'waiting' || c.state === 'offered') {
    return withChance(3) ? { event: 'consultation.cancel', data } : null;
  }
  return withChance(3) ? { event: 'consultation.hangUp', data } : null;
}

/** What a member of staff does who sees this, or `null` for nothing. */
export function staffMove({ offer, current, handoffs, me }: ConsoleView): Move | null {
  if (offer !== null) {
    const data = { consultationId: offer.consultationId, offerId: offer.offerId };
    return withChance(80)
      ? { event: 'offer.accept', data }
      : { event: 'offer.decline', data: { ...data, reason: 'called-away' } };
  }
  if (current !== null) return callMove(current);
  const [mine] = handoffs.filter(({ takenByMe, state }) => takenByMe && state === 'accepted');
  if (mine !== undefined) return { event: 'handoff.settle', data: { handoffId: mine.handoffId } };
  const [sent] = handoffs.filter(({ direction, state }) => direction === 'in' && state === 'sent');
  if (sent !== undefined && withChance(50))
    return { event: 'handoff.accept', data: { handoffId: sent.handoffId } };
  if (me.activity === 'away') return BACK;
  return withChance(1) ? AWAY : null;
}

/** What somebody does who is not there for anybody, but says so again and again. */
export const awayMove = (): Move => ({
  event: 'availability.set',
  data: { availability: { state: 'away', reason: oneOf(AWAY_REASONS) } },
});

function callMove(current: CurrentView): Move | null {
  const data = { consultationId: current.consultationId };
  if (current.state === 'wrapUp') {
    const handoffs = withChance(20) ? [card()] : [];
    return { event: 'consultation.writeUp', data: { ...data, outcome: WRITTEN_UP, handoffs } };
  }
  if (current.state === 'onHold') return { event: 'consultation.resume', data };
  if (current.state === 'transferring') {
    return current.role === 'lead' ? leadMove(current.stage, data) : nextMove(data);
  }
  if (current.cameWith !== null && withChance(20)) {
    return { event: 'transfer.return', data: { ...data, reason: 'wrong-desk' } };
  }
  return oneOf<() => Move>([
    () => ({ event: 'consultation.hangUp', data }),
    () => ({ event: 'consultation.hold', data: { ...data, reason: 'checking' } }),
    () => ({ event: 'transfer.begin', data: { ...data, mode: 'cold', card: card() } }),
    () => ({ event: 'transfer.begin', data: { ...data, mode: 'warm', card: card() } }),
  ])();
}

type Stage = Extract<CurrentView, { state: 'transferring' }>['stage'];

function leadMove(stage: Stage, data: Move['data']): Move | null {
  switch (stage) {
    case 'looking':
    case 'ringing':
      return withChance(5) ? { event: 'transfer.takeBack', data } : null;
    case 'briefing':
      return { event: 'transfer.introduce', data };
    case 'together':
      return { event: withChance(80) ? 'transfer.finish' : 'transfer.takeBack', data };
  }
}

const nextMove = (data: Move['data']): Move | null =>
  withChance(5) ? { event: 'transfer.return', data: { ...data, reason: 'no-time' } } : null;
