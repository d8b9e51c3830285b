import { RETURN_REASONS } from '@madoguchi/domain';
import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import { memo, useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { CardView } from '../handoff/CardView.tsx';
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
          <span className="came-with__matter">
            <Isolated>{cameWith.card.matter}</Isolated>
          </span>
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
      {open === 'card' && cameWith && <CardDialogShown cameWith={cameWith} onClose={close} />}
      {open === 'return' && <ReturnDialog onClose={close} />}
    </section>
  );
});

interface CardShownProps {
  readonly cameWith: NonNullable<ServingView['cameWith']>;
  readonly onClose: () => void;
}

function CardDialogShown({ cameWith, onClose }: CardShownProps) {
  const { t } = useText();
  useShortcuts({ decline: onClose, card: onClose }, { inDialog: true });
  return (
    <Dialog
      title={t('console:cameWith.from', { name: cameWith.fromName })}
      onClose={onClose}
      className="work-dialog"
    >
      <CardView card={cameWith.card} />
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
