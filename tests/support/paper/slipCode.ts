import { rename, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { frameLayout } from '../media/frameMark.ts';

/** A QR code as a sheet draws it: how many modules wide it is, and the dark ones. */
export interface DrawnCode {
  readonly size: number;
  readonly path: string;
}

/** The code on the slip that was printed last, in a page that keeps its prints (`keepPrints`); `null` before it was. */
export async function slipCodeOf(page: Page): Promise<DrawnCode | null> {
  const codes = page.locator('[data-again] .booking-slip__code');
  if ((await codes.count()) === 0) return null;
  return codes.last().evaluate((code) => ({
    size: code instanceof SVGSVGElement ? code.viewBox.baseVal.width : 0,
    path: code.querySelector('path')?.getAttribute('d') ?? '',
  }));
}

const { width, height } = frameLayout;
/** The side of the code in the picture: the sheet is held well within the frame. */
const SIDE = 300;
const [WALL, PAPER, INK] = [120, 205, 50];

/**
 * Writes what a camera sees of a sheet with a code that somebody holds up, or of a wall, as a video for
 * `--use-file-for-fake-video-capture`. It appears as a whole, in the place of the one before.
 */
export async function writeCodeVideo(file: string, code: DrawnCode | null): Promise<void> {
  const luma = Buffer.alloc(width * height, WALL);
  if (code !== null) drawCode(luma, code);
  const chroma = Buffer.alloc((width / 2) * (height / 2) * 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  const head = `YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A0:0 C420\n`;
  await writeFile(`${file}.partial`, Buffer.concat([Buffer.from(head), frame, frame]));
  await rename(`${file}.partial`, file);
}

function drawCode(luma: Buffer, { size, path }: DrawnCode): void {
  const [left, top] = [(width - SIDE) / 2, (height - SIDE) / 2];
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/gu)].map(([, x, y]) => `${x} ${y}`));
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const [column, row] = [x, y].map((each) => String(Math.floor((each * size) / SIDE)));
      luma[(top + y) * width + left + x] = dark.has(`${column} ${row}`) ? INK : PAPER;
    }
  }
}
