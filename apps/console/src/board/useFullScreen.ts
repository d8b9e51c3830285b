import { useEffect, useState } from 'react';

/** Whether the page fills the screen, and how to change that; `null` where the browser cannot. */
export function useFullScreen(): { readonly on: boolean; toggle(): void } | null {
  const [on, setOn] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return {
    on,
    toggle() {
      const done = on ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      // The browser may say no; the page is then as it was.
      void done.catch(() => undefined);
    },
  };
}
