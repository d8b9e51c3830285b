import { randomBytes } from 'node:crypto';
import { pngPicture } from '../../../tests/support/pages/pictures.ts';

/** A picture that any browser shows, with words and bytes in it that stand nowhere else in the world. */
export interface CanaryPage {
  readonly id: string;
  readonly text: string;
  readonly picture: Buffer;
  /** What is looked for: any of them is a leak. */
  readonly needles: readonly Buffer[];
}

const NEEDLE_BYTES = 48;

/** `bytes` of it cannot be packed, as in a photograph. */
export function newCanary(bytes = 100_000): CanaryPage {
  const text = `kanaria-${randomBytes(9).toString('hex')}`;
  const noise = randomBytes(bytes);
  const picture = pngPicture({ width: 640, height: 480, text, noise });
  const [first, last] = [noise.subarray(0, NEEDLE_BYTES), noise.subarray(-NEEDLE_BYTES)];
  return {
    ...{ id: crypto.randomUUID(), text, picture },
    needles: [
      ...[Buffer.from(text), Buffer.from(text, 'utf16le'), first, last],
      // As it stands in a message: the three ways in which it may begin in base64, without its uncertain ends.
      ...[0, 1, 2].map((skipped) => inBase64(first.subarray(skipped))),
      ...[0, 1, 2].map((skipped) => inBase64(Buffer.from(text).subarray(skipped))),
    ],
  };
}

function inBase64(bytes: Buffer): Buffer {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return Buffer.from(whole.toString('base64'));
}
