import { instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import type { HandoffEvent } from './events.ts';
import { HANDOFF_ESCALATE_MS, HANDOFF_REMIND_MS, type Handoff } from './state.ts';

/** In minutes of the day. */
const END_OF_DAY = 24 * 60;

/**
 * When a card needs attention without anybody acting: it has not been accepted for too long, or its due
 * day is over. Whoever was reminded has a day before the admin is told.
 */
export const handoffTerms: TermsOf<Handoff, HandoffEvent> = (h, { timeZone }) => {
  if (h.state !== 'sent' && h.state !== 'accepted') return [];
  const dayIsOver = instantOfMinute(h.card.dueDay, END_OF_DAY, timeZone);
  const since = h.state === 'sent' ? Math.min(h.sentAt, dayIsOver) : dayIsOver;
  if (h.remindedAt === null) {
    const at = h.state === 'sent' ? Math.min(h.sentAt + HANDOFF_REMIND_MS, dayIsOver) : dayIsOver;
    return [due('remind', at)];
  }
  return h.escalatedAt === null ? [due('escalate', since + HANDOFF_ESCALATE_MS)] : [];
};

const due = (type: 'remind' | 'escalate', at: number) =>
  ({ key: `${type} ${String(at)}`, at, follows: 'calendar', event: { type } }) as const;
