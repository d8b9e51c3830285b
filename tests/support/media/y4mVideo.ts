import { encodeFrameMark, frameLayout } from './frameMark.ts';
import { cachedMediaFile } from './mediaCache.ts';

const { width, height, columns, blockSize } = frameLayout;
const chromaSize = (width / 2) * (height / 2);
/** Frames of the loop, whatever their pace. */
const frameCount = 120;
const noiseSize = 96;
const white = 235;
const black = 16;

export interface MarkedVideo {
  /** Path of the Y4M file, for `--use-file-for-fake-video-capture`. */
  readonly path: string;
  readonly sourceId: number;
  /** Frame numbers run from 0 to this, and start again. */
  readonly frameCount: number;
}

/** A cheap deterministic generator, so that every machine encodes the same picture. */
function pseudoRandom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A soft texture twice as wide as the picture, which the frames scroll along. */
function backgroundTexture(): Buffer {
  const texture = Buffer.alloc(width * 2 * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width * 2; x += 1) {
      const wave = Math.sin((x * Math.PI) / 80) + Math.cos((y * Math.PI) / 60);
      texture[y * width * 2 + x] = Math.round(110 + 30 * wave);
    }
  }
  return texture;
}

function drawBlock(luma: Buffer, left: number, top: number, size: number, value: number): void {
  for (let y = top; y < top + size; y += 1) {
    luma.fill(value, y * width + left, y * width + left + size);
  }
}

function drawMark(luma: Buffer, sourceId: number, frameNumber: number): void {
  const left = (width - columns * blockSize) / 2;
  const top = (height - columns * blockSize) / 2;
  encodeFrameMark({ sourceId, frameNumber }).forEach((bit, block) => {
    const x = left + (block % columns) * blockSize;
    const y = top + Math.floor(block / columns) * blockSize;
    drawBlock(luma, x, y, blockSize, bit ? white : black);
  });
}

/** A patch of fresh noise wanders beside the mark, so that no frame is free for the encoder. */
function drawNoise(luma: Buffer, frameNumber: number): void {
  const random = pseudoRandom(frameNumber);
  const top = (frameNumber * 4) % (height - noiseSize);
  for (let y = top; y < top + noiseSize; y += 1) {
    for (let x = 16; x < 16 + noiseSize; x += 1) {
      luma[y * width + x] = black + Math.floor(random() * (white - black));
    }
  }
}

function* y4mFrames(sourceId: number, framesPerSecond: number): Generator<Uint8Array> {
  yield Buffer.from(
    `YUV4MPEG2 W${String(width)} H${String(height)} F${String(framesPerSecond)}:1 Ip A0:0 C420\n`,
  );
  const texture = backgroundTexture();
  const frameHeader = Buffer.from('FRAME\n');
  // A tint of its own lets a human tell the parties apart on a screenshot.
  const chroma = Buffer.concat([
    Buffer.alloc(chromaSize, 88 + ((sourceId * 37) % 80)),
    Buffer.alloc(chromaSize, 88 + ((sourceId * 61) % 80)),
  ]);
  for (let frameNumber = 0; frameNumber < frameCount; frameNumber += 1) {
    const luma = Buffer.alloc(width * height);
    const offset = Math.floor((frameNumber / frameCount) * width);
    for (let y = 0; y < height; y += 1) {
      const start = y * width * 2 + offset;
      texture.copy(luma, y * width, start, start + width);
    }
    drawNoise(luma, frameNumber);
    drawMark(luma, sourceId, frameNumber);
    yield frameHeader;
    yield luma;
    yield chroma;
  }
}

/**
 * Writes (once per machine) a looping 640 × 480 video whose frames say who they are and where in the loop they stand. It
 * takes 55 MB.
 */
export async function writeMarkedVideo(
  sourceId: number,
  framesPerSecond = 30,
): Promise<MarkedVideo> {
  if (!Number.isInteger(sourceId) || sourceId < 0 || sourceId > 255) {
    throw new RangeError(`a source id is a whole number from 0 to 255, not ${String(sourceId)}`);
  }
  const path = await cachedMediaFile(
    `source-${String(sourceId)}-${String(frameCount)}-frames-at-${String(framesPerSecond)}.y4m`,
    () => y4mFrames(sourceId, framesPerSecond),
  );
  return { path, sourceId, frameCount };
}
