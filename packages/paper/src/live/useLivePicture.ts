import { PLAIN_SHAPE } from '@madoguchi/protocol';
import { usePictureSize } from '@madoguchi/ui-kit';
import type { RefObject } from 'react';
import type { Rectangle } from '../geometry/fit.ts';
import { mapSurface, shownRectangle, type SurfaceMapping } from '../geometry/mapping.ts';
import { useRoom } from '../view/useRoom.ts';
import { useZoom, type Zooming } from '../view/useZoom.ts';

interface LivePicture {
  readonly zooming: Zooming;
  /** Where the picture lies and how its places are mapped; `null` while there is none. */
  readonly placed: { readonly rectangle: Rectangle; readonly mapping: SurfaceMapping } | null;
}

/** Where a live picture lies in its room, whole or zoomed. */
export function useLivePicture(
  viewport: RefObject<HTMLElement | null>,
  { stream, still }: { stream: MediaStream | null; still: boolean },
): LivePicture {
  const room = useRoom(viewport);
  const size = usePictureSize(stream);
  const zooming = useZoom(viewport, { picture: size, room, drawing: still });
  if (size === null || room === null) return { zooming, placed: null };
  const picture = { ...size, shape: PLAIN_SHAPE };
  const rectangle = shownRectangle(picture, room, zooming.zoom);
  return { zooming, placed: { rectangle, mapping: mapSurface(picture, room, zooming.zoom) } };
}
