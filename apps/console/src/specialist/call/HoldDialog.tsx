import { CHOSEN_HOLD_REASONS } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';

/** 保留: the hold dialog; the resident reads the reason. */
export function HoldDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { model, perform } = useActions();
  return (
    <ReasonDialog
      title={t('console:hold.title')}
      reasons={CHOSEN_HOLD_REASONS}
      wordsFor={(reason) => t(`console:hold.reasons.${reason}`)}
      onChoose={(reason) =>
        void perform('hold', () => model.hold(reason)).then((held) => held && onClose())
      }
      onClose={onClose}
    >
      <p>{t('console:hold.lead')}</p>
    </ReasonDialog>
  );
}
