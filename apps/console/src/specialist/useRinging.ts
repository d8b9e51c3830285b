import type { OfferView } from '@madoguchi/protocol';
import { useEffect } from 'react';
import { useBadge } from '../app/useBadge.ts';
import { useDesktopNotice } from '../app/useDesktopNotice.ts';
import { useText } from '../app/useText.ts';
import { useServices } from '../app/services.ts';
import { useWords } from './useWords.ts';

const TONE_EVERY_MS = 3000;
const TITLE_EVERY_MS = 1000;

/** Rings with a tone, in the title and the icon of the page, and on the desktop, while an offer is open. */
export function useRinging(offer: OfferView): void {
  const { t } = useText();
  const { text } = useWords();
  const { sound } = useServices();
  useEffect(() => sound.tones.repeat('ring', TONE_EVERY_MS), [sound, offer.offerId]);
  useBadge();
  useDesktopNotice(
    t('console:notification.title'),
    t('console:notification.body', { topic: text(offer.topicName), district: offer.district }),
  );
  useEffect(() => {
    const quiet = document.title;
    const ringing = t('console:ringing.documentTitle', { ticket: offer.ticket });
    document.title = ringing;
    // The change draws the eye to the tab of a page in the background.
    const timer = setInterval(() => {
      document.title = document.title === ringing ? quiet : ringing;
    }, TITLE_EVERY_MS);
    return () => {
      clearInterval(timer);
      document.title = quiet;
    };
  }, [t, offer.ticket]);
}
