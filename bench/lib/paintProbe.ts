import type { Page } from 'playwright-core';

declare global {
  interface Window {
    pressPainted: number | null;
  }
}

/** Milliseconds from a key that is pressed in a page to the end of the next frame, when it was painted. */
export async function paintOf(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    window.pressPainted = null;
    addEventListener(
      'keydown',
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
  });
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.pressPainted !== null, null, {
    timeout: 20_000,
    polling: 20,
  });
  const painted = await page.evaluate(() => window.pressPainted);
  if (painted === null) throw new Error('nothing was painted');
  return painted;
}
