import type { Connection } from '@madoguchi/client';
import { useEffect } from 'react';

const LOOK_AGAIN_MS = 5_000;

/** Loads the data of a page again every few seconds while the console is connected, because kiosks change without an action here. */
export function usePolled(reload: () => void, connection: Connection): void {
  const up = connection.state === 'up';
  useEffect(() => {
    if (!up) return;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload, up]);
}
