import type { Page } from '@playwright/test';
import { findColours } from './pixels.ts';

/** The live picture of the paper. */
export const LIVE = '.live-paper__picture';

/** Where something is, as parts of a picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
export const NOWHERE: Place = { x: Infinity, y: Infinity };

/** Where the only mark of an ink is, as parts of the live picture, or of the page. */
export async function partOf(page: Page, ink: string, of = LIVE): Promise<Place> {
  const box = await page.locator(of).first().boundingBox();
  const { mark } = await findColours(page, of, { mark: { colour: ink, tolerance: 60 } });
  if (box === null || mark.count === 0) return NOWHERE;
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return { x: (x - box.x) / box.width, y: (y - box.y) / box.height };
}

/** Draws a circle around a part of the live picture, or of the page. */
export async function circleAt(page: Page, at: Place, on = LIVE): Promise<void> {
  const box = await page.locator(on).first().boundingBox();
  if (box === null) throw new Error('there is no picture');
  const [x, y] = [box.x + at.x * box.width, box.y + at.y * box.height];
  await page.getByRole('radio', { name: '丸' }).check({ force: true });
  await page.mouse.move(x - 0.08 * box.width, y - 0.06 * box.height);
  await page.mouse.down();
  await page.mouse.move(x + 0.08 * box.width, y + 0.06 * box.height, { steps: 8 });
  await page.mouse.up();
}
