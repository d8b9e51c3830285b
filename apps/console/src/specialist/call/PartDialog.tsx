import { useText } from '../../app/useText.ts';
import { SureDialog } from '../SureDialog.tsx';

interface PartDialogProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The confirmation of leaving a call that a colleague goes on with: only they can ask again. */
export function PartDialog(props: PartDialogProps) {
  const { t } = useText();
  return (
    <SureDialog
      title={t('console:people.partTitle')}
      icon="sign-out"
      confirm={t('console:people.part')}
      cancel={t('console:call.endCancel')}
      {...props}
    >
      <p>{t('console:people.partBody')}</p>
    </SureDialog>
  );
}
