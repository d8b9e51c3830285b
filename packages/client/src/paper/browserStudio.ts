import { PAGE_LIMITS } from '@madoguchi/domain';
import { SOURCE_POLICIES, type Box } from '@madoguchi/protocol';
import { blackPixels, within } from './blackPixels.ts';
import type { PaperCamera, PaperFrame, PaperStage, PaperStudio, Still } from './ports.ts';

const { picture, contentHint } = SOURCE_POLICIES.paper;

/** A camera that gives nothing for so long does not work. */
const FIRST_FRAME_MS = 5_000;

/** The eye finds nothing that a printed form has lost. */
const BEST_QUALITY = 0.92;

/** For pictures that are too large to be sent otherwise. */
const LESSER_QUALITIES = [0.8, 0.6];

/** The browser's canvas and pictures. */
export const browserStudio: PaperStudio = { openStage, watch, encode };

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
    draw: (frame, black) => {
      if (frame !== null) resize(canvas, within(frame, picture.largest));
      if (frame === null || black === 'everything') paintBlack(context);
      else paint(context, frame, black);
      track.requestFrame();
    },
  };
}

async function encode(frame: PaperFrame, black: readonly Box[]): Promise<Still> {
  const { width, height } = frame;
  const canvas = new OffscreenCanvas(width, height);
  paint(contextOf(canvas), frame, black);
  const encoded = (quality: number): Promise<Blob> =>
    canvas.convertToBlob({ type: 'image/jpeg', quality });
  let made = await encoded(BEST_QUALITY);
  for (const quality of LESSER_QUALITIES) {
    if (made.size > PAGE_LIMITS.pictureBytes) made = await encoded(quality);
  }
  return { picture: made, width, height };
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new TypeError('no canvas can be drawn on');
  return context;
}

/** A canvas of another size is emptied; one of the same size keeps its picture. */
function resize(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}

function paintBlack(context: Context): void {
  context.fillStyle = '#000';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Black comes on top in the same step of the page; a picture is only taken off when the step is over. */
function paint(context: Context, frame: PaperFrame, black: readonly Box[]): void {
  const { canvas } = context;
  if (!(frame instanceof Frame)) throw new TypeError('a picture of another studio');
  context.drawImage(frame.video, 0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const box of black) {
    const { x, y, width, height } = blackPixels(box, canvas);
    context.fillRect(x, y, width, height);
  }
}
