import { useText } from '../../app/useText.ts';
import { PhrasePicker } from './PhrasePicker.tsx';
import { withPhrase } from './phrases.ts';

interface PhrasesButtonProps {
  readonly name: string;
  readonly isChoosing: boolean;
  readonly setChoosing: (isChoosing: boolean) => void;
}

/** The press that opens 定型文 of one text. */
export function PhrasesButton({ name, isChoosing, setChoosing }: PhrasesButtonProps) {
  const { t } = useText();
  return (
    <button
      type="button"
      className="quiet-button written__press"
      aria-label={t('console:phrases.open', { field: name })}
      aria-expanded={isChoosing}
      onClick={() => setChoosing(!isChoosing)}
    >
      {t('console:phrases.title')}
    </button>
  );
}

interface FieldPhrasesProps {
  /** The id of the text that they are put into. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly phrases: readonly string[];
  readonly setChoosing: (isChoosing: boolean) => void;
  readonly onEdit: (value: string) => void;
}

/** 定型文 of one text, to be chosen from. */
export function FieldPhrases({ id, name, value, phrases, setChoosing, onEdit }: FieldPhrasesProps) {
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
    <PhrasePicker
      {...{ phrases, name }}
      onChoose={insert}
      onClose={close}
      onLeave={() => setChoosing(false)}
    />
  );
}

function textAreaOf(id: string): HTMLTextAreaElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}
