/**
 * What the Electron shell gives the kiosk's page as `window.kiosk`; absent in the browser kiosk.
 *
 * Three words and no more: a page that was taken over can learn the version and have its own
 * leftovers removed.
 */
export interface KioskApi {
  readonly platform: 'electron';
  readonly appVersion: string;
  /**
   * Removes everything that a visit left in the shell: caches, cookies, clipboard and all storage but
   * the device's key. Call it when the screen is idle again; rejects when it could not be done.
   */
  visitEnded(): Promise<void>;
}

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}
