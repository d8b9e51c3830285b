import type { CallsOf, contract } from './contract.ts';

/**
 * What the Electron shell gives the kiosk's page as `window.kiosk`; absent in the browser kiosk: the
 * channels of the contract and two words. A page that was taken over can do no more than they say.
 *
 * `visitEnded` removes everything that a visit left in the shell: caches, cookies, clipboard and all
 * storage but the device's key. Call it when the screen is idle again; rejects when it could not be done.
 * `print` prints this page without a dialog and tells what became of it.
 */
export interface KioskApi extends CallsOf<typeof contract> {
  readonly platform: 'electron';
  readonly appVersion: string;
}

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}
