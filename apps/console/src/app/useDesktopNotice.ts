import { useEffect } from 'react';
import { useServices } from './services.ts';

/** The desktop tells this while the component is mounted and the page out of sight; `null`: nothing. */
export function useDesktopNotice(title: string | null, body: string): void {
  const { notifier } = useServices();
  useEffect(
    () => (title === null ? undefined : notifier.tell({ title, body })),
    [notifier, title, body],
  );
}
