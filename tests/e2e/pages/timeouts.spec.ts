import { expect, test, type Page } from '@playwright/test';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { openContext } from '../../support/media/chromium.ts';

const opened = galleriesOfSpec(serveGalleries);

interface CountsNotes {
  notes?: number;
}

/** A kiosk of the gallery whose clock is the test's, and whose notes are counted. */
async function kioskAt(scene: string): Promise<Page> {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when?: number) {
      const counted = globalThis as CountsNotes;
      counted.notes = (counted.notes ?? 0) + 1;
      start.call(this, when);
    };
  });
  await page.goto(`${opened().galleries.kiosk}?scene=${scene}`);
  return page;
}

/** Shows another scene on the same page, as if it had just been opened. */
async function turnTo(page: Page, scene: string): Promise<void> {
  await page.evaluate((detail) => {
    dispatchEvent(new CustomEvent('gallery-open', { detail }));
  }, `${opened().galleries.kiosk}?scene=${scene}`);
}

const later = (page: Page, seconds: number) => page.clock.fastForward(seconds * 1000);
const shows = (page: Page, screen: string) =>
  expect(page.locator(`[data-screen="${screen}"]`)).toBeVisible();

test('[K6] [K901] [K902] the last screen warns with seconds, a ring and one tone, is extended by a touch, and ends by itself', async () => {
  const page = await kioskAt('thanks');
  await shows(page, 'thanks');
  // A page that nobody has touched may make no sound.
  await page.mouse.click(540, 200);
  const warning = page.getByRole('dialog', { name: 'つづけますか' });
  await later(page, 29);
  await expect(warning).toHaveCount(0);
  await later(page, 2);
  await expect(warning).toContainText(/あと (19|18)秒で はじめの画面へ もどります。/);
  await expect(warning.locator('.time-left__ring')).toBeVisible();
  await later(page, 10);
  await expect(warning).toContainText(/あと [789]秒で/);
  // The warning is two notes, once.
  expect(await page.evaluate(() => (globalThis as CountsNotes).notes)).toBe(2);
  await warning.getByRole('button', { name: 'つづける' }).click();
  await expect(warning).toHaveCount(0);
  await later(page, 29);
  await shows(page, 'thanks');
  await later(page, 2);
  await expect(warning).toBeVisible();
  await later(page, 20);
  await shows(page, 'idle');
  await page.context().close();
});

test('[K24] [K901] a half written request warns before it goes back to the queue', async () => {
  const page = await kioskAt('choices');
  await page.locator('.way-tile').first().click();
  await later(page, 61);
  const warning = page.getByRole('dialog', { name: 'つづけますか' });
  await expect(warning).toContainText('順番を待つ 画面へ もどります。番号は そのままです。');
  await later(page, 20);
  await expect(page.getByTestId('ticket')).toBeVisible();
  await page.context().close();
});

test('[K903] in a call nothing warns and nothing ends, whatever its state', async () => {
  const page = await kioskAt('call');
  for (const scene of ['call', 'hold-checking', 'looking', 'together', 'form']) {
    await turnTo(page, scene);
    await shows(page, 'call');
    await later(page, 600);
    await expect(page.getByRole('dialog', { name: 'つづけますか' })).toHaveCount(0);
    await shows(page, 'call');
  }
  await page.context().close();
});

/** A touch on the first control that has these words. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** How each screen that ends by itself is reached, its name, and the seconds until it warns. */
const WALKED_AWAY: readonly {
  readonly from: string;
  readonly scene: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly screen: string;
  readonly quiet: number;
}[] = [
  {
    from: 'the topics',
    scene: 'idle',
    reach: (page) => press(page, '相談する'),
    screen: 'choosing',
    quiet: 60,
  },
  {
    from: 'a topic',
    scene: 'idle',
    async reach(page) {
      await press(page, '相談する');
      await page.locator('.tile').first().click();
    },
    screen: 'confirming',
    quiet: 60,
  },
  {
    from: 'the number of a booking',
    scene: 'idle',
    async reach(page) {
      await press(page, '予約している方');
      await press(page, '1');
    },
    screen: 'checkIn',
    quiet: 60,
  },
  {
    from: 'a closed topic',
    scene: 'closed',
    async reach(page) {
      await press(page, '相談する');
      await page.locator('.tile').first().click();
    },
    screen: 'contact',
    quiet: 60,
  },
  {
    from: 'a time that is kept',
    scene: 'idle',
    async reach(page) {
      await press(page, '相談する');
      await page.locator('.tile').first().click();
      await press(page, '予約する');
      await page.locator('.days .button').first().click();
      await press(page, '9:00');
      await page.getByRole('timer').waitFor();
    },
    screen: 'booking',
    quiet: 60,
  },
  { from: 'the survey', scene: 'survey', screen: 'thanks', quiet: 30 },
  {
    from: 'something to print',
    scene: 'print',
    reach: (page) => page.getByRole('button', { name: /印刷/ }).first().waitFor(),
    screen: 'thanks',
    quiet: 60,
  },
  { from: 'a visit that was cut off', scene: 'dropped', screen: 'farewell', quiet: 30 },
  { from: 'a wish', scene: 'callback', screen: 'farewell', quiet: 60 },
];

test('[F514] [BR8] [BR12] whoever walks away, from whichever screen, is asked once and leaves the first screen behind', async () => {
  test.setTimeout(120_000);
  const page = await kioskAt('idle');
  const warning = page.getByRole('dialog', { name: 'つづけますか' });
  for (const { from, scene, reach, screen, quiet } of WALKED_AWAY) {
    await turnTo(page, scene);
    await reach?.(page);
    await shows(page, screen);
    await later(page, quiet - 1);
    await expect(warning, from).toHaveCount(0);
    await later(page, 2);
    await expect(warning, from).toBeVisible();
    await later(page, 20);
    await shows(page, 'idle');
    await expect(warning, from).toHaveCount(0);
  }
  await page.context().close();
});
