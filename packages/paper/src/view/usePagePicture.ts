import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from '../geometry/fit.ts';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { pictureWorkshop } from '../picture/workshop.ts';

export interface PagePicture {
  readonly state: 'loading' | 'shown' | 'unreadable';
  /** The page that is shown, which is the one before while the next is made, and its pixels. */
  readonly drawn: ShapedPicture | null;
  readonly bitmap: ImageBitmap | null;
}

const NOTHING: PagePicture = { state: 'loading', drawn: null, bitmap: null };

/** Makes a page by its shape, as soon as its picture is there and whenever the shape changes. */
export function usePagePicture(page: ShapedPicture, picture: Blob | null): PagePicture {
  const wanted = useKept(page);
  const [made, setMade] = useState<PagePicture & { readonly of: Blob | null }>({
    ...NOTHING,
    of: null,
  });
  useEffect(() => {
    if (picture === null) return undefined;
    const stop = new AbortController();
    pictureWorkshop.show(picture, wanted, { signal: stop.signal }).then(
      (bitmap) => setMade({ state: 'shown', drawn: wanted, bitmap, of: picture }),
      () => {
        if (!stop.signal.aborted) setMade({ ...NOTHING, state: 'unreadable', of: picture });
      },
    );
    return () => stop.abort();
  }, [wanted, picture]);
  const { bitmap } = made;
  useEffect(() => () => bitmap?.close(), [bitmap]);
  useEffect(() => {
    if (picture === null) return undefined;
    return () => pictureWorkshop.forget(picture);
  }, [picture]);
  return made.of === picture && picture !== null ? made : NOTHING;
}

/**
 * Draws a picture on a canvas of so many CSS pixels, with the pixels that the screen has for it: a canvas that the
 * browser makes smaller loses thin lines and small print.
 */
export function useSharpPicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  bitmap: ImageBitmap | null,
  { width, height }: Size,
): void {
  useLayoutEffect(() => {
    const { current } = canvas;
    if (current === null || bitmap === null || bitmap.width === 0) return;
    const across = Math.min(bitmap.width, Math.ceil(width * devicePixelRatio));
    const down = Math.min(bitmap.height, Math.ceil(height * devicePixelRatio));
    Object.assign(current, { width: Math.max(1, across), height: Math.max(1, down) });
    const context = current.getContext('2d', { alpha: false });
    if (context === null) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, current.width, current.height);
  }, [canvas, bitmap, width, height]);
}

/** The same object as long as the page is shown in the same way. */
function useKept({ width, height, shape }: ShapedPicture): ShapedPicture {
  const [kept, setKept] = useState<ShapedPicture>({ width, height, shape });
  const isSame =
    kept.width === width &&
    kept.height === height &&
    JSON.stringify(kept.shape) === JSON.stringify(shape);
  if (isSame) return kept;
  const next = { width, height, shape };
  setKept(next);
  return next;
}
