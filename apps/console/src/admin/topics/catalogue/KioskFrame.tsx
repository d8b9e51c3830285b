import type { PreviewedTopic, PreviewMessage } from '@madoguchi/protocol';
import { useCallback, useEffect, useRef } from 'react';
import { useText } from '../../../app/useText.ts';

/** The page of the kiosk that shows what it is told, beside this one on the server. */
const PAGE = '/kiosk/preview.html';

/** The screen of a real kiosk in small, with topics as they are to be; ことば and 文字の大きさ can be pressed in it. */
export function KioskFrame({ topics }: { readonly topics: readonly PreviewedTopic[] }) {
  const { t } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = useCallback(() => {
    const message: PreviewMessage = { type: 'kioskPreview', topics: [...topics] };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [topics]);
  useEffect(() => {
    tell();
    // A page that has just loaded asks for what it is to show.
    const asked = ({ source, origin }: MessageEvent) => {
      if (origin === location.origin && source === frame.current?.contentWindow) tell();
    };
    addEventListener('message', asked);
    return () => removeEventListener('message', asked);
  }, [tell]);
  return (
    <figure className="kiosk-frame">
      <figcaption>{t('adminTopics:catalogue.frame')}</figcaption>
      <div className="kiosk-frame__screen">
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page: without its origin it could load no module */}
        <iframe ref={frame} src={PAGE} title={t('adminTopics:catalogue.frame')} />
      </div>
    </figure>
  );
}
