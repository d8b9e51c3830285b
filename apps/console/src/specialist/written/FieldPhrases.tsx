import { useText } from '../../app/useText.ts';
import { PhrasePicker } from './PhrasePicker.tsx';
import { withPhrase } from './phrases.ts';

interface FieldPhrasesProps {
  /** The id of the text that they are put into. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly phrases: readonly string[];
  readonly isChoosing: boolean;
  readonly setChoosing: (isChoosing: boolean) => void;
  readonly onEdit: (value: string) => void;
}

/** 定型文 of one text: the press that opens them, and the list. */
export function FieldPhrases(props: FieldPhrasesProps) {
  const { id, name, value, phrases, isChoosing, setChoosing, onEdit } = props;
  const { t } = useText();
  const insert = (phrase: string) => {
    const area = textAreaOf(id);
    const next = withPhrase(value, area?.selectionStart ?? value.length, phrase);
    onEdit(next.text);
    setChoosing(false);
    // The caret is set when the text that it stands in is there.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(next.caret, next.caret);
    });
  };
  const close = () => {
    setChoosing(false);
    textAreaOf(id)?.focus();
  };
  return (
    <>
      <button
        type="button"
        className="quiet-button written__phrases"
        aria-label={t('console:phrases.open', { field: name })}
        aria-expanded={isChoosing}
        onClick={() => setChoosing(!isChoosing)}
      >
        {t('console:phrases.title')}
      </button>
      {isChoosing && <PhrasePicker {...{ phrases, name }} onChoose={insert} onClose={close} />}
    </>
  );
}

function textAreaOf(id: string): HTMLTextAreaElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}
