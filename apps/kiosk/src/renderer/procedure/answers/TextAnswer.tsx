import { useTyping } from '@madoguchi/ui-kit';
import { katakana, type SingleValue } from '@madoguchi/domain';
import { candidatesFor, withCandidate } from '../state/words.ts';
import { controlOf, type AnswerProps } from './answer.ts';
import { Candidates } from './Candidates.tsx';
import { Keyboard } from '../../parts/keys/Keyboard.tsx';
import { typed } from '../../parts/keys/written.ts';

/** Words: a name, a reason. Kanji come from words that the form knows, from an IME, or from the specialist. */
export function TextAnswer(props: AnswerProps<'text'>) {
  const { field, value, words, onValue, onComposing } = props;
  const text = wordsIn(value);
  const onText = (changed: string) => onValue(withWords(value, changed));
  const line = useTyping<HTMLInputElement>({ text, onText, onComposing });
  const area = useTyping<HTMLTextAreaElement>({ text, onText, onComposing });
  const { press } = field.multiline === true ? area : line;
  return (
    <>
      {field.multiline === true ? (
        <textarea {...controlOf(props)} {...area.control} rows={3} />
      ) : (
        <input type="text" {...controlOf(props)} {...line.control} />
      )}
      <Candidates
        candidates={candidatesFor(words, text)}
        onChoose={(word) =>
          press((written) => {
            const begun = written.text.slice(0, written.from);
            const whole = withCandidate(begun, word);
            return typed({ ...written, from: 0 }, whole);
          })
        }
      />
      <Keyboard sheets={['hiragana', 'katakana', 'latin']} press={press} />
    </>
  );
}

/** A reading: katakana whatever is typed, and no kanji. */
export function KanaAnswer(props: AnswerProps<'kana'>) {
  const { value, onValue, onComposing } = props;
  const { control, press } = useTyping<HTMLInputElement>({
    text: typeof value === 'string' ? value : '',
    onText: (changed) => onValue(changed === '' ? null : kanaSoFar(changed)),
    onComposing,
  });
  return (
    <>
      <input type="text" {...controlOf(props)} {...control} />
      <Keyboard sheets={['katakana']} press={press} />
    </>
  );
}

/** Text is not normalised while it is typed, so that the blank between two names stays. */
const kanaSoFar = (typedKana: string): string =>
  katakana(typedKana) + (/[\s\u3000]$/u.test(typedKana) ? '\u3000' : '');

const wordsIn = (value: SingleValue | undefined): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'text' in value ? value.text : '';
};

/** The note on how a character is written stays with the words. */
function withWords(before: SingleValue | undefined, text: string): SingleValue | null {
  if (typeof before === 'object' && 'note' in before) return { ...before, text };
  return text === '' ? null : text;
}
