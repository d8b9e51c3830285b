import type { BoardModel, BoardOf, Observable } from '@madoguchi/client';
import { useObservable } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';

type Shown = ReturnType<BoardModel['getSnapshot']>;

const CONNECTING: Shown = { connection: { state: 'connecting' }, view: null, call: null };
const NOTHING_YET: Observable<Shown> = {
  subscribe: () => () => undefined,
  getSnapshot: () => CONNECTING,
};

/** The board of a place, connected for as long as it is shown. */
export function useBoard(as: BoardOf['as'], placeId: string | null): Shown {
  const { createBoard } = useServices();
  const [model, setModel] = useState<BoardModel | null>(null);
  useEffect(() => {
    const made = createBoard({ as, placeId });
    setModel(made);
    return () => {
      made.dispose();
      setModel(null);
    };
  }, [createBoard, as, placeId]);
  return useObservable(model ?? NOTHING_YET);
}
