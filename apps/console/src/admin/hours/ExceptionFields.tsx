import { TEXTS } from '@madoguchi/domain';
import { Button, Icon, RuledTextField, TextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { ExceptionDraft, HoursProblem } from './hoursDraft.ts';
import { SpanFields } from './SpanFields.tsx';

const EXCEPTION_LIMIT = 100;
const EMPTY: ExceptionDraft = { day: '', spans: [], reason: '' };

interface ExceptionFieldsProps {
  readonly exceptions: readonly ExceptionDraft[];
  readonly fieldOf: (at: HoursProblem['at']) => FieldState;
  readonly onChange: (exceptions: readonly ExceptionDraft[]) => void;
}

/** Exceptional days: closed or with other hours, each with a reason. */
export function ExceptionFields({ exceptions, fieldOf, onChange }: ExceptionFieldsProps) {
  const { t } = useText();
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminHours:form.exceptions')}</legend>
      <span className="field__hint">{t('adminHours:form.exceptionsHint')}</span>
      {exceptions.map((exception, at) => (
        <ExceptionRow
          key={at}
          number={at + 1}
          exception={exception}
          field={fieldOf(at)}
          onChange={(changed) =>
            onChange(exceptions.map((each, i) => (i === at ? { ...each, ...changed } : each)))
          }
          onRemove={() => onChange(exceptions.filter((_, i) => i !== at))}
        />
      ))}
      {exceptions.length < EXCEPTION_LIMIT && (
        <div>
          <Button icon="more" onClick={() => onChange([...exceptions, EMPTY])}>
            {t('adminHours:form.addException')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface ExceptionRowProps {
  readonly number: number;
  readonly exception: ExceptionDraft;
  readonly field: FieldState;
  readonly onChange: (changed: Partial<ExceptionDraft>) => void;
  readonly onRemove: () => void;
}

function ExceptionRow({ number, exception, field, onChange, onRemove }: ExceptionRowProps) {
  const { t } = useText();
  const name = t('adminHours:form.exception', { number });
  return (
    <fieldset className="hours-exception" aria-label={name}>
      <div className="hours-exception__facts">
        <TextField
          id={field.id}
          type="date"
          label={t('adminHours:form.day')}
          error={field.error}
          value={exception.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
        <RuledTextField
          rule={TEXTS.exceptionReason}
          name={t('adminHours:form.reason')}
          label={t('adminHours:form.reason')}
          value={exception.reason}
          autoComplete="off"
          onText={(reason) => onChange({ reason })}
        />
        <button
          type="button"
          className="quiet-button hours-quiet"
          aria-label={t('adminHours:form.removeException', { number })}
          onClick={onRemove}
        >
          <Icon name="remove" />
          {t('adminHours:form.remove')}
        </button>
      </div>
      <SpanFields
        day={name}
        spans={exception.spans}
        field={{ id: `${field.id}-time`, error: undefined }}
        onChange={(spans) => onChange({ spans })}
      />
    </fieldset>
  );
}
