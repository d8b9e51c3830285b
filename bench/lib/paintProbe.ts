import type { Page } from 'playwright-core';

declare global {
  interface Window {
    pressPainted: number | null;
  }
}

/** Milliseconds from a key that is pressed in a page to the end of the next frame, when it was painted. */
export async function paintOf(page: Page, key: string): Promise<number> {
  await watchPaint(page, 'keydown');
  await page.keyboard.press(key);
  return painted(page);
}

/** Milliseconds from a finger that is lifted on a control to the end of the frame that answers it. */
export async function paintOfTouch(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} cannot be touched`);
  await watchPaint(page, 'click');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return painted(page);
}

async function watchPaint(page: Page, type: 'keydown' | 'click'): Promise<void> {
  await page.evaluate((event) => {
    window.pressPainted = null;
    addEventListener(
      event,
      ({ timeStamp }) => {
        // A message that is sent when a frame begins arrives when it was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener(
            'message',
            () => (window.pressPainted = performance.now() - timeStamp),
            { once: true },
          );
          port1.start();
          port2.postMessage(null);
        });
      },
      { capture: true, once: true },
    );
  }, type);
}

async function painted(page: Page): Promise<number> {
  await page.waitForFunction(() => window.pressPainted !== null, null, {
    timeout: 20_000,
    polling: 20,
  });
  const ms = await page.evaluate(() => window.pressPainted);
  if (ms === null) throw new Error('nothing was painted');
  return ms;
}
