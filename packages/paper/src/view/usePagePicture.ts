import { useEffect, useState, type RefObject } from 'react';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { pictureWorkshop } from '../picture/workshop.ts';

export interface PagePicture {
  readonly state: 'loading' | 'shown' | 'unreadable';
  /** The page whose picture is on the canvas; the one before while the next is made. */
  readonly drawn: ShapedPicture | null;
}

const NOTHING: PagePicture = { state: 'loading', drawn: null };

/** Draws a page by its shape on a canvas, as soon as its picture is there and whenever the shape changes. */
export function usePagePicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  page: ShapedPicture,
  picture: Blob | null,
): PagePicture {
  const wanted = useKept(page);
  const [made, setMade] = useState<PagePicture & { readonly of: Blob | null }>({
    ...NOTHING,
    of: null,
  });
  useEffect(() => {
    if (picture === null) return undefined;
    const stop = new AbortController();
    pictureWorkshop.show(picture, wanted, { signal: stop.signal }).then(
      (bitmap) => {
        if (canvas.current === null) return bitmap.close();
        draw(canvas.current, bitmap);
        setMade({ state: 'shown', drawn: wanted, of: picture });
      },
      () => {
        if (!stop.signal.aborted) setMade({ state: 'unreadable', drawn: null, of: picture });
      },
    );
    return () => stop.abort();
  }, [canvas, wanted, picture]);
  useEffect(() => {
    if (picture === null) return undefined;
    return () => pictureWorkshop.forget(picture);
  }, [picture]);
  return made.of === picture && picture !== null ? made : NOTHING;
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const { width, height } = bitmap;
  Object.assign(canvas, { width, height });
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
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
