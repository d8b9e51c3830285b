import { videoOf } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState } from 'react';
import { useServices } from '../../services.ts';
import { codeIn } from './codeIn.ts';
import { lookedAt, type Held } from './held.ts';

/** How often is looked for a code, in milliseconds. */
const LOOKED_EVERY_MS = 150;

/** The width to which pictures are drawn smaller: a code as small as a quarter of it is still read. */
const MOST_WIDTH = 960;

/** The camera that a slip is held to. */
export type SlipCamera =
  | { readonly state: 'opening' | 'missing' }
  | { readonly state: 'open'; readonly stream: MediaStream };

/**
 * Opens the camera for as long as its page is shown, and tells each code that is held to it, once. Pictures are looked at
 * in the memory of the page, one at a time, and are neither kept nor sent.
 */
export function useHeldCode(onCode: (text: string) => void): SlipCamera {
  const { openCamera } = useServices();
  const [camera, setCamera] = useState<SlipCamera>({ state: 'opening' });
  const told = useRef(onCode);
  useEffect(() => {
    told.current = onCode;
  });
  useEffect(() => {
    let isWanted = true;
    let opened: MediaStreamTrack | null = null;
    const missing = () => setCamera({ state: 'missing' });
    openCamera().then((track) => {
      if (!isWanted) {
        track.stop();
        return;
      }
      opened = track;
      track.addEventListener('ended', missing);
      setCamera({ state: 'open', stream: new MediaStream([track]) });
    }, missing);
    return () => {
      isWanted = false;
      opened?.removeEventListener('ended', missing);
      opened?.stop();
    };
  }, [openCamera]);
  const stream = camera.state === 'open' ? camera.stream : null;
  useEffect(() => {
    if (stream === null) return undefined;
    const pictures = picturesOf(videoOf(stream));
    let held: Held | null = null;
    const timer = setInterval(() => {
      const picture = pictures.next();
      const look = lookedAt(held, picture && codeIn(picture), performance.now());
      ({ held } = look);
      if (look.isNew && held !== null) told.current(held.text);
    }, LOOKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [stream]);
  return camera;
}

/** The pictures of a video, each drawn over the one before; `null` before the first one. */
function picturesOf(video: HTMLVideoElement): { readonly next: () => ImageData | null } {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return {
    next() {
      const { videoWidth, videoHeight } = video;
      if (pen === null || videoWidth === 0) return null;
      const scale = Math.min(1, MOST_WIDTH / videoWidth);
      const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
      if (canvas.width !== width || canvas.height !== height)
        Object.assign(canvas, { width, height });
      pen.drawImage(video, 0, 0, width, height);
      return pen.getImageData(0, 0, width, height);
    },
  };
}
