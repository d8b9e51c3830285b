import { useCallback, useSyncExternalStore } from 'react';
import { videoOf } from './videoOf.ts';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the newest picture of a stream, in its own pixels; `null` before the first one. */
export function usePictureSize(stream: MediaStream | null): PictureSize | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (stream === null) return () => undefined;
      const video = videoOf(stream);
      video.addEventListener('resize', changed);
      video.addEventListener('loadedmetadata', changed);
      return () => {
        video.removeEventListener('resize', changed);
        video.removeEventListener('loadedmetadata', changed);
      };
    },
    [stream],
  );
  const words = useSyncExternalStore(subscribe, () => sizeOf(stream));
  if (words === null) return null;
  const [width = 0, height = 0] = words.split(' ').map(Number);
  return { width, height };
}

/** As a text, which is the same as long as the size is. */
function sizeOf(stream: MediaStream | null): string | null {
  if (stream === null) return null;
  const { videoWidth, videoHeight } = videoOf(stream);
  return videoWidth === 0 ? null : `${String(videoWidth)} ${String(videoHeight)}`;
}
