import type { ConsoleModel } from '@madoguchi/client';
import { useAction } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import type { Deed, Doing } from './doing.ts';

/** The model together with the progress of what it is asked for; one for each screen. */
export function useScreenDoing(model: ConsoleModel): Doing {
  const { busy, failure, perform, dismiss } = useAction<Deed>();
  return useMemo(
    () => ({ model, busy, failure, perform, dismiss }),
    [model, busy, failure, perform, dismiss],
  );
}
