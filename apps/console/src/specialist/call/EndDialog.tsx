import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { SureDialog } from '../SureDialog.tsx';

interface EndDialogProps {
  readonly ticket: string;
  readonly onClose: () => void;
}

/** The confirmation of hanging up. */
export function EndDialog({ ticket, onClose }: EndDialogProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  return (
    <SureDialog
      title={t('console:call.endTitle')}
      icon="hang-up"
      confirm={t('console:call.endConfirm')}
      cancel={t('console:call.endCancel')}
      onConfirm={() => void perform('end', () => model.hangUp())}
      onClose={onClose}
    >
      <p>{t('console:call.endBody', { ticket })}</p>
    </SureDialog>
  );
}
