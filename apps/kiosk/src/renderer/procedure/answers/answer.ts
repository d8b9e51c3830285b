import type { FormField, PlainKindField, SingleField, SingleValue } from '@madoguchi/domain';
import type { Word } from '../state/words.ts';

/** The kinds that have nothing but their kind to say. */
export type PlainKind = PlainKindField['kind'];

/** What every kind of answer is given. */
export interface AnswerProps<Kind extends FormField['kind']> {
  readonly field: Extract<SingleField, { readonly kind: Kind }>;
  readonly value: SingleValue | undefined;
  /** Of the element with the question. */
  readonly labelledBy: string;
  /** Of the element that says what is wrong, or nothing. */
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly words: readonly Word[];
  /** Called with every change; `null` empties the field. */
  readonly onValue: (value: SingleValue | null) => void;
  /** Called while an IME composes. */
  readonly onComposing: () => void;
}

/** The attributes of the control that is the answer. */
export const controlOf = ({
  labelledBy,
  describedBy,
  isWrong,
}: Pick<AnswerProps<FormField['kind']>, 'labelledBy' | 'describedBy' | 'isWrong'>) =>
  ({
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong || undefined,
    className: 'answer__control',
    autoComplete: 'off',
    spellCheck: false,
    // The keys on the screen are ours; a keyboard that is attached and its IME write all the same.
    inputMode: 'none',
  }) as const;
