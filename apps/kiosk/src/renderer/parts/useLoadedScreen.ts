import { useEffect, useState } from 'react';
import { LOADED_AGAIN_MS } from '../config.ts';

/**
 * Screens that are no part of the page's first load; `null` until they are there. Where they cannot be loaded now, they
 * are loaded again until they are. Nothing is loaded while they are not `wanted`.
 */
export function useLoadedScreen<Screens>(
  fetchScreens: () => Promise<Screens>,
  wanted = true,
): Screens | null {
  const [screens, setScreens] = useState<Screens | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      fetchScreens().then(
        (loaded) => setScreens(loaded),
        () => {
          again = setTimeout(load, LOADED_AGAIN_MS);
        },
      );
    };
    load();
    return () => clearTimeout(again);
  }, [fetchScreens, wanted]);
  return screens;
}
