import { Keypad } from '../../parts/keys/Keypad.tsx';
import { erased, typed } from '../../parts/keys/written.ts';
import { Ruby, useTyping } from '@madoguchi/ui-kit';
import { useText, type Text } from '../../state/useText.tsx';
import { controlOf, type AnswerProps, type PlainKind } from './answer.ts';

/** A telephone number, in the groups in which it is said. */
export function PhoneAnswer(props: AnswerProps<PlainKind>) {
  const { value, onValue, onComposing } = props;
  const phone = typeof value === 'string' ? value : '';
  const { control, press } = useTyping<HTMLInputElement>({
    text: phone,
    onText: (changed) => {
      const plain = changed
        .normalize('NFKC')
        .replaceAll(/[^\d+()-]/g, '')
        .slice(0, 20);
      onValue(plain === '' ? null : plain);
    },
    onComposing,
  });
  const hyphen = { id: 'hyphen', face: '-', className: 'keypad__digit' };
  return (
    <>
      <input type="tel" {...controlOf(props)} {...control} />
      <Keypad
        onDigit={(digit) => press((written) => typed(written, digit))}
        onErase={() => press(erased)}
        corner={{ ...hyphen, onPress: () => press((written) => typed(written, '-')) }}
      />
    </>
  );
}

/** Digits that a whole number may have. */
const LONGEST = 12;

/** A number or an amount of money, with its unit beside it. */
export function NumberAnswer(props: AnswerProps<'number' | 'amount'>) {
  const { field, value, onValue, onComposing } = props;
  const text = useText();
  const { control, press } = useTyping<HTMLInputElement>({
    text: typeof value === 'number' ? String(value) : '',
    onText: (changed) => {
      const digits = changed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LONGEST);
      onValue(digits === '' ? null : Number(digits));
    },
    onComposing,
  });
  const unit = field.kind === 'amount' ? text.raw('kioskForm:unit.yen') : unitOf(field, text);
  return (
    <>
      <div className="answer__row">
        <input type="text" {...controlOf(props)} {...control} />
        {unit !== '' && (
          <span className="answer__unit">
            <Ruby>{unit}</Ruby>
          </span>
        )}
      </div>
      <Keypad
        onDigit={(digit) => press((written) => typed(written, digit))}
        onErase={() => press(erased)}
      />
    </>
  );
}

const unitOf = (
  { unit }: Extract<AnswerProps<'number'>['field'], { kind: 'number' }>,
  text: Text,
): string => (unit === undefined ? '' : text.of(unit));
