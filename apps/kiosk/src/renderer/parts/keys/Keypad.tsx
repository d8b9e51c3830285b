import { useText } from '../../state/useText.tsx';
import { KeySheet, type Key } from './KeySheet.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface KeypadProps {
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  /** What stands in the corner beside the 0, such as going on without a number. */
  readonly corner?: Key | null;
}

/** The keypad of a telephone: for numbers of every kind. */
export function Keypad({ onDigit, onErase, corner = null }: KeypadProps) {
  const text = useText();
  const digit = (face: string): Key => ({
    ...{ id: face, face, className: face === '0' ? 'keypad__digit keypad__zero' : 'keypad__digit' },
    onPress: () => onDigit(face),
  });
  const erase: Key = {
    ...{ id: 'erase', icon: 'erase', className: 'keypad__erase' },
    face: text.show('ways:phone.erase'),
    onPress: onErase,
  };
  return (
    <KeySheet
      className="keypad"
      label={text.plain('ways:phone.keys')}
      keys={[...DIGITS.map(digit), ...(corner === null ? [] : [corner]), digit('0'), erase]}
    />
  );
}
