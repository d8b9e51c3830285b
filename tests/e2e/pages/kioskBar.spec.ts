import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES } from '@madoguchi/domain';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { KIOSK_SIZES } from '../../support/office/inspect.ts';

const opened = galleriesOfSpec(serveGalleries);

/** Screens of every kind; each has the same bar. */
const SCENES = ['idle', 'waiting', 'call', 'thanks', 'connecting', 'enrol'];

interface Place {
  readonly kind: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Whether its words do not fit in it. */
  readonly isCut: boolean;
}

/** Where the buttons of the bar are, from left to right. */
const places = (page: Page): Promise<readonly Place[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.bar__button')].map((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      const kind = [...button.classList].find((name) => name.startsWith('bar__button--')) ?? '';
      const isCut =
        button.scrollWidth > button.clientWidth + 1 ||
        button.scrollHeight > button.clientHeight + 1;
      return { kind, left, top, right, bottom, isCut };
    }),
  );

async function open(page: Page, scene: string, preferences: object): Promise<readonly Place[]> {
  const kept = { language: 'ja', textSize: 1, volume: 4, readAloud: false, lowered: false };
  await page.evaluate(
    (all) => sessionStorage.setItem('preferences', all),
    JSON.stringify({ ...kept, ...preferences }),
  );
  await page.goto(`${opened().galleries.kiosk}?scene=${scene}`);
  await page.locator('.bar__button--call').waitFor();
  await page.evaluate(() => document.fonts.ready);
  return places(page);
}

/** 64 px at least, 16 px apart, one row, whole words. */
function expectLarge(found: readonly Place[], what: string): void {
  for (const [n, { kind, left, right, top, bottom, isCut }] of found.entries()) {
    const about = `${what} ${kind}`;
    expect(isCut, about).toBe(false);
    expect(right - left, about).toBeGreaterThanOrEqual(64);
    expect(bottom - top, about).toBeGreaterThanOrEqual(64);
    const before = found[n - 1];
    if (before !== undefined) expect(left - before.right, about).toBeGreaterThanOrEqual(15.9);
    expect(top, about).toBe(found[0]?.top);
  }
}

test('[K502] the lower bar is the same on every screen, in each language and size, lowered or not', async () => {
  test.setTimeout(120_000);
  const { browser, galleries } = opened();
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(galleries.kiosk);
  for (const size of KIOSK_SIZES) {
    await page.setViewportSize(size);
    const where = `${String(size.width)}x${String(size.height)}`;
    const usual = new Map<string, Place>();
    for (const scene of SCENES) {
      const found = await open(page, scene, {});
      expectLarge(found, `${where} ${scene}`);
      // Whatever a screen has of it is where every other screen has it.
      for (const place of found) {
        expect(place, `${where} ${scene}`).toEqual(usual.get(place.kind) ?? place);
        usual.set(place.kind, place);
      }
    }
    expect([...usual.keys()].filter((kind) => !kind.endsWith('--staff'))).toEqual(
      ['language', 'text-size', 'volume', 'read-aloud', 'lower', 'call', 'leave'].map(
        (kind) => `bar__button--${kind}`,
      ),
    );
    for (const language of LANGUAGES) {
      for (const changes of [{ textSize: 1 }, { textSize: 3, lowered: true }]) {
        const found = await open(page, 'call', { language, ...changes });
        expectLarge(found, `${where} ${language} ${JSON.stringify(changes)}`);
      }
    }
  }
  await page.close();
});
