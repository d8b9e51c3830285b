import type { ConsoleModel, GuestModel } from '@madoguchi/client';
import type { Seat } from '@madoguchi/domain';
import { writingDocument } from '@madoguchi/protocol';
import { useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';

/** Whether the 筆談 is open under the picture. */
export interface Writing {
  readonly isOpen: boolean;
  /** Whether somebody opened it here, so that they want to write. */
  readonly byHand: boolean;
  readonly toggle: () => void;
}

interface Chosen {
  readonly byHand: boolean;
  /** The newest line of the others when it was closed. */
  readonly closedAt: string | null;
}

/** The 筆談 opens by itself when somebody else writes: nobody may wait unseen. Closed, it opens with their next line. */
export function useWriting(
  model: Pick<ConsoleModel | GuestModel, 'document'>,
  mySeat: Seat,
): Writing {
  const document = model.document(writingDocument);
  const [chosen, setChosen] = useState<Chosen>({ byHand: false, closedAt: null });
  const newest = useObservable({
    subscribe: (listener) => document?.subscribe(listener) ?? (() => undefined),
    getSnapshot: () => {
      const lines = document?.getSnapshot().state?.lines ?? [];
      return lines.findLast(({ by }) => by !== mySeat)?.id ?? null;
    },
  });
  const isOpen = chosen.byHand || (newest !== null && newest !== chosen.closedAt);
  return {
    isOpen,
    byHand: chosen.byHand,
    toggle: () => setChosen({ byHand: !isOpen, closedAt: newest }),
  };
}
