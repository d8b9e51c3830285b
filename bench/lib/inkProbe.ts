import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';

/** A page that is drawn on, and the canvas on which a mark of the other side appears. */
export interface Drawable {
  readonly page: Page;
  /** Of the canvas, which lies over `picture`. */
  readonly canvas: string;
  /** Of what both sides see, whatever its size. */
  readonly picture: string;
}

/** A place as parts (0–1) of the picture. */
interface Part {
  readonly x: number;
  readonly y: number;
}

interface Watched extends Part {
  readonly canvas: string;
  readonly picture: string;
}

declare global {
  interface Window {
    pressedAt: number | null;
    inkAt: number | null;
    watchInk(watched: Watched): void;
  }
}

/**
 * Runs in every page before its own code. Stamps are wall-clock milliseconds with fractions, which pages of one
 * machine share. Ink counts when the frame that has it was presented: at the start of the next one.
 */
function probeInPage(): void {
  window.pressedAt = null;
  addEventListener(
    'pointerdown',
    ({ timeStamp }) => (window.pressedAt = performance.timeOrigin + timeStamp),
    { capture: true },
  );
  window.watchInk = ({ canvas: ofCanvas, picture: ofPicture, x, y }) => {
    window.inkAt = null;
    const canvas = document.querySelector<HTMLCanvasElement>(ofCanvas);
    const picture = document.querySelector(ofPicture)?.getBoundingClientRect();
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !picture) throw new Error('nothing is drawn on here');
    const layer = canvas.getBoundingClientRect();
    const scale = canvas.width / layer.width;
    const left = Math.round((picture.left - layer.left + x * picture.width) * scale);
    const top = Math.round((picture.top - layer.top + y * picture.height) * scale);
    const look = (): void => {
      const [, , , alpha = 0] = context.getImageData(left, top, 1, 1).data;
      requestAnimationFrame(
        alpha === 0 ? look : () => (window.inkAt = performance.timeOrigin + performance.now()),
      );
    };
    requestAnimationFrame(look);
  };
}

/** Prepares a browser context; call it before its pages are opened. */
export const installInkProbe = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(probeInPage);

/** Milliseconds from a press at one side until its ink is seen at the other. */
async function timeInk(from: Drawable, to: Drawable, at: Part): Promise<number> {
  const box = await from.page.locator(from.picture).boundingBox();
  if (box === null) throw new Error('nothing is drawn on');
  const { canvas, picture } = to;
  await to.page.evaluate((watched) => window.watchInk(watched), { canvas, picture, ...at });
  await from.page.mouse.move(box.x + at.x * box.width, box.y + at.y * box.height);
  await from.page.mouse.down();
  await to.page.waitForFunction(() => window.inkAt !== null, null, {
    timeout: 10_000,
    polling: 20,
  });
  await from.page.mouse.up();
  const [pressedAt, inkAt] = await Promise.all([
    from.page.evaluate(() => window.pressedAt),
    to.page.evaluate(() => window.inkAt),
  ]);
  const ms = (inkAt ?? Number.NaN) - (pressedAt ?? Number.NaN);
  // Ink that was there before the press is not that of the press.
  if (!(ms > 0)) throw new Error(`ink after ${String(ms)} ms`);
  return ms;
}

/** Presses at either end in turn, each at a place of its own, so that no press finds ink of another. Milliseconds each. */
export async function timePresses(
  ends: readonly [Drawable, Drawable],
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const place = {
      x: 0.1 + 0.8 * ((n % 5) / 5),
      y: 0.1 + 0.8 * (Math.floor(n / 5) / Math.ceil(count / 5)),
    };
    const [from, to] = n % 2 === 0 ? ends : ([ends[1], ends[0]] as const);
    times.push(await timeInk(from, to, place));
    // People do not press in the beat of a machine.
    await sleep(80 + ((n * 37) % 60));
  }
  return times;
}
