import { encode } from 'uqr';
import type { Box, Sheet } from './sheet.ts';

/** Four modules around it belong to a QR code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** Draws a QR code into a square; what is beside each other in a row is one piece. */
export function drawQr(sheet: Sheet, text: string, { x, y, w, h }: Box): void {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const module = Math.min(w, h) / size;
  data.forEach((row, down) => {
    let start = -1;
    for (let across = 0; across <= size; across += 1) {
      const isDark = row[across] === true;
      if (isDark && start === -1) start = across;
      if (isDark || start === -1) continue;
      const box = { x: x + start * module, y: y + down * module, h: module };
      sheet.filled({ ...box, w: (across - start) * module });
      start = -1;
    }
  });
}
