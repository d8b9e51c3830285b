import type { HandoffView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { usePassableOf } from '../passing/usePassable.ts';
import { wardDay } from '../useWords.ts';
import { useAutosaved } from '../written/useAutosaved.ts';
import { CardDialog } from './CardDialog.tsx';

interface ResendDialogProps {
  readonly handoff: HandoffView;
  readonly now: number;
  readonly onClose: () => void;
}

/** A returned card is corrected and sent again, perhaps to another desk. */
export function ResendDialog({ handoff, now, onClose }: ResendDialogProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const { handoffId, consultationId } = handoff;
  const {
    value: card,
    edit,
    done,
  } = useAutosaved(handoff.correction ?? handoff.card, (value) =>
    model.handoff.correct(handoffId, value),
  );
  return (
    <CardDialog
      title={t('console:handoffs.resendTitle', { ticket: handoff.ticket })}
      lead={t('console:handoffs.resendLead')}
      consultationId={consultationId}
      draft={card}
      today={wardDay(now)}
      passable={usePassableOf(handoff)}
      submit={t('console:handoffs.deeds.send')}
      onEdit={(change) => edit({ ...card, ...change })}
      onSubmit={(sent) =>
        void perform('handoff', () => model.handoff.sendAgain(handoffId, sent)).then((isSent) => {
          if (!isSent) return;
          done();
          onClose();
        })
      }
      onClose={onClose}
    />
  );
}
