import { openLineOf, writingDocument } from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useCallback, useMemo, useState } from 'react';
import { useModel } from '../../services.ts';

/** Whether the 筆談 is open beside the face. */
export interface WritingPlace {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

const nowhere = { subscribe: () => () => undefined, getSnapshot: () => null };

/** A page that was loaded anew goes on where the resident was: with the line that they had begun. */
export function useWritingPlace(): WritingPlace {
  const document = useModel().document(writingDocument);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const hasBegun = useObservable({
    subscribe: (listener) => (document ?? nowhere).subscribe(listener),
    getSnapshot: () => {
      const state = document?.getSnapshot().state ?? null;
      return state !== null && openLineOf(state, 'kiosk') !== null;
    },
  });
  // It stays open when that line is sent.
  if (chosen === null && hasBegun) setChosen(true);
  const open = useCallback(() => setChosen(true), []);
  const close = useCallback(() => setChosen(false), []);
  const isOpen = chosen ?? hasBegun;
  return useMemo(() => ({ isOpen, open, close }), [isOpen, open, close]);
}
