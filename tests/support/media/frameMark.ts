/**
 * The mark that every generated video frame carries: 6 × 6 black and white blocks in the middle
 * of a 640 × 480 picture. The four corners give the threshold, the other 32 blocks are
 * 8 bits of source id, 16 bits of frame number and 8 bits of CRC, row by row.
 *
 * The square of 240 pixels stays inside the picture when a camera is cropped in the centre, even
 * to 9:16, and a block is still 10 pixels wide on the lowest simulcast layer (160 × 120).
 */
export const frameLayout = {
  width: 640,
  height: 480,
  columns: 6,
  blockSize: 40,
} as const;

/** What one frame says about itself. */
export interface FrameMark {
  /** Whose camera this is, 0–255. */
  readonly sourceId: number;
  /** Position of the frame in the endless loop, 0 up to the length of the loop. */
  readonly frameNumber: number;
}

/** Below this distance of black and white (of 255) a picture counts as "no mark here". */
const minimumContrast = 60;

const cornerBlocks = new Map([
  [0, true],
  [frameLayout.columns - 1, false],
  [frameLayout.columns * (frameLayout.columns - 1), false],
  [frameLayout.columns ** 2 - 1, true],
]);

function crc8(bytes: readonly number[]): number {
  let crc = 0xff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x80 ? ((crc << 1) ^ 0x2f) & 0xff : (crc << 1) & 0xff;
    }
  }
  return crc;
}

/** The 36 blocks of a mark in reading order, true for white. */
export function encodeFrameMark({ sourceId, frameNumber }: FrameMark): boolean[] {
  const payload = [sourceId & 0xff, (frameNumber >> 8) & 0xff, frameNumber & 0xff];
  const bits = [...payload, crc8(payload)].flatMap((byte) =>
    Array.from({ length: 8 }, (_, index) => ((byte >> (7 - index)) & 1) === 1),
  );
  let next = 0;
  return Array.from({ length: frameLayout.columns ** 2 }, (_, block) => {
    const corner = cornerBlocks.get(block);
    return corner ?? bits[next++] === true;
  });
}

/**
 * Reads a mark from the mean luma (0–255) of its 36 blocks.
 * Returns undefined when there is no contrast, the corners are wrong (mirrored, another picture)
 * or the CRC does not fit.
 */
export function decodeFrameMark(lumas: readonly number[]): FrameMark | undefined {
  if (lumas.length !== frameLayout.columns ** 2) return undefined;
  const corners = [...cornerBlocks].map(([block, white]) => ({ white, luma: lumas[block] ?? 0 }));
  const darkestWhite = Math.min(...corners.filter((c) => c.white).map((c) => c.luma));
  const brightestBlack = Math.max(...corners.filter((c) => !c.white).map((c) => c.luma));
  if (darkestWhite - brightestBlack < minimumContrast) return undefined;

  const threshold = (darkestWhite + brightestBlack) / 2;
  const bits = lumas.filter((_, block) => !cornerBlocks.has(block)).map((luma) => luma > threshold);
  const bytes = [0, 8, 16, 24].map((start) =>
    bits.slice(start, start + 8).reduce((byte, bit) => byte * 2 + (bit ? 1 : 0), 0),
  );
  const [sourceId = 0, high = 0, low = 0, crc = -1] = bytes;
  if (crc8([sourceId, high, low]) !== crc) return undefined;
  return { sourceId, frameNumber: high * 256 + low };
}
