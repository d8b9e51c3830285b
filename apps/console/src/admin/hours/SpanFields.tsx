import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import { OFFICE_SPAN, SPAN_LIMIT, type SpanDraft } from './hoursDraft.ts';

interface SpanFieldsProps {
  /** The name of the day: 月曜日, 3つ目の日. */
  readonly day: string;
  readonly spans: readonly SpanDraft[];
  readonly field: FieldState;
  readonly onChange: (spans: readonly SpanDraft[]) => void;
}

/** The spans in which a day is open; none for a closed day. */
export function SpanFields({ day, spans, field, onChange }: SpanFieldsProps) {
  const { t } = useText();
  const replace = (at: number, changed: Partial<SpanDraft>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...changed } : span)));
  return (
    <div className="hours-spans">
      {spans.length === 0 && <span className="hours-closed">{t('adminHours:closed')}</span>}
      {spans.map((span, at) => (
        <span key={at} className="hours-span">
          <TimeField
            {...{ day, field }}
            first={at === 0}
            end="from"
            value={span.from}
            onChange={(from) => replace(at, { from })}
          />
          <span aria-hidden="true">〜</span>
          <TimeField
            {...{ day, field }}
            first={false}
            end="until"
            value={span.until}
            onChange={(until) => replace(at, { until })}
          />
          <button
            type="button"
            className="quiet-button hours-quiet"
            aria-label={t('adminHours:form.removeFor', { day, ...span })}
            onClick={() => onChange(spans.filter((_, i) => i !== at))}
          >
            <Icon name="remove" />
            {t('adminHours:form.remove')}
          </button>
        </span>
      ))}
      {spans.length < SPAN_LIMIT && (
        <button
          type="button"
          className="quiet-button hours-quiet"
          aria-label={t('adminHours:form.addFor', { day })}
          onClick={() => onChange([...spans, nextSpan(spans)])}
        >
          <Icon name="more" />
          {t('adminHours:form.add')}
        </button>
      )}
      {field.error !== undefined && (
        <span className="field__error" id={`${field.id}-error`}>
          {field.error}
        </span>
      )}
    </div>
  );
}

/** The first span of a day has office hours; further ones begin empty. */
const nextSpan = (spans: readonly SpanDraft[]): SpanDraft =>
  spans.length === 0 ? OFFICE_SPAN : { from: '', until: '' };

interface TimeFieldProps extends Pick<SpanFieldsProps, 'day' | 'field'> {
  /** Whether the link of the error summary leads here. */
  readonly first: boolean;
  readonly end: 'from' | 'until';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeField({ day, field, first, end, value, onChange }: TimeFieldProps) {
  const { t } = useText();
  const isWrong = field.error !== undefined;
  return (
    <input
      type="time"
      className="field__control hours-time numbers"
      id={first ? field.id : undefined}
      aria-label={t(`adminHours:form.${end}`, { day })}
      aria-invalid={isWrong ? true : undefined}
      aria-describedby={isWrong ? `${field.id}-error` : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
