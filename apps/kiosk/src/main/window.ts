import type { BrowserWindowConstructorOptions } from 'electron';
import { VERSION_ARGUMENT } from '../ipc/channels.ts';

/** The session whose database holds the device's key; ADR 0009 says why it is not in memory. */
export const PARTITION = 'persist:kiosk';

interface WindowFacts {
  readonly windowed: boolean;
  readonly packaged: boolean;
  readonly version: string;
  readonly preload: string;
}

/**
 * The kiosk's window. What Electron has as a default today is written out all the same: each line
 * is a promise of the checklist, and a default may change with a version.
 */
export function windowOptions(facts: WindowFacts): BrowserWindowConstructorOptions {
  const screen = facts.windowed ? { width: 720, height: 1280 } : { kiosk: true, fullscreen: true };
  return {
    ...screen,
    title: 'まちづくりオンライン窓口',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      partition: PARTITION,
      preload: facts.preload,
      additionalArguments: [`${VERSION_ARGUMENT}${facts.version}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      devTools: !facts.packaged,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      // A call must not stutter because something lies over the window.
      backgroundThrottling: false,
    },
  };
}
