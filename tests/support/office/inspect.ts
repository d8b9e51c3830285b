import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectWholeWords } from './wholeWords.ts';

const pictures = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The sizes at which each side is looked at. */
export const KIOSK_SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
];
export const CONSOLE_SIZES: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];

/** Those and the widest, of a large screen at a desk or on a wall. */
export const WIDE_SIZES: readonly Size[] = [...CONSOLE_SIZES, { width: 1920, height: 1080 }];

type Look = (label: string) => Promise<void>;

/**
 * Looks at a screen as it is now: a picture of it in each size, nothing that has to be scrolled
 * sideways, and no violation of WCAG 2.2 AA that axe can find. `look` looks at more in each size.
 */
export async function inspect(
  page: Page,
  name: string,
  sizes: readonly Size[],
  look?: Look,
): Promise<void> {
  await inEverySize(page, name, sizes, look);
  await expectAccessible(page, name);
}

/** No violation of WCAG 2.2 AA that axe can find, on the screen as it is now. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The screens of the kiosk in a frame are looked at as such, where they are a page of their own.
    .exclude('iframe')
    // Without frames it need not open a page of its own to put together what those found.
    .setLegacyMode()
    .analyze();
  const found = violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
  expect(found, name).toEqual([]);
}

/** The same without axe, which takes a second. */
export async function inEverySize(
  page: Page,
  name: string,
  sizes: readonly Size[],
  look: Look = () => Promise.resolve(),
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    // A live picture is never still, so the page is given the time of one transition instead.
    await page.waitForTimeout(300);
    const label = `${name}-${String(size.width)}x${String(size.height)}`;
    await page.screenshot({ path: join(pictures, `${label}.png`) });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${label} scrolls sideways`).toBeLessThanOrEqual(0);
    await look(label);
  }
}

/** The same for a screen of the kiosk, whose words stand whole and whose buttons are large. */
export const inspectKiosk = (page: Page, name: string): Promise<void> =>
  inspect(page, `kiosk-${name}`, KIOSK_SIZES, async (label) => {
    await expectKioskSizes(page, label);
    await expectWholeWords(page, label);
  });

/** The larger rules of the kiosk: every button at least 64 px high and wide, text at least 24 px. */
export async function expectKioskSizes(page: Page, name: string): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .map((button) => ({
        text: button.innerText,
        box: button.getBoundingClientRect(),
        font: Number.parseFloat(getComputedStyle(button).fontSize),
      }))
      .filter(({ box, font }) => box.width < 64 || box.height < 64 || font < 24)
      .map(
        ({ text, box, font }) =>
          `${text}: ${String(Math.round(box.width))}×${String(Math.round(box.height))}, ${String(font)} px`,
      ),
  );
  expect(small, `${name}: too small for a kiosk`).toEqual([]);
}
