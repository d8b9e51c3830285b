import type { InboxProcedureView, ProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { Dialog, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useProcedureWords } from '../../specialist/procedure/useProcedureWords.ts';
import { useWords } from '../../specialist/useWords.ts';
import { CompleteForm } from './CompleteForm.tsx';
import { DeskActs, type DeskStep } from './DeskActs.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { Statement } from './Statement.tsx';
import '../../specialist/handoff/card.css';
import './desk.css';

interface ProcedureDialogProps {
  readonly procedure: InboxProcedureView | SentProcedureView;
  readonly now: number;
  /** Without the right to act nothing of what is written in it is shown, nor asked for. */
  readonly mayAct: boolean;
  readonly onClose: () => void;
}

/** A procedure that is with its desk: all that was written and signed, and the steps to its end. */
export default function ProcedureDialog(props: ProcedureDialogProps) {
  const { procedure, now, mayAct, onClose } = props;
  const { t } = useText();
  const { text } = useWords();
  return (
    <Dialog
      title={
        <>
          <Isolated>{text(procedure.title)}</Isolated>{' '}
          <span className="numbers">{procedure.receiptNumber}</span>
        </>
      }
      onClose={onClose}
      className="procedure-dialog"
    >
      <Facts procedure={procedure} now={now} />
      {mayAct ? (
        <Opened {...props} />
      ) : (
        <>
          <p className="work-dialog__none">
            {t(
              `console:handoffs.${'nobodyServes' in procedure && procedure.nobodyServes ? 'giveTheDesk' : 'askTheDesk'}`,
            )}
          </p>
          <DeskActs
            procedure={procedure}
            mayAct={false}
            onStep={() => undefined}
            onClose={onClose}
          />
        </>
      )}
    </Dialog>
  );
}

function Facts({ procedure, now }: Pick<ProcedureDialogProps, 'procedure' | 'now'>) {
  const { t } = useText();
  const { text, dayAndClock } = useWords();
  const words = useProcedureWords(now);
  const { ticket, submittedAt, isLate } = procedure;
  const isArrived = 'fromDeskName' in procedure;
  return (
    <div className="procedure-dialog__facts">
      <p>
        <strong>{isArrived ? words.next(procedure) : words.progress(procedure)}</strong>
        {'　'}
        <span className={isLate ? 'work-item__late' : undefined}>{words.due(procedure)}</span>
      </p>
      <p>
        {ticket}
        {'　'}
        {isArrived
          ? t('console:procedures.sheet.from', { desk: text(procedure.fromDeskName) })
          : t('console:procedures.sheet.to', { desk: text(procedure.toDeskName) })}
        {'　'}
        {t('console:procedures.sheet.submittedAt', { at: dayAndClock(submittedAt) })}
      </p>
    </div>
  );
}

/** What is in it, read from the server when it is opened: that is an entry of the audit log. */
function Opened({ procedure, onClose }: ProcedureDialogProps) {
  const { t } = useText();
  const { model } = useActions();
  const [step, setStep] = useState<DeskStep>('look');
  const { value, failure } = useLoaded<ProcedureView>(() =>
    model.procedures.read(procedure.procedureId),
  );
  const back = () => setStep('look');
  return (
    <>
      <section
        className="procedure-dialog__body"
        aria-label={t('console:procedures.sheet.content')}
        // It is scrolled by keys, too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <FailureNotice code={failure} />
        {value === null && failure === null && <p>{t('console:procedures.sheet.loading')}</p>}
        {value && step === 'look' && (
          <>
            <Statement procedure={value} />
            <p className="statement__none">{t('console:procedures.sheet.logged')}</p>
          </>
        )}
        {value && step === 'return' && (
          <ReturnForm procedure={value} onBack={back} onDone={onClose} />
        )}
        {value && step === 'complete' && (
          <CompleteForm procedureId={value.procedureId} onBack={back} onDone={onClose} />
        )}
      </section>
      {step === 'look' && (
        <DeskActs
          procedure={procedure}
          mayAct={value !== null}
          onStep={setStep}
          onClose={onClose}
        />
      )}
    </>
  );
}
