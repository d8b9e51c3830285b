import { decodeFrameMark, frameLayout, type FrameMark } from '../../media/frameMark.ts';
import { MARK_SHARE, type Place } from './deskCameras.ts';

/** Brightness of a picture, byte by byte. */
export interface Lumas {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
}

/** The mark at a place of a picture of any size, if one is there. */
export function markAt(picture: Lumas, place: Place): FrameMark | undefined {
  const block = (MARK_SHARE * picture.height) / frameLayout.columns;
  const lumas = Array.from({ length: frameLayout.columns ** 2 }, (_, n) => {
    const x = place.x * picture.width + ((n % frameLayout.columns) + 0.5) * block;
    const y = place.y * picture.height + (Math.floor(n / frameLayout.columns) + 0.5) * block;
    return picture.at(Math.round(x), Math.round(y));
  });
  return decodeFrameMark(lumas);
}

type TrackProcessor = new (init: { track: MediaStreamTrack }) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/** What came out of the decoder. */
export interface Seen {
  frames: number;
  /** Frames with a mark at one of the places. */
  found: number;
  /** Frames that are black from edge to edge. */
  black: number;
  size: string;
  /** When each number was first read, in epoch milliseconds. */
  readonly firstAt: Record<number, number>;
}

/** Looks at every frame of a track that is decoded, before anything is done to it. */
export class FrameReader {
  readonly seen: Seen = { frames: 0, found: 0, black: 0, size: '', firstAt: {} };
  places: readonly Place[] = [];

  constructor(track: MediaStreamTrack) {
    void this.#read(track.clone());
  }

  async #read(track: MediaStreamTrack): Promise<void> {
    const Processor = Reflect.get(globalThis, 'MediaStreamTrackProcessor') as TrackProcessor;
    const reader = new Processor({ track }).readable.getReader();
    for (;;) {
      const { value: frame } = await reader.read();
      if (frame === undefined) return;
      const at = performance.timeOrigin + performance.now();
      const picture = await lumasOf(frame);
      frame.close();
      this.#note(picture, at);
    }
  }

  #note(picture: Lumas, at: number): void {
    this.seen.frames += 1;
    this.seen.size = `${String(picture.width)}x${String(picture.height)}`;
    const marks = this.places.flatMap((place) => markAt(picture, place) ?? []);
    if (marks.length > 0) this.seen.found += 1;
    for (const { frameNumber } of marks) this.seen.firstAt[frameNumber] ??= at;
    if (isBlack(picture)) this.seen.black += 1;
  }
}

function isBlack({ width, height, at }: Lumas): boolean {
  for (let y = 4; y < height; y += 16) {
    for (let x = 4; x < width; x += 16) if (at(x, y) > 40) return false;
  }
  return true;
}

async function lumasOf(frame: VideoFrame): Promise<Lumas> {
  const bytes = new Uint8Array(frame.allocationSize());
  const [plane] = await frame.copyTo(bytes);
  const { width, height } = frame.visibleRect ?? new DOMRectReadOnly();
  const at = (x: number, y: number): number =>
    bytes[(plane?.offset ?? 0) + y * (plane?.stride ?? 0) + x] ?? 0;
  return { width, height, at };
}

/** A picture that is encoded, such as a still. */
export async function lumasOfBlob(blob: Blob): Promise<Lumas> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, at: (x, y) => data[(y * width + x) * 4 + 1] ?? 0 };
}
