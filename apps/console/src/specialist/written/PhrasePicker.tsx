import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useText } from '../../app/useText.ts';

interface PhrasePickerProps {
  readonly phrases: readonly string[];
  readonly name: string;
  readonly onChoose: (phrase: string) => void;
  /** Closes it and goes back to the text. */
  readonly onClose: () => void;
  /** The focus went elsewhere, where it stays. */
  readonly onLeave: () => void;
}

/**
 * 定型文 of one text: up and down, Enter or its number puts one in, Esc goes back to the text. It
 * closes when the focus leaves it, so that it never lies over what is used next.
 */
export function PhrasePicker({ phrases, name, onChoose, onClose, onLeave }: PhrasePickerProps) {
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
  const left = ({ currentTarget, relatedTarget }: FocusEvent<HTMLButtonElement>) => {
    const isInside = currentTarget.closest('ol')?.contains(relatedTarget) === true;
    // The press that opened it closes it by itself.
    const isOpener = relatedTarget?.matches('[aria-expanded="true"]') === true;
    if (!isInside && !isOpener) onLeave();
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
            onBlur={left}
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
