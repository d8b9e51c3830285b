import { RECORD_TEXT_LIMIT, type CardText } from '@madoguchi/domain';
import { TextArea } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { charactersLeft, type WrongText } from './texts.ts';
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

/** From so few characters on it is said how many are left. */
const NEARLY_FULL = 100;

/** A text of a record or of a card; one press says that there is none. */
export function WrittenField(props: WrittenFieldProps) {
  const { form, field, value, wrong, rows = 2, mark, onEdit } = props;
  const { t } = useText();
  const words = useWrongWords();
  const left = charactersLeft(value);
  return (
    <div className="written">
      <TextArea
        id={`${form}-${field}`}
        label={
          <>
            {t(`console:card.fields.${field}`)}
            {mark}
          </>
        }
        hint={t(`console:card.hints.${field}`)}
        rows={rows}
        value={value}
        onChange={(event) => onEdit(event.target.value)}
        {...(wrong ? { error: words(field, wrong) } : {})}
      />
      {value.trim() === '' && (
        <button
          type="button"
          className="quiet-button written__none"
          aria-label={t('console:card.sayNone', { field: t(`console:card.fields.${field}`) })}
          onClick={() => {
            onEdit(t('console:card.none'));
            // The button is gone with the press: the field goes on from there.
            document.getElementById(`${form}-${field}`)?.focus();
          }}
        >
          {t('console:card.none')}
        </button>
      )}
      {left < NEARLY_FULL && (
        <p className="written__count" data-over={left < 0 || undefined}>
          {left < 0
            ? t('console:record.over', { count: -left })
            : t('console:record.left', { count: left })}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a text, in the words that stand beside it. */
function useWrongWords() {
  const { t } = useText();
  return (field: CardText, wrong: WrongText) =>
    t(`console:card.problems.${wrong}`, {
      field: t(`console:card.fields.${field}`),
      limit: RECORD_TEXT_LIMIT,
    });
}
