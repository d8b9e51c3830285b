import type { ShownDocument } from '@madoguchi/client';
import type { MarksState } from '@madoguchi/protocol';
import { useEffect, useState } from 'react';
import type { MarksOpen } from './hands/hand.ts';

/** Words and names may come so much later than the ink that they are about. */
const SOON_MS = 60;

/**
 * The document a moment later, for what stands beside the ink: a stroke that grows must not wait until names, words and
 * buttons are laid out.
 */
export function useShownSoon(document: MarksOpen): ShownDocument<MarksState> {
  const [shown, show] = useState(() => document.getSnapshot());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = () => {
      timer = null;
      show(document.getSnapshot());
    };
    tell();
    const end = document.subscribe(() => {
      timer ??= setTimeout(tell, SOON_MS);
    });
    return () => {
      end();
      if (timer !== null) clearTimeout(timer);
    };
  }, [document]);
  return shown;
}
