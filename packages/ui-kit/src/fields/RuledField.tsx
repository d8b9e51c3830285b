import {
  charactersIn,
  textProblem,
  tidyText,
  withoutHidden,
  type TextProblem,
  type TextRule,
} from '@madoguchi/domain';
import { AREAS, useTranslation } from '@madoguchi/i18n';
import { useCallback, type ComponentProps, type ReactNode } from 'react';
import { TextArea, TextField } from './TextField.tsx';

type Given<Field extends typeof TextField | typeof TextArea> = Ruled &
  Omit<ComponentProps<Field>, 'value' | 'onChange' | 'maxLength' | 'name'>;

interface Ruled {
  /** What the text has to be, by its entry in `TEXTS`. */
  readonly rule: TextRule;
  /** What the field is called in a sentence. */
  readonly name: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** It is said how much still fits when it is so little: a part of the limit, and never more characters than this. */
const NEARLY_FULL = { part: 0.2, most: 100 };

/** A field of one line for a text with a rule: it says what is wrong, and how much still fits. */
export function RuledTextField({
  rule,
  name,
  value,
  onText,
  error,
  ...rest
}: Given<typeof TextField>) {
  return (
    <Frame {...{ rule, name, value, onText, error }}>
      {(control) => <TextField {...rest} {...control} />}
    </Frame>
  );
}

/** A field of several lines for a text with a rule. */
export function RuledTextArea({
  rule,
  name,
  value,
  onText,
  error,
  ...rest
}: Given<typeof TextArea>) {
  return (
    <Frame {...{ rule, name, value, onText, error }}>
      {(control) => <TextArea {...rest} {...control} />}
    </Frame>
  );
}

interface Control {
  readonly error: ReactNode;
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

interface FrameProps extends Ruled {
  /** What the form says of it. */
  readonly error: ReactNode;
  readonly children: (control: Control) => ReactNode;
}

function Frame({ rule, name, value, onText, error, children }: FrameProps) {
  const live = useLiveError({ rule, name, value });
  return (
    <div className="ruled">
      {children({
        error: error ?? live,
        value,
        onChange: (event) => onText(event.target.value),
      })}
      <Notes {...{ rule, value, onText }} />
    </div>
  );
}

/** What cannot be right whatever is typed on: that nothing is there yet is said when it is sent. */
function useLiveError({ rule, name, value }: Omit<Ruled, 'onText'>): string | undefined {
  const words = useTextProblemWords();
  const problem = textProblem(value, rule);
  return problem === null || problem === 'empty' ? undefined : words(problem, name, rule);
}

/** What is wrong with a text, in words. */
export function useTextProblemWords() {
  const { t } = useTranslation(AREAS);
  return useCallback(
    (problem: TextProblem, field: string, { limit }: TextRule): string =>
      t(`fields:problems.${problem}`, { field, limit }),
    [t],
  );
}

/** How much still fits, and a press that takes away what nobody can see. */
function Notes({ rule, value, onText }: Omit<Ruled, 'name'>) {
  const { t } = useTranslation(AREAS);
  const problem = textProblem(value, rule);
  const left = rule.limit - charactersIn(tidyText(rule.kind, value));
  const isCounted = left < Math.min(rule.limit * NEARLY_FULL.part, NEARLY_FULL.most);
  const isUnclean = problem === 'broken' || problem === 'hidden' || problem === 'newline';
  if (!isCounted && !isUnclean) return null;
  return (
    <p className="ruled__notes" data-over={left < 0 || undefined}>
      {isCounted && (
        <span>
          {left < 0 ? t('fields:over', { count: -left }) : t('fields:left', { count: left })}
        </span>
      )}
      {isUnclean && (
        <button
          type="button"
          className="ruled__clean"
          onClick={() => onText(withoutHidden(rule.kind, value))}
        >
          {t('fields:clean')}
        </button>
      )}
    </p>
  );
}
