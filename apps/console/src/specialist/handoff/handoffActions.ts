import type { HandoffView } from '@madoguchi/protocol';

/** What I can do about a handoff. */
export type HandoffAction = 'accept' | 'settle' | 'return' | 'sendAgain';

/** The actions available to me, the next step first; none where a colleague has taken it. */
export function actionsFor({ direction, state, takenByMe }: HandoffView): readonly HandoffAction[] {
  if (direction === 'out') return state === 'returned' ? ['sendAgain', 'settle'] : [];
  if (state === 'sent') return ['accept', 'return'];
  return state === 'accepted' && takenByMe ? ['settle', 'return'] : [];
}

/** The handoffs in their order: overdue ones first, then those that I can act on. */
export function listedHandoffs(handoffs: readonly HandoffView[]): HandoffView[] {
  const rank = (h: HandoffView) => (h.overdue ? 0 : 2) + (actionsFor(h).length > 0 ? 0 : 1);
  return [...handoffs].sort(
    (a, b) =>
      rank(a) - rank(b) || a.card.dueDay.localeCompare(b.card.dueDay) || a.sentAt - b.sentAt,
  );
}
