import { classes } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { TransferringView } from '../situation.ts';
import { SureDialog } from '../SureDialog.tsx';
import { useWords } from '../useWords.ts';

const STAGES = ['looking', 'ringing', 'briefing', 'together'] as const;

/** The steps of a warm transfer: its stage, what happens next, and the actions. */
export function TransferSteps({ current }: { readonly current: TransferringView }) {
  const { t } = useText();
  const { text } = useWords();
  const { stage, role, toDeskName, nextName, leadName } = current;
  const part = role === 'lead' ? 'lead' : role === 'next' ? 'next' : 'joined';
  return (
    <section className="stages" aria-labelledby="steps-title">
      <div className="stages__words">
        <h3 className="stages__title" id="steps-title">
          {t('console:steps.title', { desk: text(toDeskName) })}
        </h3>
        <ol className="stages__list">
          {STAGES.map((each) => (
            <li
              key={each}
              className={classes('stages__step', each === stage && 'stages__step--now')}
              {...(each === stage ? { 'aria-current': 'step' as const } : {})}
            >
              {t(`console:steps.stages.${each}`)}
            </li>
          ))}
        </ol>
        <output className="stages__next">
          {t(`console:steps.${part}.${stage}`, { next: nextName ?? '', lead: leadName })}
        </output>
      </div>
      {role === 'lead' && <LeadActions current={current} />}
    </section>
  );
}

function LeadActions({ current: { stage } }: { readonly current: TransferringView }) {
  const { t } = useText();
  const { model, perform, busy } = useActions();
  const [sure, setSure] = useState(false);
  const introduce = () => void perform('introduce', () => model.transfer.introduce());
  const takeBack = () => void perform('takeBack', () => model.transfer.takeBack());
  const finish = () => void perform('finish', () => model.transfer.finish());
  useShortcuts({
    takeBack,
    ...(stage === 'briefing' ? { introduce } : {}),
    ...(stage === 'together' ? { part: () => setSure(true) } : {}),
  });
  return (
    <div className="stages__actions">
      {stage === 'briefing' && (
        <KeyedButton
          command="introduce"
          variant="primary"
          icon="people"
          aria-busy={busy === 'introduce'}
          onClick={introduce}
        >
          {t('console:steps.introduce')}
        </KeyedButton>
      )}
      {stage === 'together' && (
        <KeyedButton
          command="part"
          variant="primary"
          icon="sign-out"
          aria-busy={busy === 'finish'}
          onClick={finish}
        >
          {t('console:steps.finish')}
        </KeyedButton>
      )}
      <KeyedButton
        command="takeBack"
        icon="undo"
        aria-busy={busy === 'takeBack'}
        onClick={takeBack}
      >
        {t('console:steps.takeBack')}
      </KeyedButton>
      {sure && stage === 'together' && (
        <FinishDialog onConfirm={finish} onClose={() => setSure(false)} />
      )}
    </div>
  );
}

interface FinishDialogProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** By key it is asked first: who has left a transfer does not come back by themselves. */
function FinishDialog(props: FinishDialogProps) {
  const { t } = useText();
  return (
    <SureDialog
      title={t('console:steps.finishTitle')}
      icon="sign-out"
      confirm={t('console:steps.finish')}
      cancel={t('console:call.endCancel')}
      {...props}
    >
      <p>{t('console:steps.finishBody')}</p>
    </SureDialog>
  );
}
