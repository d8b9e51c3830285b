import { useEffect } from 'react';
import { useServices } from '../app/services.ts';
import { useBadge } from '../app/useBadge.ts';
import { useDesktopNotice } from '../app/useDesktopNotice.ts';
import { useText } from '../app/useText.ts';

const TONE_EVERY_MS = 4_000;

/** Rings with a tone, in the icon of the page and on the desktop; once and no more for whoever is in a call. */
export function useCallRing(kiosk: string, isQuiet: boolean): void {
  const { t } = useText();
  const { sound } = useServices();
  useEffect(() => {
    if (!isQuiet) return sound.tones.repeat('ring', TONE_EVERY_MS);
    sound.tones.play('ring');
    return undefined;
  }, [sound, isQuiet]);
  useBadge();
  useDesktopNotice(t('console:staffCalls.region'), t('console:staffCalls.calling', { kiosk }));
}
