import { codeOf, type ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { slotsAsked, type Matter } from './matter.ts';

export type FreeSlots = EventAck<'booking.slots'>;

/** The free times of a matter; asked for anew whenever something of it changes. */
export function useFreeSlots(model: ConsoleModel, matter: Matter, limit: number) {
  const [found, setFound] = useState<FreeSlots | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const newest = useRef(0);
  const again = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    setFailure(null);
    const asked = slotsAsked(matter, limit);
    if (asked === null) {
      setFound(null);
      return;
    }
    model.booking.slots(asked).then(
      (answer) => mine === newest.current && setFound(answer),
      (error: unknown) => mine === newest.current && setFailure(codeOf(error)),
    );
  }, [model, matter, limit]);
  useEffect(again, [again]);
  return { found, failure, again };
}
