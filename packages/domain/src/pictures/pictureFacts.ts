import { ByteReader } from './byteReader.ts';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What the header of a picture says. */
export interface PictureFacts {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/**
 * Type and size in pixels of a picture, read from its bytes without decoding it; `null` for what is no JPEG, PNG or
 * WebP from its first byte to its last. What a sender calls it counts for nothing, and nothing may follow a picture: a
 * file that is a picture and something else as well is none.
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const reader = new ByteReader(bytes);
  const found = jpeg(reader) ?? png(reader) ?? webp(reader);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

/** ISO/IEC 10918-1, annex B: markers up to the frame header, which holds height and width. */
function jpeg(reader: ByteReader): PictureFacts | null {
  if (reader.uint16(0) !== 0xffd8 || reader.uint16(reader.length - 2) !== 0xffd9) return null;
  let at = 2;
  while (at + 9 < reader.length) {
    if (reader.uint8(at) !== 0xff) return null;
    const marker = reader.uint8(at + 1);
    // Bytes of 0xff may fill the place before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      return { type: 'image/jpeg', height: reader.uint16(at + 5), width: reader.uint16(at + 7) };
    } else {
      const length = reader.uint16(at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** SOF0 to SOF15, but not the tables and the extension that lie among their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The chunk that ends a PNG: no data, its name, its checksum. */
const PNG_END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** PNG (W3C), 11.2.1: the header chunk comes first. */
function png(reader: ByteReader): PictureFacts | null {
  const isWhole =
    reader.has(0, PNG_SIGNATURE) &&
    reader.text(12, 4) === 'IHDR' &&
    reader.has(reader.length - PNG_END.length, PNG_END);
  if (!isWhole) return null;
  return { type: 'image/png', width: reader.uint32(16), height: reader.uint32(20) };
}

/** WebP (RFC 9649): a RIFF file of exactly its length, whose first chunk holds the size in one of three ways. */
function webp(reader: ByteReader): PictureFacts | null {
  if (reader.text(0, 4) !== 'RIFF' || reader.text(8, 4) !== 'WEBP') return null;
  const size = reader.uint32LittleEndian(4) + 8;
  if (size !== reader.length) return null;
  const sides = webpSides(reader);
  return sides && { type: 'image/webp', ...sides };
}

function webpSides(reader: ByteReader): Pick<PictureFacts, 'width' | 'height'> | null {
  switch (reader.text(12, 4)) {
    case 'VP8X':
      return {
        width: reader.uint24LittleEndian(24) + 1,
        height: reader.uint24LittleEndian(27) + 1,
      };
    case 'VP8L': {
      if (reader.uint8(20) !== 0x2f) return null;
      const bits = reader.uint32LittleEndian(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      if (!reader.has(23, [0x9d, 0x01, 0x2a])) return null;
      return {
        width: reader.uint16LittleEndian(26) & 0x3fff,
        height: reader.uint16LittleEndian(28) & 0x3fff,
      };
    default:
      return null;
  }
}
