import { useTyping } from '@madoguchi/ui-kit';
import { findTowns } from '@madoguchi/client';
import { isPostalCode, type AddressValue, type SingleValue } from '@madoguchi/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Keypad } from '../../parts/keys/Keypad.tsx';
import { useText } from '../../state/useText.tsx';
import { controlOf, type AnswerProps, type PlainKind } from './answer.ts';
import { Candidates } from './Candidates.tsx';
import { Keyboard } from '../../parts/keys/Keyboard.tsx';
import { erased, typed } from '../../parts/keys/written.ts';

const PARTS = ['postalCode', 'town', 'rest'] as const;
type Part = (typeof PARTS)[number];

const EMPTY: AddressValue = { postalCode: '', town: '', rest: '' };

/** Digits come first behind the town. */
const SHEETS = {
  town: ['hiragana', 'katakana', 'latin'],
  rest: ['latin', 'hiragana', 'katakana'],
} as const;

/** What stands in nearly every address behind its digits. */
const ENDINGS = ['丁目', '番', '号', '番地', '号室'] as const;

/** An address: the postal code finds the town, the rest is written. */
export function AddressAnswer(props: AnswerProps<PlainKind>) {
  const { address, controls, change } = useAddress(props);
  const [part, setPart] = useState<Part>('postalCode');
  const towns = useTowns(address.postalCode).filter((each) => each !== address.town);
  const take = (town: string) => {
    change({ town });
    setPart('rest');
    controls.rest.control.ref.current?.focus({ preventScroll: true });
  };
  const { press } = controls[part];
  return (
    <>
      <fieldset className="address-parts" aria-labelledby={props.labelledBy}>
        {PARTS.map((each) => (
          <AddressPart key={each} part={each} isActive={each === part}>
            <input
              {...controlOf(props)}
              aria-labelledby={undefined}
              type="text"
              {...controls[each].control}
              onFocus={() => setPart(each)}
            />
          </AddressPart>
        ))}
      </fieldset>
      <Candidates
        candidates={part === 'rest' ? ENDINGS : towns}
        onChoose={(word) =>
          part === 'rest' ? press((written) => typed(written, word)) : take(word)
        }
      />
      {part === 'postalCode' ? (
        <Keypad
          onDigit={(digit) => press((written) => typed(written, digit))}
          onErase={() => press(erased)}
        />
      ) : (
        <Keyboard key={part} sheets={SHEETS[part]} press={press} />
      )}
    </>
  );
}

/** The parts of an address, each written by itself. */
function useAddress({ value, onValue, onComposing }: AnswerProps<PlainKind>) {
  const address = isAddress(value) ? value : EMPTY;
  const change = (changes: Partial<AddressValue>) => {
    const next = { ...address, ...changes };
    onValue(PARTS.every((each) => next[each] === '') ? null : next);
  };
  const postalCode = useTyping<HTMLInputElement>({
    text: address.postalCode,
    onText: (text) => change({ postalCode: postalSoFar(text) }),
    onComposing,
  });
  const town = useTyping<HTMLInputElement>({
    text: address.town,
    onText: (text) => change({ town: text }),
    onComposing,
  });
  const rest = useTyping<HTMLInputElement>({
    text: address.rest,
    onText: (text) => change({ rest: text }),
    onComposing,
  });
  return { address, change, controls: { postalCode, town, rest } };
}

interface AddressPartProps {
  readonly part: Part;
  readonly isActive: boolean;
  readonly children: ReactNode;
}

function AddressPart({ part, isActive, children }: AddressPartProps) {
  const text = useText();
  return (
    <label className={`address-part address-part--${part}`} data-active={isActive || undefined}>
      <span>{text.show(`kioskForm:address.${part}`)}</span>
      {children}
    </label>
  );
}

/** The towns of a postal code that is whole; the table is loaded with the first one. */
function useTowns(postalCode: string): readonly string[] {
  const [found, setFound] = useState<{ readonly of: string; readonly towns: readonly string[] }>();
  const asked = useRef('');
  useEffect(() => {
    asked.current = postalCode;
    if (!isPostalCode(postalCode)) return;
    findTowns(postalCode).then(
      (towns) => {
        if (asked.current === postalCode) setFound({ of: postalCode, towns });
      },
      // Without the table the town is written by hand.
      () => undefined,
    );
  }, [postalCode]);
  return found?.of === postalCode ? found.towns : [];
}

/** Digits with the hyphen where it belongs. */
function postalSoFar(typedCode: string): string {
  const digits = typedCode.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 7);
  return digits.length > 3 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
}

const isAddress = (value: SingleValue | undefined): value is AddressValue =>
  typeof value === 'object' && 'postalCode' in value;
