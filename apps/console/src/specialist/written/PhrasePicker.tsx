import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../app/useText.ts';

interface PhrasePickerProps {
  readonly phrases: readonly string[];
  readonly name: string;
  readonly onChoose: (phrase: string) => void;
  readonly onClose: () => void;
}

/** 定型文 of one text: up and down, Enter or its number puts one in, Esc goes back to the text. */
export function PhrasePicker({ phrases, name, onChoose, onClose }: PhrasePickerProps) {
  const { t } = useText();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keyed = (event: KeyboardEvent<HTMLButtonElement>) => {
    // Keys of the page have nothing to do with this list.
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onClose();
    else if (step !== undefined) moveFocus(event.currentTarget, step);
    else {
      const numbered = phrases[Number(event.key) - 1];
      if (numbered === undefined) return;
      onChoose(numbered);
    }
    event.preventDefault();
  };
  return (
    <ol className="phrases" aria-label={t('console:phrases.of', { field: name })}>
      {phrases.map((phrase, n) => (
        <li key={phrase}>
          <button
            type="button"
            className="phrases__one"
            {...(n === 0 ? { ref: first } : {})}
            onClick={() => onChoose(phrase)}
            onKeyDown={keyed}
          >
            <span className="phrases__number" aria-hidden="true">
              {n < NUMBERED ? n + 1 : ''}
            </span>
            {phrase}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Digits are keys for the first nine. */
const NUMBERED = 9;

function moveFocus(from: HTMLElement, step: number): void {
  const buttons = [...(from.closest('ol')?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === from);
  buttons[at + step]?.focus();
}
