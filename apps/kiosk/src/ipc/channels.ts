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

/** The command-line word by which the main process tells the preload its version. */
export const VERSION_ARGUMENT = '--kiosk-app-version=';
