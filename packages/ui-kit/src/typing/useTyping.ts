import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type RefObject,
} from 'react';

/** A text with the place of the caret; `from` and `to` differ where a part is chosen. */
export interface Written {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** What a control needs in order to be written by keys on the screen and by a keyboard. */
export interface TypedControl<Control extends TextControl> {
  readonly ref: RefObject<Control | null>;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Control>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<Control>) => void;
}

interface TypingOptions {
  readonly text: string;
  /** Called with the text of the field whenever it is one: never with what an IME is still composing. */
  readonly onText: (text: string) => void;
  /** Called while an IME composes, with what the field shows: nothing that is to stay yet. */
  readonly onComposing?: (shown: string) => void;
}

/** A text control that takes what keys on the screen write at its caret, and what a keyboard and its IME write. */
export function useTyping<Control extends TextControl>({
  text,
  onText,
  onComposing,
}: TypingOptions): {
  readonly control: TypedControl<Control>;
  readonly press: (change: (written: Written) => Written) => void;
} {
  const ref = useRef<Control>(null);
  /** How far from the end it is: what is kept of a text may have signs that nobody typed, such as a hyphen. */
  const caret = useRef<number | null>(null);
  const [composed, setComposed] = useState<string | null>(null);
  const value = composed ?? text;
  useLayoutEffect(() => {
    if (caret.current === null || ref.current?.value !== value) return;
    const at = Math.max(0, value.length - caret.current);
    ref.current.setSelectionRange(at, at);
    caret.current = null;
  }, [value]);
  return {
    control: {
      ref,
      value,
      onChange: ({ target, nativeEvent }) => {
        if ('isComposing' in nativeEvent && nativeEvent.isComposing === true) {
          setComposed(target.value);
          onComposing?.(target.value);
          return;
        }
        setComposed(null);
        onText(target.value);
      },
      onCompositionEnd: ({ currentTarget }) => {
        setComposed(null);
        onText(currentTarget.value);
      },
    },
    press: (change) => {
      const { current: control } = ref;
      const end = value.length;
      const [from, to] = [control?.selectionStart ?? end, control?.selectionEnd ?? end];
      const written = change({ text: value, from, to });
      caret.current = written.text.length - written.from;
      setComposed(null);
      if (written.text === value) control?.setSelectionRange(written.from, written.from);
      else onText(written.text);
    },
  };
}
