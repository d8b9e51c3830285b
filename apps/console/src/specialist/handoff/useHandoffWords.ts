import type { HandoffView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useWords, wardDay } from '../useWords.ts';
import { actionsFor } from './handoffActions.ts';
import { dueOf } from './due.ts';

/** A handoff in words: its state and due day. */
export function useHandoffWords(now: number) {
  const { t } = useText();
  const { day } = useWords();
  return {
    state(h: HandoffView): string {
      if (h.nobodyServes) return t('console:handoffs.nobodyServes');
      if (h.direction === 'out') return t(`console:handoffs.out.${h.state}`);
      if (h.state === 'accepted' && h.takenByMe) return t('console:handoffs.mine');
      return t(`console:handoffs.in.${h.state}`);
    },
    way(h: HandoffView): string {
      const ofColleague = h.direction === 'out' && !h.sentByMe;
      return t(`console:handoffs.direction.${ofColleague ? 'colleague' : h.direction}`);
    },
    due(h: HandoffView): string {
      const due = dueOf(h.card.dueDay, wardDay(now));
      // A reminder before the due day means that the answer is late.
      if (h.overdue && due.key !== 'past') return t('console:handoffs.unanswered');
      return t(`console:handoffs.due.${due.key}`, {
        day: day(h.card.dueDay),
        days: due.key === 'past' ? due.days : 0,
      });
    },
    isMine: (h: HandoffView) => actionsFor(h).length > 0,
  };
}
