/**
 * Names of the channels between the kiosk's page and its main process.
 *
 * They stand apart from their schemas because the preload needs the names only: a sandboxed preload
 * should not carry a validation library into every page.
 */
export const channels = {
  visitEnded: 'kiosk:visit-ended',
} as const;

/** One thing that the page may ask the main process for. */
export type ChannelName = keyof typeof channels;

/**
 * The page's database that holds the device's key: the only thing of this origin that the shell keeps
 * when a visit ends.
 */
export const KEY_DATABASE = 'madoguchi-kiosk-key';

/** The command-line word by which the main process tells the preload its version. */
export const VERSION_ARGUMENT = '--kiosk-app-version=';
