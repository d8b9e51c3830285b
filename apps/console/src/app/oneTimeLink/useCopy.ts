import { useState } from 'react';

/** Puts a text on the clipboard, and says whether it got there. */
export function useCopy(text: string) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  };
  return { copied, copy };
}
