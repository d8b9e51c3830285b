import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { LOCAL_SCHEME } from '../pages.ts';
import { twinEvent } from './twinParts.ts';
import type { TwinSession } from './twinSession.ts';
import { TwinWindow } from './twinWindow.ts';

/** Chromium knows no scheme of ours, so the twin shows local pages under this address instead. */
const LOCAL_STAND_IN = 'http://local.invalid';

const toChromium = (url: string): string => url.replace(`${LOCAL_SCHEME}://local`, LOCAL_STAND_IN);
const toElectron = (url: string): string => url.replace(LOCAL_STAND_IN, `${LOCAL_SCHEME}://local`);

/** Chromium's net errors in the numbers by which Electron tells them. */
const ERR_ABORTED = -3;
const ERR_CONNECTION_REFUSED = -102;

/**
 * The twin's window with a real Chromium page behind it: what the shell loads is shown, and what
 * the page tries (navigation, redirect, new window) is put to the shell's handlers first.
 */
export class ChromiumWindow extends TwinWindow {
  readonly #context: BrowserContext;
  readonly #session: TwinSession;
  #page: Promise<Page>;
  /** The address that the shell itself is loading: Electron does not ask about such a load. */
  #loading: string | null = null;

  constructor(
    options: BrowserWindowConstructorOptions,
    context: BrowserContext,
    session: TwinSession,
  ) {
    super(options);
    this.#context = context;
    this.#session = session;
    this.#page = this.#open();
    // The page may be gone by then, and its history with it.
    this.webContents.forgetHistory = () => void this.#forgetHistory().catch(() => undefined);
  }

  page(): Promise<Page> {
    return this.#page;
  }

  /** The address on the screen, as Electron would name it. */
  async url(): Promise<string> {
    return toElectron((await this.#page).url());
  }

  async #open(): Promise<Page> {
    const page = await this.#context.newPage();
    await page.route('**/*', (route, request) => this.#meet(route, request));
    page.on('popup', (popup) => {
      if (this.webContents.openHandler?.().action !== 'allow') void popup.close();
    });
    page.on('crash', () => {
      this.#page = page.close().then(() => this.#open());
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 });
    });
    return page;
  }

  async #forgetHistory(): Promise<void> {
    const devTools = await this.#context.newCDPSession(await this.#page);
    await devTools.send('Page.resetNavigationHistory');
    await devTools.detach();
  }

  override async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    const page = await this.#page;
    this.#loading = toChromium(url);
    try {
      const response = await page.goto(this.#loading, { waitUntil: 'load' });
      this.webContents.emit('did-navigate', {}, url, response?.status() ?? -1, '');
      this.webContents.emit('did-finish-load', {});
    } catch (error) {
      const aborted = String(error).includes('ERR_ABORTED');
      const code = aborted ? ERR_ABORTED : ERR_CONNECTION_REFUSED;
      this.webContents.emit('did-fail-load', {}, code, '', url, true, 1, 1);
      throw error;
    } finally {
      this.#loading = null;
    }
  }

  /** Every request of the page: local files from the package, navigations only when permitted. */
  async #meet(route: Route, request: PageRequest): Promise<void> {
    const url = request.url();
    if (url.startsWith(LOCAL_STAND_IN)) {
      const local = await this.#session.local.get(LOCAL_SCHEME)?.(new Request(toElectron(url)));
      if (local === undefined) return route.abort();
      const body = Buffer.from(await local.arrayBuffer());
      return route.fulfill({
        status: local.status,
        headers: Object.fromEntries(local.headers),
        body,
      });
    }
    if (!request.isNavigationRequest()) return route.continue();
    const isMainFrame = request.frame().parentFrame() === null;
    if (url !== this.#loading && this.#prevented(url, isMainFrame)) return route.abort('aborted');
    const response = await route.fetch({ maxRedirects: 0 }).catch(() => null);
    if (response === null) return route.abort('connectionrefused');
    const { location } = response.headers();
    if (location !== undefined) {
      const redirect = twinEvent({ url: new URL(location, url).href, isMainFrame });
      this.webContents.emit('will-redirect', redirect);
      if (redirect.defaultPrevented) return route.abort('aborted');
    }
    return route.fulfill({ response });
  }

  #prevented(url: string, isMainFrame: boolean): boolean {
    const event = twinEvent({ url, isMainFrame });
    if (isMainFrame) this.webContents.emit('will-navigate', event);
    this.webContents.emit('will-frame-navigate', event);
    return event.defaultPrevented;
  }
}
