import { useMemo, useSyncExternalStore } from 'react';
import { parseAdminRoute, type AdminRoute } from './route.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The present page of the admin room; the component follows the address. */
export function useAdminRoute(): AdminRoute {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseAdminRoute(hash), [hash]);
}
