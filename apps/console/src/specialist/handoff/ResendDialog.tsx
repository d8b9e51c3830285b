import type { HandoffView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { draftOf, useDrafts } from '../drafts.ts';
import { wardDay } from '../useWords.ts';
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
  const [drafts, edit] = useDrafts();
  const { handoffId: about, consultationId } = handoff;
  const card = draftOf(drafts, about).card ?? handoff.card;
  return (
    <CardDialog
      title={t('console:handoffs.resendTitle', { ticket: handoff.ticket })}
      lead={t('console:handoffs.resendLead')}
      consultationId={consultationId}
      draft={card}
      today={wardDay(now)}
      submit={t('console:handoffs.deeds.send')}
      onEdit={(change) => edit({ type: 'edited', about, change: { card: { ...card, ...change } } })}
      onSubmit={(sent) =>
        void perform('handoff', () => model.handoff.sendAgain(about, sent)).then((done) => {
          if (!done) return;
          edit({ type: 'written', about });
          onClose();
        })
      }
      onClose={onClose}
    />
  );
}
