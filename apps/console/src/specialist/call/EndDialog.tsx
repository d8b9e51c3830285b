import { isEmptySummary } from '@madoguchi/domain';
import { useObservable } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { unasked } from '../passing/passable.ts';
import { UnaskedThings } from '../passing/UnaskedThings.tsx';
import { usePassable } from '../passing/usePassable.ts';
import type { ServingView } from '../situation.ts';
import { SureDialog } from '../SureDialog.tsx';

interface EndDialogProps {
  readonly current: ServingView;
  readonly onClose: () => void;
}

/** The confirmation of hanging up; what prepared cards are to take along is asked for before it. */
export function EndDialog({ current, onClose }: EndDialogProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const { fields } = useObservable(model.summary);
  const isUnseen = !isEmptySummary(fields) && !current.summary.isShown;
  const { handoffs, card } = useObservable(model.draft).fields;
  const passable = usePassable(current);
  const open = unasked(passable, [...handoffs, ...(card === null ? [] : [card])]);
  return (
    <SureDialog
      title={t('console:call.endTitle')}
      icon="hang-up"
      confirm={t('console:call.endConfirm')}
      cancel={t('console:call.endCancel')}
      onConfirm={() => void perform('end', () => model.hangUp())}
      onClose={onClose}
    >
      <p>{t('console:call.endBody', { ticket: current.ticket })}</p>
      {isUnseen && <p>{t('console:summary.notShown')}</p>}
      {passable.mayAsk && <UnaskedThings {...{ passable, open }} onAsked={onClose} />}
    </SureDialog>
  );
}
