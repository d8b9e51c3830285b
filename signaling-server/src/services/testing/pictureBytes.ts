import { createHash } from 'node:crypto';

const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** The bytes of a PNG of this size as far as the server reads it: its head, its end, and `length` bytes in all. */
export function pictureBytes(length: number, width = 1_920, height = 1_080): Buffer {
  const bytes = Buffer.alloc(length, 0x5a);
  Buffer.from(HEAD).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  Buffer.from(END).copy(bytes, length - END.length);
  return bytes;
}

/** SHA-256 in hexadecimal. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
