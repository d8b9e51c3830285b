/**
 * What the page may ask the main process for: the names of the table in `contract.ts`, which is what
 * they take and give.
 *
 * They stand apart from their schemas because the preload needs the names only: a sandboxed preload
 * should not carry a validation library into every page.
 */
export const CHANNELS = ['visitEnded', 'print'] as const;

/** One thing that the page may ask the main process for. */
export type ChannelName = (typeof CHANNELS)[number];

/** How a channel is called between the processes. */
export const wireName = (channel: string): string => `kiosk:${channel}`;

/** The page's database that holds the device's key. */
export const KEY_DATABASE = 'madoguchi-kiosk-key';

/** The page's database that holds which camera is the one over the desk. */
export const DEVICES_DATABASE = 'madoguchi-kiosk-devices';

/** What belongs to the device: the only things of this origin that the shell keeps when a visit ends. */
export const KEPT_DATABASES: readonly string[] = [KEY_DATABASE, DEVICES_DATABASE];

/** The command-line word by which the main process tells the preload its version. */
export const VERSION_ARGUMENT = '--kiosk-app-version=';
