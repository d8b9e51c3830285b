import type { PageExchange } from '@madoguchi/client';
import { pictureWorkshop } from '@madoguchi/paper';
import type { Page } from '@madoguchi/protocol';
import { useEffect, useRef } from 'react';
import { usePictureOf } from './usePictureOf.ts';

/** Twice what is seen, for sharp screens. */
const PIXELS = 30_000;

interface ThumbProps {
  readonly page: Page;
  readonly pictures: PageExchange;
}

/** A page by its shape, small. It says nothing that the words beside it do not. */
export function Thumb({ page, pictures }: ThumbProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture } = usePictureOf(pictures, page.id);
  const { width, height, shape } = page;
  useEffect(() => {
    if (picture === null) return undefined;
    const stop = new AbortController();
    pictureWorkshop
      .show(picture, { width, height, shape }, { signal: stop.signal, most: PIXELS })
      .then(
        (bitmap) => {
          if (canvas.current === null) return bitmap.close();
          Object.assign(canvas.current, { width: bitmap.width, height: bitmap.height });
          canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        },
        // A picture that cannot be read is told where it is large.
        () => undefined,
      );
    return () => stop.abort();
  }, [picture, width, height, shape]);
  return <canvas ref={canvas} className="strip__picture" aria-hidden="true" />;
}
