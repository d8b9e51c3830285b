import { Button, Dialog } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useActions } from '../actions.ts';

interface EndDialogProps {
  readonly ticket: string;
  readonly onClose: () => void;
}

/** The confirmation of hanging up, which cannot be undone; it has the keys of an offer. */
export function EndDialog({ ticket, onClose }: EndDialogProps) {
  const { t } = useText();
  const { model, perform, busy, failure } = useActions();
  const end = () => void perform('end', () => model.hangUp());
  useShortcuts({ accept: end, decline: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:call.endTitle')} onClose={onClose} className="end-dialog">
      <p>{t('console:call.endBody', { ticket })}</p>
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        <Button variant="end" size="main" icon="hang-up" aria-busy={busy === 'end'} onClick={end}>
          {t('console:call.endConfirm')}
          <Kbd command="accept" />
        </Button>
        <Button size="main" onClick={onClose}>
          {t('console:call.endCancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
