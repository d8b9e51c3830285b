import type { DraftSnapshot } from '@madoguchi/client';
import { RECORD_TEXTS, type DraftFields, type Outcome } from '@madoguchi/domain';
import type { FormEvent, ReactNode } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import { KeyedButton } from '../app/KeyedButton.tsx';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { outcomeOf, problemsOf } from './outcomeDraft.ts';
import { ComeBackField, SettledField } from './recordFields.tsx';
import { DraftState } from './written/DraftState.tsx';
import { MissingSummary } from './written/MissingSummary.tsx';
import { Phrases } from './written/phrases.ts';
import { useAsked } from './written/useAsked.ts';
import { wrongText } from './written/texts.ts';
import { useFieldNames } from './written/useFieldNames.ts';
import { usePhrasesAtHand } from './written/usePhrasesAtHand.ts';
import { WrittenField } from './written/WrittenField.tsx';
import './record.css';

interface RecordFormProps {
  readonly draft: DraftSnapshot;
  readonly onEdit: (change: Partial<DraftFields>) => void;
  /** During the call the record can be written but not submitted; what came of it is asked afterwards. */
  readonly inCall: boolean;
  readonly busy: boolean;
  readonly onSubmit: (outcome: Outcome) => void;
  /** Further parts of the record, before its button. */
  readonly children?: ReactNode;
}

/** The form of the record: what was said, and what came of it. */
export function RecordForm(props: RecordFormProps) {
  const { onEdit, inCall, busy, onSubmit, children } = props;
  const { fields: draft } = props.draft;
  const { t } = useText();
  const wrong = problemsOf(draft).map(({ field }) => field);
  const asked = useAsked(wrong);
  const nameOf = useFieldNames();
  const submit = () => {
    const outcome = outcomeOf(draft);
    asked.ask(wrong);
    if (outcome) onSubmit(outcome);
  };
  useShortcuts({
    note: () => document.getElementById('record-matter')?.focus(),
    ...(inCall ? {} : { submit }),
  });
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!inCall) submit();
  };
  const choices = { form: 'record', draft, onEdit, isWrong: asked.isWrong } as const;
  const phrases = usePhrasesAtHand();
  return (
    <form className="record" onSubmit={onFormSubmit} noValidate aria-labelledby="record-title">
      <div className="record__head">
        <h2 className="record__title" id="record-title">
          {t('console:record.title')}
          <Kbd command="note" />
        </h2>
        {inCall && <p className="record__later">{t('console:record.afterCall')}</p>}
        <DraftState draft={props.draft} />
      </div>
      <MissingSummary form="record" asked={asked} nameOf={nameOf} />
      {!inCall && (
        <div className="record__choices">
          <SettledField {...choices} />
          <ComeBackField {...choices} />
        </div>
      )}
      <Phrases value={phrases}>
        <div className="record__texts">
          {RECORD_TEXTS.map((field) => (
            <WrittenField
              key={field}
              form="record"
              field={field}
              value={draft[field]}
              wrong={asked.isWrong(field) ? wrongText(draft[field]) : null}
              rows={3}
              onEdit={(value) => onEdit({ [field]: value })}
            />
          ))}
        </div>
        {children}
      </Phrases>
      {!inCall && <SubmitButton busy={busy} />}
    </form>
  );
}

function SubmitButton({ busy }: Pick<RecordFormProps, 'busy'>) {
  const { t } = useText();
  return (
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
  );
}
