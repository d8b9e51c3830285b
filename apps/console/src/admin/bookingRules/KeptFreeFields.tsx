import { MOST_KEPT_FREE, MOST_KEPT_FREE_SPANS } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import { RuleLine } from './RuleLine.tsx';
import type { KeptFreeDraft } from './rulesDraft.ts';

const FIRST: KeptFreeDraft = { from: '09:00', until: '12:00', people: '1' };

interface KeptFreeFieldsProps {
  readonly spans: readonly KeptFreeDraft[];
  readonly fieldOf: (at: number) => FieldState;
  readonly onChange: (spans: readonly KeptFreeDraft[]) => void;
}

/** How many people of the desk stay free for whoever comes without a booking, and when. */
export function KeptFreeFields({ spans, fieldOf, onChange }: KeptFreeFieldsProps) {
  const { t } = useText();
  const replace = (at: number, changed: Partial<KeptFreeDraft>) =>
    onChange(spans.map((span, n) => (n === at ? { ...span, ...changed } : span)));
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminBookings:form.keptFree')}</legend>
      <span className="field__hint">{t('adminBookings:form.keptFreeHint')}</span>
      {spans.map((span, at) => (
        <RuleLine
          key={at}
          name={t('adminBookings:form.keptFreeSpan', { number: at + 1 })}
          removeLabel={t('adminBookings:form.removeSpan', { number: at + 1 })}
          field={fieldOf(at)}
          onRemove={() => onChange(spans.filter((_, n) => n !== at))}
        >
          {(control) => (
            <>
              {(['from', 'until'] as const).map((end) => (
                <input
                  key={end}
                  {...control}
                  id={end === 'from' ? control.id : undefined}
                  type="time"
                  aria-label={t(
                    end === 'from' ? 'adminBookings:form.spanFrom' : 'adminBookings:form.spanUntil',
                    { number: at + 1 },
                  )}
                  value={span[end]}
                  onChange={(event) => replace(at, { [end]: event.target.value })}
                />
              ))}
              <input
                {...control}
                id={undefined}
                type="number"
                min={1}
                max={MOST_KEPT_FREE}
                inputMode="numeric"
                aria-label={t('adminBookings:form.spanPeople', { number: at + 1 })}
                value={span.people}
                onChange={(event) => replace(at, { people: event.target.value })}
              />
              <span>{t('adminBookings:form.people')}</span>
            </>
          )}
        </RuleLine>
      ))}
      {spans.length < MOST_KEPT_FREE_SPANS && (
        <div>
          <Button icon="more" onClick={() => onChange([...spans, FIRST])}>
            {t('adminBookings:form.addSpan')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
