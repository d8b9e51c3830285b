import { HANDOFF_RETURN_REASONS } from '@madoguchi/domain';
import type { HandoffView } from '@madoguchi/protocol';
import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { ClosingRow } from '../ClosingRow.tsx';
import { useActions } from '../actions.ts';
import { ReasonKeys } from '../ReasonKeys.tsx';
import { useWords } from '../useWords.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { CardView } from './CardView.tsx';
import { actionsFor } from './handoffActions.ts';
import { HandedSheets } from './HandedSheets.tsx';
import { ResendDialog } from './ResendDialog.tsx';
import { useHandoffWords } from './useHandoffWords.ts';

interface HandoffDialogProps {
  readonly handoff: HandoffView;
  readonly now: number;
  /** Without the right to act the texts of the card are hidden, too. */
  readonly mayAct: boolean;
  readonly onClose: () => void;
}

/** A handoff: its card, state and actions. */
export function HandoffDialog({ handoff, now, mayAct, onClose }: HandoffDialogProps) {
  const { t } = useText();
  const [step, setStep] = useState<'look' | 'return' | 'sendAgain' | 'pages'>('look');
  if (step === 'sendAgain') {
    return <ResendDialog handoff={handoff} now={now} onClose={() => setStep('look')} />;
  }
  if (step === 'pages') {
    return <AttachmentDialog handoff={handoff} onClose={() => setStep('look')} />;
  }
  return (
    <Dialog
      title={t('console:handoffs.dialogTitle', { ticket: handoff.ticket })}
      onClose={onClose}
      className="work-dialog"
    >
      <Facts handoff={handoff} now={now} />
      {mayAct && <CardView card={handoff.card} />}
      {mayAct && handoff.attachments.length > 0 && (
        <p className="work-dialog__pages">
          <Button icon="paper" onClick={() => setStep('pages')}>
            {t('console:handoffs.attached.open', { count: handoff.attachments.length })}
          </Button>
          <span>{t('console:handoffs.attached.logged')}</span>
        </p>
      )}
      {mayAct && <HandedSheets handoff={handoff} />}
      {step === 'return' ? (
        <Returning handoff={handoff} onBack={() => setStep('look')} onDone={onClose} />
      ) : (
        <Actions handoff={handoff} mayAct={mayAct} onStep={setStep} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Facts({ handoff, now }: Pick<HandoffDialogProps, 'handoff' | 'now'>) {
  const { t } = useText();
  const { text } = useWords();
  const words = useHandoffWords(now);
  const { fromName, fromDeskName, toDeskName, topicName, returnReason, overdue } = handoff;
  return (
    <div className="work-dialog__facts">
      <p>
        <Isolated>{text(topicName)}</Isolated>
      </p>
      <p>
        {t('console:handoffs.way', {
          from: `${text(fromDeskName)} ${fromName}`,
          to: text(toDeskName),
        })}
      </p>
      <p>
        <strong>{words.state(handoff)}</strong>
        {returnReason && `（${t(`console:returnReasons.${returnReason}`)}）`}
        {'　'}
        <span className={overdue ? 'work-item__late' : undefined}>{words.due(handoff)}</span>
      </p>
    </div>
  );
}

interface ActionsProps {
  readonly handoff: HandoffView;
  readonly mayAct: boolean;
  readonly onStep: (step: 'return' | 'sendAgain') => void;
  readonly onClose: () => void;
}

function Actions({ handoff, mayAct, onStep, onClose }: ActionsProps) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  const actions = mayAct ? actionsFor(handoff) : [];
  const { handoffId } = handoff;
  const accept = () => void perform('handoff', () => model.handoff.accept(handoffId));
  const settle = () =>
    void perform('handoff', () => model.handoff.settle(handoffId)).then(
      (done) => done && onClose(),
    );
  const mayAccept = actions.includes('accept');
  const wayOn = mayAccept ? accept : actions.includes('settle') ? settle : null;
  useShortcuts(
    {
      decline: onClose,
      // What is settled stays so: no key does it, only its button.
      ...(mayAccept ? { accept } : {}),
      ...(actions.includes('return') ? { giveBack: () => onStep('return') } : {}),
      ...(actions.includes('sendAgain') ? { transfer: () => onStep('sendAgain') } : {}),
    },
    { inDialog: true },
  );
  return (
    <>
      {actions.length === 0 && (
        <p className="work-dialog__none">{t(`console:handoffs.${nothingToDo(handoff, mayAct)}`)}</p>
      )}
      <FailureNotice code={failure} />
      <ClosingRow onClose={onClose}>
        {actions.includes('sendAgain') && (
          <Button variant="primary" size="main" icon="write" onClick={() => onStep('sendAgain')}>
            {t('console:handoffs.deeds.sendAgain')}
            <Kbd command="transfer" />
          </Button>
        )}
        {wayOn && (
          <Button
            variant={actions.includes('sendAgain') ? 'neutral' : 'primary'}
            size="main"
            icon="check"
            onClick={wayOn}
          >
            {t(wayOnWords(handoff))}
            {mayAccept && <Kbd command="accept" />}
          </Button>
        )}
        {actions.includes('return') && (
          <Button size="main" icon="undo" onClick={() => onStep('return')}>
            {t('console:handoffs.deeds.return')}
            <Kbd command="giveBack" />
          </Button>
        )}
      </ClosingRow>
    </>
  );
}

/** The hint for staff without the right to act. */
function nothingToDo({ nobodyServes }: HandoffView, mayAct: boolean) {
  if (mayAct) return 'nothing';
  return nobodyServes ? 'giveTheDesk' : 'askTheDesk';
}

function wayOnWords({ direction, state }: HandoffView) {
  if (direction === 'out') return 'console:handoffs.deeds.settleOut';
  return state === 'sent' ? 'console:handoffs.deeds.accept' : 'console:handoffs.deeds.settle';
}

interface ReturningProps {
  readonly handoff: HandoffView;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Returning({ handoff, onBack, onDone }: ReturningProps) {
  const { t } = useText();
  const { model, perform, failure } = useActions();
  useShortcuts({ decline: onBack }, { inDialog: true });
  return (
    <section className="decline" aria-labelledby="return-title">
      <h3 className="decline__title" id="return-title">
        {t('console:handoffs.returnTitle')}
      </h3>
      <p className="decline__hint">{t('console:handoffs.returnHint')}</p>
      <FailureNotice code={failure} />
      <ReasonKeys
        reasons={HANDOFF_RETURN_REASONS}
        wordsFor={(reason) => t(`console:returnReasons.${reason}`)}
        onChoose={(reason) =>
          void perform('handoff', () => model.handoff.return(handoff.handoffId, reason)).then(
            (done) => done && onDone(),
          )
        }
      />
      <div className="dialog-actions">
        <Button onClick={onBack}>
          {t('console:ringing.back')}
          <Kbd command="decline" />
        </Button>
      </div>
    </section>
  );
}
