import { RETURN_REASONS } from '@madoguchi/domain';
import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import { memo, useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { AttachmentDialog } from '../handoff/AttachmentDialog.tsx';
import { CardView } from '../handoff/CardView.tsx';
import { HandedSheets } from '../handoff/HandedSheets.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { rightsIn, type ServingView } from '../situation.ts';

/** The card of a transferred consultation, and returning it to the sender. */
export const CameWith = memo(function CameWith({ current }: { readonly current: ServingView }) {
  const { t } = useText();
  const [open, setOpen] = useState<'card' | 'return' | null>(null);
  const { cameWith } = current;
  const { giveBack } = rightsIn(current);
  useShortcuts({
    ...(cameWith ? { card: () => setOpen('card') } : {}),
    ...(giveBack ? { giveBack: () => setOpen('return') } : {}),
  });
  if (!cameWith && !giveBack) return null;
  const close = () => setOpen(null);
  return (
    <section className="came-with" aria-label={t('console:cameWith.title')}>
      {cameWith && (
        <p className="came-with__words">
          <strong>{t('console:cameWith.from', { name: cameWith.fromName })}</strong>
          {cameWith.card.matter !== '' && (
            <span className="came-with__matter">
              <Isolated>{cameWith.card.matter}</Isolated>
            </span>
          )}
        </p>
      )}
      {cameWith && (
        <KeyedButton command="card" onClick={() => setOpen('card')}>
          {t('console:cameWith.show')}
        </KeyedButton>
      )}
      {giveBack && (
        <KeyedButton command="giveBack" icon="undo" onClick={() => setOpen('return')}>
          {t('console:cameWith.return')}
        </KeyedButton>
      )}
      {open === 'card' && cameWith && (
        <CardDialogShown {...{ cameWith }} ticket={current.ticket} onClose={close} />
      )}
      {open === 'return' && <ReturnDialog onClose={close} />}
    </section>
  );
});

interface CardShownProps {
  readonly cameWith: NonNullable<ServingView['cameWith']>;
  readonly ticket: string;
  readonly onClose: () => void;
}

function CardDialogShown({ cameWith, ticket, onClose }: CardShownProps) {
  const { t } = useText();
  const [pages, setPages] = useState(false);
  useShortcuts({ decline: onClose, card: onClose }, { inDialog: true });
  const { attachments } = cameWith;
  if (pages) {
    return <AttachmentDialog handoff={{ ticket, attachments }} onClose={() => setPages(false)} />;
  }
  return (
    <Dialog
      title={t('console:cameWith.from', { name: cameWith.fromName })}
      onClose={onClose}
      className="work-dialog"
    >
      <CardView card={cameWith.card} />
      {attachments.length > 0 && (
        <p className="work-dialog__pages">
          <Button icon="paper" onClick={() => setPages(true)}>
            {t('console:handoffs.attached.open', { count: attachments.length })}
          </Button>
          <span>{t('console:handoffs.attached.logged')}</span>
        </p>
      )}
      <HandedSheets handoff={cameWith} />
      <div className="dialog-actions">
        <Button variant="primary" onClick={onClose}>
          {t('console:call.endCancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}

function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { model, perform } = useActions();
  return (
    <ReasonDialog
      title={t('console:cameWith.returnTitle')}
      reasons={RETURN_REASONS}
      wordsFor={(reason) => t(`console:returnReasons.${reason}`)}
      onChoose={(reason) =>
        void perform('giveBack', () => model.transfer.return(reason)).then(
          (done) => done && onClose(),
        )
      }
      onClose={onClose}
    >
      <p>{t('console:cameWith.returnLead')}</p>
    </ReasonDialog>
  );
}
