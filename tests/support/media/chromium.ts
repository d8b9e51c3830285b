import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeToneAudio } from './toneAudio.ts';
import { writeMarkedVideo } from './y4mVideo.ts';

/** What a party shows and sounds like; each party is a browser process of its own. */
export interface Party {
  /** 0–255, found again in every frame of its camera. */
  readonly sourceId: number;
  /** Pitch of its microphone in Hz. */
  readonly toneHz: number;
  /** Frames of its camera in a second; default: 30. */
  readonly framesPerSecond?: number;
}

const binaryNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of the browser: `CHROMIUM_BIN` if given, otherwise the first known name on PATH. */
function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['CHROMIUM_BIN'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates =
    given === undefined
      ? binaryNames.flatMap((name) => folders.map((folder) => join(folder, name)))
      : [given];
  const found = candidates.find(isExecutable);
  if (found === undefined) {
    throw new Error(
      given === undefined
        ? 'No Chromium on PATH. On Debian: apt-get install -y chromium (or set CHROMIUM_BIN).'
        : `CHROMIUM_BIN names ${given}, which cannot be executed.`,
    );
  }
  return found;
}

const quietArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
];

const mediaArguments = [
  '--autoplay-policy=no-user-gesture-required',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  // Without it no candidate is gathered on a machine whose only interface is the loopback.
  '--allow-loopback-in-peer-connection',
];

export interface LaunchOptions {
  /** Pages that were left are kept, to be shown again on a press of back, as everyday browsers do. */
  readonly keepsPages?: boolean;
  /** So many cameras (`fake_device_0`, …) in the place of the face of the party, and several microphones. */
  readonly cameras?: number;
}

/**
 * Starts a headless Chromium whose camera and microphone are those of `party`.
 * One process has one set of fake devices, so two people are two calls of this function.
 */
export async function launchChromium(
  party: Party,
  extraArguments: readonly string[] = [],
  { keepsPages = false, cameras }: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = findChromium();
  const [video, audio] = await Promise.all([
    writeMarkedVideo(party.sourceId, party.framesPerSecond),
    writeToneAudio(party.toneHz),
  ]);
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses its sandbox to root only; everybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...quietArguments,
      ...mediaArguments,
      ...(cameras === undefined
        ? [
            `--use-file-for-fake-video-capture=${video.path}`,
            `--use-file-for-fake-audio-capture=${audio.path}`,
          ]
        : [`--use-fake-device-for-media-stream=device-count=${String(cameras)}`]),
      ...extraArguments,
    ],
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
  });
}

/** A Chromium on a profile of its own, whose settings lie in `folder`; `env` is added to its environment. */
export function openProfile(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...quietArguments, ...mediaArguments],
    locale: 'ja-JP',
    viewport: { width: 1280, height: 720 },
    env: { ...process.env, ...env },
  });
}

/** What is done to a profile before its first page is opened. */
export type Prepare = (context: BrowserContext) => Promise<unknown>;

/** A fresh profile in Japanese that may use camera and microphone. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    permissions: ['camera', 'microphone'],
    ...options,
  });
  // Whatever a page does not show by then it does not show at all; the step that waited is named.
  context.setDefaultTimeout(20_000);
  return context;
}

/**
 * Opens a page in a window of its own. Pages opened with `newPage` are tabs of one window, and
 * Chromium draws a tab in the back only once a second after a click on it, which a call bench
 * would report as a late first frame (decoded after 0.2 s, shown after 1.0 s).
 */
export async function openWindow(context: BrowserContext): Promise<Page> {
  const [neighbour] = context.pages();
  const browser = context.browser();
  if (neighbour === undefined || browser === null) return context.newPage();

  const pageSession = await context.newCDPSession(neighbour);
  const { targetInfo } = await pageSession.send('Target.getTargetInfo');
  await pageSession.detach();
  const browserSession = await browser.newBrowserCDPSession();
  const opened = context.waitForEvent('page');
  await browserSession.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...(targetInfo.browserContextId !== undefined && {
      browserContextId: targetInfo.browserContextId,
    }),
  });
  await browserSession.detach();
  return opened;
}
