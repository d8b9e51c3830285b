import { LIFT_REASONS, type LiftReason } from '@madoguchi/domain';
import type { QueueEntry } from '@madoguchi/protocol';
import { Isolated, Select } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useWords } from '../useWords.ts';

interface LiftDialogProps {
  readonly entries: readonly QueueEntry[];
  /** Who is chosen at first. */
  readonly first: string;
  readonly onClose: () => void;
}

/** Moves a consultation to the head of the queue, with a reason that is recorded. */
export function LiftDialog({ entries, first, onClose }: LiftDialogProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform } = useActions();
  const [chosen, setChosen] = useState(first);
  const [missing, setMissing] = useState(false);
  const person = entries.find(({ consultationId }) => consultationId === chosen);
  const lift = (reason: LiftReason) => {
    setMissing(person === undefined);
    if (!person) {
      document.getElementById('lift-person')?.focus();
      return;
    }
    void perform('lift', () => model.lift(person.consultationId, reason)).then(
      (lifted) => lifted && onClose(),
    );
  };
  return (
    <ReasonDialog
      title={t('console:lift.title')}
      reasons={LIFT_REASONS}
      wordsFor={(reason) => t(`console:lift.reasons.${reason}`)}
      onChoose={lift}
      onClose={onClose}
    >
      <p>{t('console:lift.lead')}</p>
      <Select
        id="lift-person"
        label={t('console:lift.person')}
        value={person?.consultationId ?? ''}
        onChange={(event) => setChosen(event.target.value)}
        {...(missing && !person ? { error: t('console:lift.personMissing') } : {})}
      >
        <option value="">{t('console:record.reasonChoose')}</option>
        {entries.map(({ consultationId, ticket, topicName }) => (
          <option key={consultationId} value={consultationId}>
            {ticket}　<Isolated>{text(topicName)}</Isolated>
          </option>
        ))}
      </Select>
      <p className="reason-dialog__ask">{t('console:lift.ask')}</p>
    </ReasonDialog>
  );
}
