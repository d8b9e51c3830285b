import { composePage } from '@madoguchi/paper';
import { useEffect, useRef } from 'react';
import type { PrintablePage } from '../state/printKeeper.ts';

/** Enough for a tile of a kiosk. */
const THUMBNAIL_PIXELS = 250_000;

/** A page small, as it will be printed; its words stand beside it. */
export function PageThumbnail({ page }: { readonly page: PrintablePage }) {
  const seat = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    composePage(page, { most: THUMBNAIL_PIXELS, signal: stop.signal }).then(
      (picture) => seat.current?.replaceChildren(picture),
      // A page that cannot be read has an empty tile; printing it fails in words.
      () => undefined,
    );
    return () => stop.abort();
  }, [page]);
  return <span ref={seat} className="print-tile__picture" aria-hidden="true" />;
}
