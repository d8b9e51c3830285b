import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { openPdf } from '../../app/givenFile.ts';
import { Kbd } from '../../app/Kbd.tsx';
import { useServices } from '../../app/services.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { ClosingRow } from '../../specialist/ClosingRow.tsx';
import { deskDeeds } from '../../specialist/procedure/listing.ts';

/** What of a procedure is looked at: all of it, or the form of a step. */
export type DeskStep = 'look' | 'return' | 'complete';

interface DeskActsProps {
  readonly procedure: InboxProcedureView | SentProcedureView;
  /** Whether what it says is there to be judged. */
  readonly mayAct: boolean;
  readonly onStep: (step: DeskStep) => void;
  readonly onClose: () => void;
}

/** The steps of the receiving desk, the next one first. */
export function DeskActs({ procedure, mayAct, onStep, onClose }: DeskActsProps) {
  const { t } = useText();
  const { api } = useServices();
  const { model, perform, failure, busy } = useActions();
  const deeds = mayAct && 'fromDeskName' in procedure ? deskDeeds(procedure) : [];
  const { procedureId } = procedure;
  const acts = {
    take: () => void perform('procedure', () => model.procedures.take(procedureId)),
    accept: () => void perform('procedure', () => model.procedures.accept(procedureId)),
    return: () => onStep('return'),
    complete: () => onStep('complete'),
  };
  // As it is kept with its digest; that it is read is an entry of the audit log.
  const openPaper = () =>
    void perform('procedure', async () =>
      openPdf(await api.call('readProcedurePaper', { procedureId })),
    );
  useShortcuts(
    {
      decline: onClose,
      ...(deeds.includes('take') ? { accept: acts.take } : {}),
      ...(deeds.includes('accept') ? { choice1: acts.accept } : {}),
      ...(deeds.includes('complete') ? { choice1: acts.complete } : {}),
      ...(deeds.includes('return') ? { giveBack: acts.return } : {}),
    },
    { inDialog: true },
  );
  return (
    <div className="procedure-dialog__foot">
      <FailureNotice code={failure} />
      <ClosingRow onClose={onClose}>
        {deeds.map((deed, at) => (
          <Button
            key={deed}
            variant={at === 0 ? 'primary' : 'neutral'}
            size="main"
            icon={ICONS[deed]}
            aria-busy={busy === 'procedure'}
            onClick={acts[deed]}
          >
            {t(`console:procedures.deeds.${deed}`)}
            <Kbd command={KEYS[deed]} />
          </Button>
        ))}
        {mayAct && (
          <Button size="main" icon="print" onClick={openPaper}>
            {t('console:procedures.sheet.pdf')}
          </Button>
        )}
      </ClosingRow>
    </div>
  );
}

const ICONS = { take: 'hands', accept: 'check', return: 'undo', complete: 'check' } as const;
const KEYS = {
  take: 'accept',
  accept: 'choice1',
  return: 'giveBack',
  complete: 'choice1',
} as const;
