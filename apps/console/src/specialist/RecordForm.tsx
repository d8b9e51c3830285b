import { NOTE_LIMIT, type Outcome } from '@madoguchi/domain';
import { ErrorSummary } from '@madoguchi/ui-kit';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { KeyedButton } from '../app/KeyedButton.tsx';
import { useShortcuts } from '../app/useShortcuts.ts';
import { ComeBackField, NoteField, SettledField } from './recordFields.tsx';
import { outcomeOf, problemsOf, type DraftField, type OutcomeDraft } from './outcomeDraft.ts';
import './record.css';

interface RecordFormProps {
  readonly draft: OutcomeDraft;
  readonly onEdit: (change: Partial<OutcomeDraft>) => void;
  /** During the call the record can be edited but not submitted. */
  readonly inCall: boolean;
  readonly busy: boolean;
  readonly onSubmit: (outcome: Outcome) => void;
  /** Further parts of the record, before its button. */
  readonly children?: ReactNode;
}

/** The form of the record: settled, come-back and note. */
export function RecordForm(props: RecordFormProps) {
  const { draft, onEdit, inCall, busy, onSubmit, children } = props;
  const { t } = useText();
  const [asked, setAsked] = useState<readonly DraftField[]>([]);
  const submit = () => {
    const outcome = outcomeOf(draft);
    setAsked(problemsOf(draft));
    if (outcome) onSubmit(outcome);
  };
  useShortcuts({
    note: () => document.getElementById('record-note')?.focus(),
    ...(inCall ? {} : { submit }),
  });
  const errors = useMemo(
    () =>
      asked.map((field) => ({
        fieldId: `record-${field}`,
        text: t(`console:record.errors.${field}`, { limit: NOTE_LIMIT }),
      })),
    [asked, t],
  );
  // A field corrected since is no longer marked; the list stays the same until the next submission.
  const wrong = new Set(problemsOf(draft).filter((field) => asked.includes(field)));
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!inCall) submit();
  };
  return (
    <form className="record" onSubmit={onFormSubmit} noValidate aria-labelledby="record-title">
      <h2 className="record__title" id="record-title">
        {t('console:record.title')}
      </h2>
      {errors.length > 0 && <ErrorSummary title={t('console:record.summary')} errors={errors} />}
      <div className="record__fields">
        <SettledField draft={draft} wrong={wrong} onEdit={onEdit} />
        <ComeBackField draft={draft} wrong={wrong} onEdit={onEdit} />
        <NoteField draft={draft} wrong={wrong} onEdit={onEdit} />
      </div>
      {children}
      {inCall ? (
        <p className="record__later">{t('console:record.afterCall')}</p>
      ) : (
        <KeyedButton
          command="submit"
          type="submit"
          variant="primary"
          size="main"
          icon="check"
          aria-busy={busy}
        >
          {t(busy ? 'console:record.submitting' : 'console:record.submit')}
        </KeyedButton>
      )}
    </form>
  );
}
