/**
 * Names of the channels between the kiosk's page and its main process.
 *
 * They stand apart from their schemas because the preload needs the names only: a sandboxed preload
 * should not carry a validation library into every page.
 */
export const channels = {
  visitEnded: 'kiosk:visit-ended',
} as const;

/** A request of the page to the main process. */
export type ChannelName = keyof typeof channels;

/**
 * The page's database that holds the device's key: the only thing of this origin that the shell keeps
 * when a visit ends.
 */
export const KEY_DATABASE = 'madoguchi-kiosk-key';

/** The command-line argument by which the main process passes its version to the preload. */
export const VERSION_ARGUMENT = '--kiosk-app-version=';
