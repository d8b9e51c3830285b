import { TEXTS, type CardText } from '@madoguchi/domain';
import { RuledTextArea } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
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

/** A text of a record or of a card; one press says that there is none. */
export function WrittenField(props: WrittenFieldProps) {
  const { form, field, value, wrong, rows = 2, mark, onEdit } = props;
  const { t } = useText();
  const name = t(`console:card.fields.${field}`);
  return (
    <div className="written">
      <RuledTextArea
        rule={TEXTS.recordText}
        name={name}
        id={`${form}-${field}`}
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
      {value.trim() === '' && (
        <button
          type="button"
          className="quiet-button written__none"
          aria-label={t('console:card.sayNone', { field: name })}
          onClick={() => {
            onEdit(t('console:card.none'));
            // The button is gone with the press: the field goes on from there.
            document.getElementById(`${form}-${field}`)?.focus();
          }}
        >
          {t('console:card.none')}
        </button>
      )}
    </div>
  );
}
