import type { Paper } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** A sheet with 見本 across it, below what is printed, when it is one. */
export function addSheet(paper: Paper, isSample: boolean): Sheet {
  const sheet = paper.addSheet();
  if (isSample) sheet.across('見本', { x: 0, y: 0, w: 210, h: 297 }, 190, Math.PI / 5);
  return sheet;
}
