import { useEffect } from 'react';
import quiet from '../assets/icon.svg';
import ringing from '../assets/icon-ringing.svg';

/** Marks the icon of the tab while the component is mounted. */
export function useBadge(): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link === null) return undefined;
    link.href = ringing;
    return () => {
      link.href = quiet;
    };
  }, []);
}
