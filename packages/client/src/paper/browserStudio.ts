import { PAGE_LIMITS } from '@madoguchi/domain';
import { SOURCE_POLICIES, type Box } from '@madoguchi/protocol';
import { blackPixels, within } from './blackPixels.ts';
import { contextOf, paintBlack, paintFrame, type PixelBox } from './paintFrame.ts';
import type { PaperCamera, PaperFrame, PaperStage, PaperStudio } from './ports.ts';
import { stillEncoder } from './stillEncoder.ts';

const { picture, contentHint } = SOURCE_POLICIES.paper;

/** A camera that gives nothing for so long does not work. */
const FIRST_FRAME_MS = 5_000;

/** Half as wide and half as high as the largest. */
const SMALL = { width: picture.largest.width / 2, height: picture.largest.height / 2 };

/** The browser's canvas and pictures. */
export const browserStudio: PaperStudio = {
  openStage,
  watch,
  encode: (frame, black) =>
    stillEncoder.encode({
      frame: videoOf(frame),
      black: pixelsOf(black, frame),
      mostBytes: PAGE_LIMITS.pictureBytes,
    }),
};

/** A `VideoFrame` says by itself how large it is; a `<video>` may be a frame ahead of what it says. */
class Frame implements PaperFrame {
  readonly video: VideoFrame;
  readonly turn: number;

  constructor(video: VideoFrame) {
    this.video = video;
    this.turn = screen.orientation.angle;
  }

  get width(): number {
    return this.video.displayWidth;
  }

  get height(): number {
    return this.video.displayHeight;
  }

  close(): void {
    this.video.close();
  }
}

function watch(track: MediaStreamTrack): PaperCamera {
  stillEncoder.prepare();
  const video = document.createElement('video');
  const stream = new MediaStream([track]);
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // It fails where the camera is closed before its first picture.
  video.play().catch(() => undefined);
  const isThere = (): boolean => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
  return {
    stream,
    grab: () => (isThere() ? new Frame(new VideoFrame(video)) : null),
    firstFrame: () =>
      new Promise((resolve, reject) => {
        if (isThere()) {
          resolve();
          return;
        }
        const timer = setTimeout(() => {
          reject(new Error('the camera gives no picture'));
        }, FIRST_FRAME_MS);
        video.addEventListener(
          'loadeddata',
          () => {
            clearTimeout(timer);
            resolve();
          },
          { once: true },
        );
      }),
    close: () => {
      video.srcObject = null;
      track.stop();
    },
  };
}

function openStage(): PaperStage {
  const canvas = document.createElement('canvas');
  canvas.width = picture.largest.width;
  canvas.height = picture.largest.height;
  const context = contextOf(canvas);
  paintBlack(context);
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
  if (track === undefined) throw new TypeError('a canvas gave no track');
  track.contentHint = contentHint;
  return {
    track,
    stream,
    draw: (frame, black, size) => {
      const largest = size === 'small' ? SMALL : picture.largest;
      if (frame !== null) resize(canvas, within(frame, largest));
      if (frame === null || black === 'everything') paintBlack(context);
      else paintFrame(context, videoOf(frame), pixelsOf(black, canvas));
      track.requestFrame();
    },
  };
}

/** A canvas of another size is emptied; one of the same size keeps its picture. */
function resize(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

function videoOf(frame: PaperFrame): VideoFrame {
  if (!(frame instanceof Frame)) throw new TypeError('a picture of another studio');
  return frame.video;
}

/** What of a picture of this size is black. */
const pixelsOf = (
  black: readonly Box[],
  size: { readonly width: number; readonly height: number },
): readonly PixelBox[] => black.map((box) => blackPixels(box, size));
