import { COME_BACK_REASONS, NOTE_LIMIT, type ComeBackReason } from '@madoguchi/domain';
import { RadioGroup, Select, TextArea } from '@madoguchi/ui-kit';
import { Kbd } from '../app/Kbd.tsx';
import { ariaKey } from '../app/keys.ts';
import { useText } from '../app/useText.ts';
import { charactersLeft, type DraftField, type OutcomeDraft } from './outcomeDraft.ts';

interface FieldProps {
  readonly draft: OutcomeDraft;
  /** The fields that are marked as wrong. */
  readonly wrong: ReadonlySet<DraftField>;
  readonly onEdit: (change: Partial<OutcomeDraft>) => void;
}

/** The error of a field as the ui-kit wants it: absent when there is none. */
function useErrorOf(wrong: FieldProps['wrong']) {
  const { t } = useText();
  return (field: DraftField) =>
    wrong.has(field) ? { error: t(`console:record.errors.${field}`, { limit: NOTE_LIMIT }) } : {};
}

type Answer = 'yes' | 'no';
const answerOf = (value: boolean | null): Answer | null =>
  value === null ? null : value ? 'yes' : 'no';

/** Whether the matter was settled. */
export function SettledField({ draft, wrong, onEdit }: FieldProps) {
  const { t } = useText();
  return (
    <RadioGroup<Answer>
      id="record-settled"
      label={t('console:record.settled')}
      value={answerOf(draft.settled)}
      onChange={(answer) => onEdit({ settled: answer === 'yes' })}
      options={[
        { value: 'yes', label: t('console:record.settledYes') },
        { value: 'no', label: t('console:record.settledNo') },
      ]}
      {...useErrorOf(wrong)('settled')}
    />
  );
}

/** Whether the resident has to go elsewhere, and why. */
export function ComeBackField({ draft, wrong, onEdit }: FieldProps) {
  const { t } = useText();
  const errorOf = useErrorOf(wrong);
  return (
    <div className="record__come-back">
      <RadioGroup<Answer>
        id="record-comeBack"
        label={t('console:record.comeBack')}
        hint={t('console:record.comeBackHint')}
        value={answerOf(draft.comeBackNeeded)}
        onChange={(answer) => onEdit({ comeBackNeeded: answer === 'yes' })}
        options={[
          { value: 'no', label: t('console:record.comeBackNo') },
          { value: 'yes', label: t('console:record.comeBackYes') },
        ]}
        {...errorOf('comeBack')}
      />
      {draft.comeBackNeeded && (
        <Select
          id="record-reason"
          label={t('console:record.reason')}
          value={draft.reason ?? ''}
          onChange={(event) => onEdit({ reason: reasonOf(event.target.value) })}
          {...errorOf('reason')}
        >
          <option value="">{t('console:record.reasonChoose')}</option>
          {COME_BACK_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`console:record.reasons.${reason}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

const reasonOf = (value: string): ComeBackReason | null =>
  COME_BACK_REASONS.find((reason) => reason === value) ?? null;

/** The note, with the remaining characters. */
export function NoteField({ draft, wrong, onEdit }: FieldProps) {
  const { t } = useText();
  const left = charactersLeft(draft.note);
  return (
    <div className="record__note">
      <TextArea
        id="record-note"
        label={
          <>
            {t('console:record.note')}
            <Kbd command="note" />
          </>
        }
        hint={t('console:record.noteHint')}
        rows={3}
        value={draft.note}
        aria-keyshortcuts={ariaKey('note')}
        onChange={(event) => onEdit({ note: event.target.value })}
        {...useErrorOf(wrong)('note')}
      />
      <p className="record__count" data-over={left < 0 || undefined}>
        {left < 0
          ? t('console:record.over', { count: -left })
          : t('console:record.left', { count: left })}
        <span>{t('console:record.memoryOnly')}</span>
      </p>
    </div>
  );
}
