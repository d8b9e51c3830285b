import { AMEND_REASONS, RECORD_TEXTS, type AmendReason, type DraftFields } from '@madoguchi/domain';
import type { ConsultationRecord } from '@madoguchi/protocol';
import { Button, RadioGroup } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import { outcomeOf, problemsOf, type RecordField } from '../specialist/outcomeDraft.ts';
import { ComeBackField, SettledField } from '../specialist/recordFields.tsx';
import { MissingSummary } from '../specialist/written/MissingSummary.tsx';
import { Phrases } from '../specialist/written/phrases.ts';
import { wrongText } from '../specialist/written/texts.ts';
import { useAsked } from '../specialist/written/useAsked.ts';
import { useFieldNames } from '../specialist/written/useFieldNames.ts';
import { WrittenField } from '../specialist/written/WrittenField.tsx';
import { amendmentOf } from './amendmentDraft.ts';

interface AmendmentFormProps {
  readonly record: ConsultationRecord;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** 訂正: the record as it is to be, and why; what it said before is kept. */
export function AmendmentForm({ record, onCancel, onDone }: AmendmentFormProps) {
  const { t } = useText();
  const { model, perform, busy, failure } = useActions();
  const { outcome, versions, consultationId } = record;
  const [draft, setDraft] = useState<DraftFields | null>(() => outcome && amendmentOf(outcome));
  const [why, setWhy] = useState<AmendReason | null>(null);
  const wrong: (RecordField | 'why')[] = [
    ...(why === null ? (['why'] as const) : []),
    ...(draft === null ? [] : problemsOf(draft).map(({ field }) => field)),
  ];
  const asked = useAsked(wrong);
  const nameOf = useFieldNames();
  if (draft === null) return null;
  const onEdit = (change: Partial<DraftFields>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = outcomeOf(draft);
    if (!asked.ask(wrong) || next === null || why === null) return;
    const correction = { reason: why, outcome: next, version: versions.length - 1 };
    void perform('amend', () => model.amend(consultationId, correction)).then(
      (done) => done && onDone(),
    );
  };
  const choices = { form: 'amendment', draft, onEdit, isWrong: asked.isWrong } as const;
  return (
    <form className="amendment" onSubmit={submit} noValidate>
      <p className="amendment__lead">{t('console:records.amendLead')}</p>
      <MissingSummary form="amendment" asked={asked} nameOf={nameOf} />
      <RadioGroup<AmendReason>
        id="amendment-why"
        label={t('console:record.names.why')}
        value={why}
        onChange={setWhy}
        options={AMEND_REASONS.map((value) => ({
          value,
          label: t(`console:records.reasons.${value}`),
        }))}
        {...(asked.isWrong('why') ? { error: t('console:records.chooseReason') } : {})}
      />
      <div className="record__choices">
        <SettledField {...choices} />
        <ComeBackField {...choices} />
      </div>
      <Phrases value={record.phrases}>
        <Texts draft={draft} isWrong={asked.isWrong} onEdit={onEdit} />
      </Phrases>
      <FailureNotice code={failure} />
      <div className="amendment__actions">
        <Button type="submit" variant="primary" icon="check" aria-busy={busy === 'amend'}>
          {t('console:records.amendSubmit')}
        </Button>
        <Button onClick={onCancel}>{t('console:action.cancel')}</Button>
      </div>
    </form>
  );
}

interface TextsProps {
  readonly draft: DraftFields;
  readonly isWrong: (field: RecordField) => boolean;
  readonly onEdit: (change: Partial<DraftFields>) => void;
}

function Texts({ draft, isWrong, onEdit }: TextsProps) {
  return (
    <div className="amendment__texts">
      {RECORD_TEXTS.map((field) => (
        <WrittenField
          key={field}
          form="amendment"
          field={field}
          value={draft[field]}
          wrong={isWrong(field) ? wrongText(draft[field]) : null}
          rows={3}
          onEdit={(value) => onEdit({ [field]: value })}
        />
      ))}
    </div>
  );
}
