import { decodeQR } from 'qr/decode.js';

/**
 * What a QR code in a picture says; `null` where none can be read. The library gives up after the time of one frame, so
 * that the page never stands still for it. It is plain JavaScript: the policy of our pages runs no WebAssembly, and
 * Chromium has no `BarcodeDetector` on Linux and Windows.
 */
export function codeIn(picture: Pick<ImageData, 'width' | 'height' | 'data'>): string | null {
  try {
    return decodeQR(picture);
  } catch {
    // It throws for every picture without a code: most of them.
    return null;
  }
}
