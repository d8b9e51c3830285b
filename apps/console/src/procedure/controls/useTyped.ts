import { useState } from 'react';

/**
 * What is being typed for a value that is not a text, such as a number or a date: the characters stand as they are typed
 * while the field has the focus, and the value as it is written otherwise.
 *
 * @param written the value as it is written
 */
export function useTyped(written: string, onTyped: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? written,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value);
      onTyped(event.target.value);
    },
    onBlur: () => setTyped(null),
  };
}
