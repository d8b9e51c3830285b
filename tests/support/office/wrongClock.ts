import type { Page } from 'playwright-core';
import type { Prepare } from '../media/chromium.ts';

interface Shifted extends Window {
  /** By how many milliseconds the clock of the device is ahead. */
  clockAheadMs?: number;
}

/** The clock of the device is ahead by so much (below zero: behind), as the page sees it. */
export const setsClock =
  (aheadMs: number): Prepare =>
  (context) =>
    context.addInitScript((ahead) => {
      const device: Shifted = globalThis.window;
      device.clockAheadMs = ahead;
      const Real = Date;
      const wall = () => Real.now() + (device.clockAheadMs ?? 0);
      globalThis.Date = new Proxy(Real, {
        construct: (target, values: number[]) =>
          Reflect.construct(target, values.length === 0 ? [wall()] : values) as object,
        get: (target, name) => (name === 'now' ? wall : (Reflect.get(target, name) as unknown)),
      });
    }, aheadMs);

/** Somebody sets the clock while the page is open. */
export const setClock = (page: Page, aheadMs: number): Promise<void> =>
  page.evaluate((ahead) => {
    (globalThis.window as Shifted).clockAheadMs = ahead;
  }, aheadMs);

/** A day of the ward as screens say it, e.g. 12月3日(木). */
export function wardDay(at: number): string {
  const parts = new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'Asia/Tokyo',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('month')}月${of('day')}日(${of('weekday')})`;
}
