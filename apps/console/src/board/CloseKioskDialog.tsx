import { CLOSURE_REASONS, type ClosureReason } from '@madoguchi/domain';
import type { BoardKiosk } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { ReasonDialog } from '../specialist/ReasonDialog.tsx';

interface CloseKioskDialogProps {
  readonly kiosk: BoardKiosk;
  readonly onClose: () => void;
}

/** 休止にする: with the reason that the kiosk shows. */
export function CloseKioskDialog({ kiosk: { kioskId, name }, onClose }: CloseKioskDialogProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const close = (reason: ClosureReason) =>
    void perform('kiosk', () => model.kiosk.close(kioskId, reason)).then(
      (closed) => closed && onClose(),
    );
  return (
    <ReasonDialog
      title={t('console:closures.title', { kiosk: name })}
      reasons={CLOSURE_REASONS}
      wordsFor={(reason) => t(`console:closures.reasons.${reason}`)}
      onChoose={close}
      onClose={onClose}
    >
      <p>{t('console:closures.lead')}</p>
    </ReasonDialog>
  );
}
