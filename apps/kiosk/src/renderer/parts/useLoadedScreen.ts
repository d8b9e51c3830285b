import { useEffect, useState } from 'react';
import { FORM_RETRY_MS } from '../config.ts';

/**
 * Screens that are no part of the page's first load; `null` until they are there. Where they cannot be loaded now, they
 * are loaded again until they are.
 */
export function useLoadedScreen<Screens>(fetchScreens: () => Promise<Screens>): Screens | null {
  const [screens, setScreens] = useState<Screens | null>(null);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      fetchScreens().then(
        (loaded) => setScreens(loaded),
        () => {
          again = setTimeout(load, FORM_RETRY_MS);
        },
      );
    };
    load();
    return () => clearTimeout(again);
  }, [fetchScreens]);
  return screens;
}
