import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { dueOf } from '../handoff/due.ts';
import { useWords, wardDay } from '../useWords.ts';
import { inboxStep } from './listing.ts';

type Dated = Pick<InboxProcedureView, 'dueDay' | 'isLate'>;

/** A procedure in words: what comes next, how far it is, and when it is due. */
export function useProcedureWords(now: number) {
  const { t } = useText();
  const { day } = useWords();
  return {
    next(procedure: InboxProcedureView): string {
      if (procedure.nobodyServes) return t('console:handoffs.nobodyServes');
      return t(`console:procedures.state.${inboxStep(procedure)}`, {
        name: procedure.assignedTo?.name ?? '',
      });
    },
    progress({ state, completedAt }: SentProcedureView): string {
      if (completedAt === null) return t(`console:form.states.${state}`);
      return t('console:procedures.completedOn', { day: day(wardDay(completedAt)) });
    },
    /** What is over is due no more. */
    due(procedure: Dated & Partial<Pick<SentProcedureView, 'completedAt'>>): string {
      const { dueDay, isLate, completedAt = null } = procedure;
      if (completedAt !== null) return '';
      const due = dueOf(dueDay, wardDay(now));
      // A reminder before the due day means that nobody has taken it up.
      if (isLate && due.key !== 'past') return t('console:handoffs.unanswered');
      return t(`console:handoffs.due.${due.key}`, {
        day: day(dueDay),
        days: due.key === 'past' ? due.days : 0,
      });
    },
  };
}
