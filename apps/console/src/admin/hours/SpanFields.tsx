import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { Said } from './HoursForm.tsx';
import { OFFICE_SPAN, SPAN_LIMIT, type SpanDraft } from './hoursDraft.ts';

interface SpanFieldsProps {
  /** The day as it is said: 月曜日, 3つ目の日. */
  readonly day: string;
  readonly spans: readonly SpanDraft[];
  readonly said: Said;
  readonly onChange: (spans: readonly SpanDraft[]) => void;
}

/** When a day is open: no time at all for a day that is closed. */
export function SpanFields({ day, spans, said, onChange }: SpanFieldsProps) {
  const { t } = useText();
  const replace = (at: number, changed: Partial<SpanDraft>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...changed } : span)));
  return (
    <div className="hours-spans">
      {spans.length === 0 && <span className="hours-closed">{t('adminHours:closed')}</span>}
      {spans.map((span, at) => (
        <span key={at} className="hours-span">
          <TimeField
            {...{ day, said }}
            first={at === 0}
            end="from"
            value={span.from}
            onChange={(from) => replace(at, { from })}
          />
          <span aria-hidden="true">〜</span>
          <TimeField
            {...{ day, said }}
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
            <Icon name="close" />
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
      {said.error !== undefined && (
        <span className="field__error" id={`${said.id}-error`}>
          {said.error}
        </span>
      )}
    </div>
  );
}

/** The first time of a day is that of an office; any more are left to be typed. */
const nextSpan = (spans: readonly SpanDraft[]): SpanDraft =>
  spans.length === 0 ? OFFICE_SPAN : { from: '', until: '' };

interface TimeFieldProps extends Pick<SpanFieldsProps, 'day' | 'said'> {
  /** Whether the error summary leads here. */
  readonly first: boolean;
  readonly end: 'from' | 'until';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeField({ day, said, first, end, value, onChange }: TimeFieldProps) {
  const { t } = useText();
  const isWrong = said.error !== undefined;
  return (
    <input
      type="time"
      className="field__control hours-time numbers"
      id={first ? said.id : undefined}
      aria-label={t(`adminHours:form.${end}`, { day })}
      aria-invalid={isWrong ? true : undefined}
      aria-describedby={isWrong ? `${said.id}-error` : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
