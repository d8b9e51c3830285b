import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserContext } from 'playwright-core';
import { openWindow } from '../../tests/support/media/chromium.ts';
import { atEnd } from '../lib/cleanUp.ts';
import type { Drawable } from '../lib/inkProbe.ts';

/** Two pages that draw what either is told by the other, and a process that passes it on. */
export interface EchoFloor {
  readonly ends: readonly [Drawable, Drawable];
  readonly pid: number;
  clear(): Promise<void>;
}

export async function openEchoFloor(context: BrowserContext): Promise<EchoFloor> {
  const child = fork(new URL('../reference/bareEcho.ts', import.meta.url));
  atEnd(() => child.kill());
  const [port] = (await once(child, 'message')) as [number];
  const open = async (): Promise<Drawable> => {
    const page = await openWindow(context);
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.waitForFunction(() => document.title === 'ready');
    return { page, canvas: 'canvas', picture: 'canvas' };
  };
  const ends = [await open(), await open()] as const;
  return {
    ends,
    pid: child.pid ?? 0,
    clear: async () => {
      for (const { page } of ends) await page.evaluate(() => dispatchEvent(new Event('clear')));
    },
  };
}
