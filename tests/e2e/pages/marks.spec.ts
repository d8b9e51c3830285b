import { expect, test, type Page } from '@playwright/test';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { servePaperGallery } from '../../support/gallery/serveGalleries.ts';
import { findColours } from '../../support/paper/pixels.ts';

/** The ends of a call, each with its screen. */
const ENDS = {
  kioskPortrait: { width: 1080, height: 1920, ui: 'kiosk', seat: 'kiosk', ink: '#0050c8' },
  kioskLandscape: { width: 1920, height: 1080, ui: 'kiosk', seat: 'kiosk', ink: '#0050c8' },
  console1280: { width: 1280, height: 720, ui: 'console', seat: 'staff:s1', ink: '#e5007f' },
  console1440: { width: 1440, height: 900, ui: 'console', seat: 'staff:s1', ink: '#e5007f' },
} as const;
type End = keyof typeof ENDS;
const NAMES = Object.keys(ENDS) as End[];

const SHEET = '.page-view__viewport';
const PICTURE = '.page-view__picture';
const DISCS = { first: { colour: '#00b000' }, second: { colour: '#00b0b0' } };

const opened = galleriesOfSpec(servePaperGallery);

/** What a page of the gallery and its test say to each other. */
interface Joined {
  readonly marksOfGallery: {
    passOn: (operation: unknown) => void;
    apply(operation: unknown, by: string): void;
  };
  passOn(operation: unknown): void;
}

const hear = ({ operation, by }: { readonly operation: unknown; readonly by: string }): void =>
  (window as unknown as Joined).marksOfGallery.apply(operation, by);

function tell(): void {
  const joined = window as unknown as Joined;
  joined.marksOfGallery.passOn = (operation) => {
    joined.passOn(operation);
  };
}

/** Opens the ends on one page, each of which does what the others do. */
async function openEnds(view: string): Promise<Map<End, Page>> {
  const pages = new Map<End, Page>();
  for (const name of NAMES) {
    const { width, height, ui, seat } = ENDS[name];
    const page = await opened().browser.newPage({ viewport: { width, height } });
    await page.exposeFunction('passOn', async (operation: unknown) => {
      const others = [...pages.values()].filter((each) => each !== page);
      await Promise.all(others.map((each) => each.evaluate(hear, { operation, by: seat })));
    });
    await page.goto(`${opened().galleries.paper}?view=${view}&ui=${ui}&me=${seat}`);
    await page.evaluate(tell);
    await expect(page.locator(PICTURE)).toBeVisible();
    // Names have the ink of their marks.
    await page.addStyleTag({ content: '.name-tag { visibility: hidden }' });
    pages.set(name, page);
  }
  return pages;
}

type Discs = Awaited<ReturnType<typeof discsOn>>;
const discsOn = (page: Page) => findColours(page, SHEET, DISCS);

/** Draws with a tool so that the middle of the mark is where a disc is. */
async function drawOver(page: Page, tool: string, disc: Discs['first']): Promise<void> {
  const size = 3 * (disc.right - disc.left);
  const slope = tool === 'ペン' ? 0 : size / 2;
  await page.getByRole('radio', { name: tool }).check({ force: true });
  await page.mouse.move(disc.x - size, disc.y - slope);
  await page.mouse.down();
  await page.mouse.move(disc.x + size, disc.y + slope, { steps: 12 });
  await page.mouse.up();
}

/** How far the only mark of this ink is from a disc, as a part of the document's width. */
async function offFrom(page: Page, disc: Discs['first'], ink: string): Promise<number> {
  const width = (await page.locator(PICTURE).boundingBox())?.width ?? 1;
  const { mark } = await findColours(page, SHEET, { mark: { colour: ink, tolerance: 60 } });
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  return mark.count === 0 ? Infinity : Math.hypot(x - disc.x, y - disc.y) / width;
}

/** Who draws what around which disc. */
const DRAWN = [
  ['kioskPortrait', '丸', 'first'],
  ['console1280', 'ペン', 'second'],
] as const;

for (const view of ['plain', 'straightened', 'turned']) {
  test(`[MK14] ${view}: what is drawn at either end is in the pixels of every screen where it belongs`, async () => {
    const pages = await openEnds(view);
    const discs = new Map<End, Discs>();
    for (const [name, page] of pages) discs.set(name, await discsOn(page));
    for (const [drawing, tool, which] of DRAWN) {
      const [from, at] = [pages.get(drawing), discs.get(drawing)?.[which]];
      if (from === undefined || at === undefined) throw new Error(`${drawing} is not open`);
      await drawOver(from, tool, at);
      for (const [name, page] of pages) {
        const there = discs.get(name)?.[which] ?? at;
        const off = () => offFrom(page, there, ENDS[drawing].ink);
        await expect.poll(off, { message: `${tool} at ${name}` }).toBeLessThan(0.01);
      }
    }
    for (const page of pages.values()) await page.close();
  });
}
