import { BOOKING_LIMITS, type LocalisedText } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import { Button } from '@madoguchi/ui-kit';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import { RuleLine, type LineControl } from './RuleLine.tsx';
import type { LengthDraft } from './rulesDraft.ts';

/** A topic that can have a length of its own. */
export interface TopicChoice {
  readonly id: string;
  readonly name: LocalisedText;
}

interface LengthFieldsProps {
  readonly lengths: readonly LengthDraft[];
  readonly topics: readonly TopicChoice[];
  readonly fieldOf: (at: number) => FieldState;
  readonly onChange: (lengths: readonly LengthDraft[]) => void;
}

/** The topics that take longer or shorter than the others. */
export function LengthFields({ lengths, topics, fieldOf, onChange }: LengthFieldsProps) {
  const { t } = useText();
  const replace = (at: number, changed: Partial<LengthDraft>) =>
    onChange(lengths.map((each, n) => (n === at ? { ...each, ...changed } : each)));
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminBookings:form.topics')}</legend>
      <span className="field__hint">{t('adminBookings:form.topicsHint')}</span>
      {lengths.map((each, at) => (
        <RuleLine
          key={at}
          name={t('adminBookings:form.topic', { number: at + 1 })}
          removeLabel={t('adminBookings:form.removeTopic', { number: at + 1 })}
          field={fieldOf(at)}
          onRemove={() => onChange(lengths.filter((_, n) => n !== at))}
        >
          {(control) => (
            <LengthControls
              {...{ control, topics }}
              number={at + 1}
              length={each}
              onChange={(changed) => replace(at, changed)}
            />
          )}
        </RuleLine>
      ))}
      {lengths.length < topics.length && (
        <div>
          <Button
            icon="more"
            onClick={() => onChange([...lengths, { topicId: '', minutes: '60' }])}
          >
            {t('adminBookings:form.addTopic')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface LengthControlsProps {
  readonly control: LineControl;
  readonly topics: readonly TopicChoice[];
  readonly number: number;
  readonly length: LengthDraft;
  readonly onChange: (changed: Partial<LengthDraft>) => void;
}

/** A topic and its minutes. */
function LengthControls({ control, topics, number, length, onChange }: LengthControlsProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const [min, max] = BOOKING_LIMITS.minutes;
  return (
    <>
      <select
        {...control}
        aria-label={t('adminBookings:form.topic', { number })}
        value={length.topicId}
        onChange={(event) => onChange({ topicId: event.target.value })}
      >
        <option value="">{t('adminBookings:form.choose')}</option>
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {localised(name, language)}
          </option>
        ))}
      </select>
      <input
        {...control}
        id={undefined}
        type="number"
        {...{ min, max }}
        step={5}
        inputMode="numeric"
        aria-label={t('adminBookings:form.topicMinutes', { number })}
        value={length.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <span>{t('adminBookings:form.inMinutes')}</span>
    </>
  );
}
