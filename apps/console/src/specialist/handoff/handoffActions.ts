import type { HandoffView } from '@madoguchi/protocol';

/** What I can do about a handoff. */
export type HandoffAction = 'accept' | 'settle' | 'return' | 'sendAgain';

/** The actions that are open to me, the way on first; none where somebody else has it in hand. */
export function actionsFor({ direction, state, takenByMe }: HandoffView): readonly HandoffAction[] {
  if (direction === 'out') return state === 'returned' ? ['sendAgain', 'settle'] : [];
  if (state === 'sent') return ['accept', 'return'];
  return state === 'accepted' && takenByMe ? ['settle', 'return'] : [];
}

/** Handoffs as they are listed: overdue ones first, then those that I can do something about. */
export function listedHandoffs(handoffs: readonly HandoffView[]): HandoffView[] {
  const rank = (h: HandoffView) => (h.overdue ? 0 : 2) + (actionsFor(h).length > 0 ? 0 : 1);
  return [...handoffs].sort(
    (a, b) =>
      rank(a) - rank(b) || a.card.dueDay.localeCompare(b.card.dueDay) || a.sentAt - b.sentAt,
  );
}
