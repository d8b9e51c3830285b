import { useEffect, useState } from 'react';

/**
 * The server's time in epoch milliseconds, once a second: this machine's clock moved by what the
 * newest view says, so that a console whose clock is wrong still shows right waits.
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
