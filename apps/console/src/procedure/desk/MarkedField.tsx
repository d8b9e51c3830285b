import { TEXTS, valueText, type FormField, type FormValues } from '@madoguchi/domain';
import { Isolated, RuledTextArea, Select } from '@madoguchi/ui-kit';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { PREPARED, withMark, withReason, type Reason, type ReturnDraft } from './returnDraft.ts';

interface MarkedFieldProps {
  readonly field: FormField;
  readonly values: FormValues;
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
}

/** A field with what it says, to be marked as one to be put right, and why. */
export function MarkedField({ field, values, draft, onDraft }: MarkedFieldProps) {
  const { t } = useText();
  const { text } = useWords();
  const { language } = useLanguage();
  const reason = draft.reasons.get(field.id);
  const value = values[field.id];
  return (
    <div className="marked-field">
      <label className="marked-field__mark">
        <input
          type="checkbox"
          checked={reason !== undefined}
          onChange={(event) => onDraft(withMark(draft, field.id, event.target.checked))}
        />
        <strong>{text(field.label)}</strong>
        <Isolated>
          {value === undefined
            ? t('console:procedures.sheet.notFilled')
            : valueText(field, value, language)}
        </Isolated>
      </label>
      {reason && (
        <WhyField
          id={`return-reason-${field.id}`}
          label={t('console:procedures.returning.reason', { field: text(field.label) })}
          reason={reason}
          onReason={(next) => onDraft(withReason(draft, field.id, next))}
        />
      )}
    </div>
  );
}

interface WhyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly reason: Reason;
  readonly onReason: (reason: Reason) => void;
}

function WhyField({ id, label, reason, onReason }: WhyFieldProps) {
  const { t } = useText();
  const choose = (kind: string) => {
    if (kind === 'own') return onReason({ kind: 'own', text: '' });
    const prepared = PREPARED.find((each) => each === kind);
    onReason({ kind: prepared ?? 'none' });
  };
  return (
    <div className="marked-field__why">
      <Select
        id={id}
        label={label}
        value={reason.kind}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="none">{t('console:procedures.returning.choose')}</option>
        {PREPARED.map((each) => (
          <option key={each} value={each}>
            {t(`console:procedures.returning.prepared.${each}`)}
          </option>
        ))}
        <option value="own">{t('console:procedures.returning.own')}</option>
      </Select>
      {reason.kind === 'own' && (
        <RuledTextArea
          rule={TEXTS.returnReason}
          name={label}
          label={t('console:procedures.returning.own')}
          rows={2}
          value={reason.text}
          onText={(text) => onReason({ kind: 'own', text })}
        />
      )}
    </div>
  );
}
