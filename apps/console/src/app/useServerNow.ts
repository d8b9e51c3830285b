import { useEffect, useState } from 'react';

/**
 * The server's time in epoch milliseconds, once a second: the local clock corrected by the
 * newest view, so that a console with a wrong clock still shows correct waiting times.
 */
export function useServerNow(serverNow: number): number {
  const [offset, setOffset] = useState(() => serverNow - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setOffset(serverNow - Date.now());
    setNow(Date.now());
  }, [serverNow]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
}
