import { COME_BACK_REASONS, type ComeBackReason, type DraftFields } from '@madoguchi/domain';
import { RadioGroup, Select } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

type Choices = Pick<DraftFields, 'settled' | 'comeBackNeeded' | 'reason'>;

interface FieldProps {
  /** The form that it stands in: ids are `FORM-FIELD`. */
  readonly form: 'record' | 'amendment';
  readonly draft: Choices;
  /** Whether a choice is marked as missing. */
  readonly isWrong: (field: 'settled' | 'comeBack' | 'reason') => boolean;
  readonly onEdit: (change: Partial<Choices>) => void;
}

/** The error of a choice as the ui-kit wants it: absent when there is none. */
function useErrorOf(isWrong: FieldProps['isWrong']) {
  const { t } = useText();
  return (field: 'settled' | 'comeBack' | 'reason') =>
    isWrong(field) ? { error: t(`console:record.errors.${field}`) } : {};
}

type Answer = 'yes' | 'no';
const answerOf = (value: boolean | null): Answer | null =>
  value === null ? null : value ? 'yes' : 'no';

/** Whether the matter was settled. */
export function SettledField({ form, draft, isWrong, onEdit }: FieldProps) {
  const { t } = useText();
  return (
    <RadioGroup<Answer>
      id={`${form}-settled`}
      label={t('console:record.settled')}
      hint={t('console:record.settledHint')}
      value={answerOf(draft.settled)}
      onChange={(answer) => onEdit({ settled: answer === 'yes' })}
      options={[
        { value: 'yes', label: t('console:record.settledYes') },
        { value: 'no', label: t('console:record.settledNo') },
      ]}
      {...useErrorOf(isWrong)('settled')}
    />
  );
}

/** Whether the resident has to go elsewhere, and why. */
export function ComeBackField({ form, draft, isWrong, onEdit }: FieldProps) {
  const { t } = useText();
  const errorOf = useErrorOf(isWrong);
  return (
    <div className="record__come-back">
      <RadioGroup<Answer>
        id={`${form}-comeBack`}
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
          id={`${form}-reason`}
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
