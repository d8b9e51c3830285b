import type { HostSession, HostWindow } from './host.ts';
import type { Log } from './log.ts';
import { isKioskPage, OFFLINE_URL } from './pages.ts';

/** Milliseconds; all together a fault is over within seconds of its cause being over. */
export interface Patience {
  /** The delay between a crash and the next load, so that a page that crashes at once does not loop. */
  readonly afterCrash: number;
  /** The time that a page may hang before it is terminated. */
  readonly whileHanging: number;
  /** The interval of the probes of the server, and the timeout of one. */
  readonly betweenProbes: number;
}

/** What the product uses; tests are less patient. */
export const PATIENCE: Patience = { afterCrash: 1000, whileHanging: 5000, betweenProbes: 3000 };

/** Chromium's code for a load that was replaced by another one. */
const ERR_ABORTED = -3;

interface KeepShowingDependencies {
  readonly session: HostSession;
  readonly origin: string;
  readonly pageUrl: string;
  readonly patience: Patience;
  readonly log: Log;
}

/**
 * Keeps the kiosk's page on the screen until the window closes.
 *
 * ```
 *            load failed, HTTP error                 server answers
 *  kiosk page ──────────────────────► offline page ────────────────► kiosk page
 *      │ crashed, or hanging and ended                                   ▲
 *      └──────────────── a moment ──────────────────────────────────────┘
 * ```
 * The server is asked in the background, because a failed load would blank the screen each time.
 */
export function keepShowing(window: HostWindow, around: KeepShowingDependencies): void {
  const { session, origin, pageUrl, patience, log } = around;
  const contents = window.webContents;
  let next: NodeJS.Timeout | undefined;
  let hanging: NodeJS.Timeout | undefined;
  let closed = false;

  /** One step is scheduled at a time; the newest event of the page decides which. */
  const plan = (step: () => void, delay: number): void => {
    clearTimeout(next);
    if (!closed) next = setTimeout(step, delay);
  };
  const load = (url: string): void => {
    clearTimeout(next);
    // A failure is reported by `did-fail-load`; the promise would report it a second time.
    if (!closed) window.loadURL(url).catch(() => undefined);
  };
  const probe = async (): Promise<void> => {
    const signal = AbortSignal.timeout(patience.betweenProbes);
    const answer = await session.fetch(pageUrl, { cache: 'no-store', signal }).catch(() => null);
    if (answer?.ok === true) load(pageUrl);
    else plan(() => void probe(), patience.betweenProbes);
  };
  const goOffline = (reason: string | number): void => {
    log('server-unreachable', { reason });
    load(OFFLINE_URL);
    plan(() => void probe(), patience.betweenProbes);
  };

  contents.on('did-fail-load', (_event, code, _description, url, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED && isKioskPage(url, origin)) goOffline(code);
  });
  contents.on('did-navigate', (_event, url, status) => {
    if (status >= 400 && isKioskPage(url, origin)) goOffline(status);
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(hanging);
    log('page-gone', { reason });
    plan(() => {
      load(pageUrl);
    }, patience.afterCrash);
  });
  window.on('unresponsive', () => {
    clearTimeout(hanging);
    hanging = setTimeout(() => {
      log('page-hanging');
      contents.forcefullyCrashRenderer();
    }, patience.whileHanging);
  });
  window.on('responsive', () => {
    clearTimeout(hanging);
  });
  window.on('closed', () => {
    closed = true;
    clearTimeout(next);
    clearTimeout(hanging);
  });
  load(pageUrl);
}
