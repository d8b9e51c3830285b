import { useEffect } from 'react';

/** Has the browser ask before the page is closed, reloaded or left, as long as `when` holds and not longer. */
export function useLeaveGuard(when: boolean): void {
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
}
