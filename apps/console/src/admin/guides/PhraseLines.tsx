import { RECORD_TEXTS, TEXTS, type Phrase } from '@madoguchi/domain';
import { Button, RuledTextField, Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import { RemoveLine } from './RemoveLine.tsx';

interface PhraseLinesProps {
  readonly phrases: readonly Phrase[];
  readonly mayAdd: boolean;
  readonly fieldOf: (at: number) => FieldState;
  readonly onChange: (phrases: readonly Phrase[]) => void;
}

/** 定型文: each with the text of the record that it is for. */
export function PhraseLines({ phrases, mayAdd, fieldOf, onChange }: PhraseLinesProps) {
  const { t } = useText();
  const change = (at: number, changed: Partial<Phrase>) =>
    onChange(phrases.map((each, n) => (n === at ? { ...each, ...changed } : each)));
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminTopics:guide.phrases')}</legend>
      <span className="field__hint">{t('adminTopics:guide.hints.phrases')}</span>
      {phrases.map((phrase, at) => (
        <PhraseLine
          key={at}
          name={t('adminTopics:guide.line.phrases', { number: at + 1 })}
          phrase={phrase}
          field={fieldOf(at)}
          onChange={(changed) => change(at, changed)}
          onRemove={() => onChange(phrases.filter((_, n) => n !== at))}
        />
      ))}
      {mayAdd && (
        <div>
          <Button icon="more" onClick={() => onChange([...phrases, { field: 'matter', text: '' }])}>
            {t('adminTopics:guide.add.phrases')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PhraseLineProps {
  readonly name: string;
  readonly phrase: Phrase;
  readonly field: FieldState;
  readonly onChange: (changed: Partial<Phrase>) => void;
  readonly onRemove: () => void;
}

function PhraseLine({ name, phrase, field, onChange, onRemove }: PhraseLineProps) {
  const { t } = useText();
  return (
    <fieldset className="guide-line guide-line--phrase" aria-label={name}>
      <Select
        label={t('adminTopics:guide.phraseFor')}
        value={phrase.field}
        onChange={(event) =>
          onChange({
            field: RECORD_TEXTS.find((each) => each === event.target.value) ?? phrase.field,
          })
        }
      >
        {RECORD_TEXTS.map((each) => (
          <option key={each} value={each}>
            {t(`console:card.fields.${each}`)}
          </option>
        ))}
      </Select>
      <RuledTextField
        {...field}
        rule={TEXTS.phrase}
        name={t('adminTopics:guide.phrase')}
        label={t('adminTopics:guide.phrase')}
        value={phrase.text}
        autoComplete="off"
        onText={(text) => onChange({ text })}
      />
      <RemoveLine name={name} onRemove={onRemove} />
    </fieldset>
  );
}
