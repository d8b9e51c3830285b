import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium, openContext, openWindow } from '../media/chromium.ts';
import { signIn } from '../server/clients.ts';
import { bundleInPage } from './bundleInPage.ts';
import type { PaperParties } from './inPage/main.ts';

const PATH = '/paper-of-a-test/';

/** A page that the test itself answers counts as one of the internet, which may not reach a server on the loopback. */
const NO_CHECK_OF_NETWORKS = '--disable-features=LocalNetworkAccessChecks';

/** What runs in each page, by `evaluate`. */
export type InPage = PaperParties;

/** The page of one party. */
export type Party = Page;

/** A call about a paper: the product's own models in pages of the server's origin, without its screens. */
export interface PaperOffice {
  readonly kiosk: Page;
  /** The specialist, and a colleague who joins beside the server and only looks. */
  readonly ends: readonly [Page, Page];
  close(): Promise<void>;
}

/** Opens three pages and connects them in one call. `beside`: another context that is to use the same browser. */
export async function openPaperOffice(
  origin: string,
  beside: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<PaperOffice> {
  const code = await bundleInPage('main.ts');
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 }, [NO_CHECK_OF_NETWORKS]);
  try {
    await beside(await openContext(browser));
    const open = (cookie?: string): Promise<Page> => openParty(browser, origin, { code, cookie });
    const kiosk = await open();
    const [specialist, colleague] = [
      await open(await signIn(origin, 'demo')),
      await open(await signIn(origin, 'setagaya-1')),
    ];
    const ends = [specialist, colleague] as const;
    await kiosk.evaluate(() => paperParties.kiosk.open());
    await specialist.evaluate(() => paperParties.staff.open());
    await kiosk.evaluate(() => paperParties.kiosk.request());
    await specialist.evaluate(() => paperParties.staff.answer());
    await kiosk.evaluate(() => paperParties.kiosk.talking());
    await colleague.evaluate(() => paperParties.staff.open());
    const id = await colleague.evaluate(() => paperParties.staff.id);
    await specialist.evaluate((staffId) => paperParties.staff.invite(staffId), id);
    await colleague.evaluate(() => paperParties.staff.join());
    for (const end of ends) await end.evaluate(() => paperParties.staff.watch());
    return { kiosk, ends, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openParty(
  browser: Browser,
  origin: string,
  { code, cookie }: { code: string; cookie: string | undefined },
): Promise<Page> {
  const context = await openContext(browser, { viewport: { width: 800, height: 600 } });
  await context.route(`${origin}${PATH}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${code}</script>` }),
  );
  if (cookie !== undefined) {
    const cookies = cookie.split('; ').map((each) => {
      const [name = '', ...value] = each.split('=');
      return { name, value: value.join('='), url: origin };
    });
    await context.addCookies(cookies);
  }
  const page = await openWindow(context);
  await page.goto(`${origin}${PATH}`);
  return page;
}
