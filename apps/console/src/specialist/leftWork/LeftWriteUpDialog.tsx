import type { LeftWriteUpView } from '@madoguchi/protocol';
import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { useWords } from '../useWords.ts';
import type { TakingOver } from '../situation.ts';
import '../handoff/card.css';

interface LeftWriteUpDialogProps {
  readonly left: LeftWriteUpView;
  readonly taking: TakingOver;
  readonly onClose: () => void;
}

/** A consultation that is not written up, and whether I can take it over. */
export function LeftWriteUpDialog({ left, taking, onClose }: LeftWriteUpDialogProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform, failure } = useActions();
  const takeOver = () =>
    void perform('takeOver', () => model.takeOver(left.consultationId)).then(
      (done) => done && onClose(),
    );
  useShortcuts(
    { decline: onClose, ...(taking === 'now' ? { accept: takeOver } : {}) },
    { inDialog: true },
  );
  return (
    <Dialog
      title={t('console:left.dialogTitle', { ticket: left.ticket })}
      onClose={onClose}
      className="work-dialog"
    >
      <div className="work-dialog__facts">
        <p>
          <Isolated>{text(left.topicName)}</Isolated>
        </p>
        <p>{t('console:left.whose', { desk: text(left.deskName), name: left.writerName })}</p>
      </div>
      <p>{t(`console:left.lead.${taking}`)}</p>
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        {taking === 'now' && (
          <Button variant="primary" size="main" icon="write" onClick={takeOver}>
            {t('console:left.takeOver')}
            <Kbd command="accept" />
          </Button>
        )}
        <Button size="main" onClick={onClose}>
          {t('console:action.close')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
