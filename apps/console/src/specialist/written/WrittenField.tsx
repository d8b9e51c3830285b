import { TEXTS, type CardText } from '@madoguchi/domain';
import { RuledTextArea } from '@madoguchi/ui-kit';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { FieldPhrases, PhrasesButton } from './FieldPhrases.tsx';
import { usePhrases } from './phrases.ts';
import type { WrongText } from './texts.ts';
import './written.css';

interface WrittenFieldProps {
  /** The form that it stands in: its id is `FORM-FIELD`. */
  readonly form: 'record' | 'card' | 'amendment';
  readonly field: CardText;
  readonly value: string;
  readonly wrong: WrongText | null;
  readonly rows?: number;
  /** What stands after the label, such as its key. */
  readonly mark?: ReactNode;
  readonly onEdit: (value: string) => void;
}

/** A text of a record or of a card; one press says that there is none, another puts a prepared sentence in. */
export function WrittenField(props: WrittenFieldProps) {
  const { form, field, value, wrong, rows = 2, mark, onEdit } = props;
  const { t } = useText();
  const name = t(`console:card.fields.${field}`);
  const id = `${form}-${field}`;
  const phrases = usePhrases(field);
  const [isChoosing, setChoosing] = useState(false);
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'F2' || phrases.length === 0) return;
    event.preventDefault();
    setChoosing(true);
  };
  return (
    <div className={phrases.length > 0 ? 'written written--with-phrases' : 'written'}>
      <RuledTextArea
        rule={form === 'card' ? TEXTS.cardText : TEXTS.recordText}
        name={name}
        id={id}
        onKeyDown={openByKey}
        label={
          <>
            {name}
            {mark}
          </>
        }
        hint={t(`console:card.hints.${field}`)}
        rows={rows}
        value={value}
        onText={onEdit}
        // Anything else that is wrong is said as soon as it is there.
        {...(wrong === 'missing'
          ? { error: t('console:card.problems.missing', { field: name }) }
          : {})}
      />
      <div className="written__presses">
        {phrases.length > 0 && <PhrasesButton {...{ name, isChoosing, setChoosing }} />}
        {value.trim() === '' && <NoneButton {...{ id, name, onEdit }} />}
      </div>
      {isChoosing && <FieldPhrases {...{ id, name, value, phrases, setChoosing, onEdit }} />}
    </div>
  );
}

interface NoneButtonProps extends Pick<WrittenFieldProps, 'onEdit'> {
  readonly id: string;
  readonly name: string;
}

function NoneButton({ id, name, onEdit }: NoneButtonProps) {
  const { t } = useText();
  return (
    <button
      type="button"
      className="quiet-button written__press"
      aria-label={t('console:card.sayNone', { field: name })}
      onClick={() => {
        onEdit(t('console:card.none'));
        // The button is gone with the press: the field goes on from there.
        document.getElementById(id)?.focus();
      }}
    >
      {t('console:card.none')}
    </button>
  );
}
