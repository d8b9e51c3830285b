import { useEffect, useState } from 'react';

/** Whether a state has lasted for a time, in milliseconds; it begins anew whenever the state ends. */
export function useLasted(isSo: boolean, forMs: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasted(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, forMs]);
  return lasted;
}
