/** The two ends of a consultation. */
export const SIDES = ['kiosk', 'staff'] as const;
export type Side = (typeof SIDES)[number];

/** Whether the device at one end is connected, and since when not. */
export type ConnectionState =
  { readonly state: 'up' } | { readonly state: 'lost'; readonly since: number };

/** How long an end may be disconnected before it is given up (product promise: 60 s). */
export const LOST_LIMIT_MS = 60_000;

/**
 * How long whoever writes up may be disconnected before a colleague may take it over. No resident
 * waits for it, so that it is long enough for a computer that restarts and a sign-in with two steps.
 */
export const WRITE_UP_LIMIT_MS = 600_000;
