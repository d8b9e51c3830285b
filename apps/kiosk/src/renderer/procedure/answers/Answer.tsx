import type { SingleField, SingleValue } from '@madoguchi/domain';
import { AddressAnswer } from './AddressAnswer.tsx';
import type { AnswerProps } from './answer.ts';
import { ChoiceAnswer, YesNoAnswer } from './ChoiceAnswer.tsx';
import { DateAnswer } from './DateAnswer.tsx';
import { NumberAnswer, PhoneAnswer } from './DigitsAnswer.tsx';
import { FileAnswer } from './FileAnswer.tsx';
import { KanaAnswer, TextAnswer } from './TextAnswer.tsx';

export interface SingleAnswerProps extends Omit<AnswerProps<'text'>, 'field' | 'value'> {
  readonly field: SingleField;
  readonly value: SingleValue | undefined;
}

/** What a field that is no list is answered with: keys, digits, a calendar or tiles. */
// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
export function Answer({ field, ...rest }: SingleAnswerProps) {
  switch (field.kind) {
    case 'text':
      return <TextAnswer {...rest} field={field} />;
    case 'kana':
      return <KanaAnswer {...rest} field={field} />;
    case 'date':
      return <DateAnswer {...rest} field={field} />;
    case 'address':
      return <AddressAnswer {...rest} field={field} />;
    case 'phone':
      return <PhoneAnswer {...rest} field={field} />;
    case 'number':
    case 'amount':
      return <NumberAnswer {...rest} field={field} />;
    case 'yesNo':
      return <YesNoAnswer {...rest} field={field} />;
    case 'choice':
      return <ChoiceAnswer {...rest} field={field} />;
    case 'file':
      return <FileAnswer {...rest} field={field} />;
  }
}
