import type { KioskFault } from './faults.ts';

/** Since when a fault is there, and since when it has not been seen any more; epoch milliseconds. */
export interface Sighting {
  readonly since: number;
  /** `null` while it is there. */
  readonly goneSince: number | null;
}

const MINUTE_MS = 60_000;

/** After how long a fault is told, in milliseconds. A kiosk that is started anew is back before. */
export const TOLD_AFTER_MS: Readonly<Record<KioskFault, number>> = {
  offline: 10 * MINUTE_MS,
  microphone: 5 * MINUTE_MS,
  sound: 5 * MINUTE_MS,
  camera: 5 * MINUTE_MS,
  droppedCalls: 0,
  poorCalls: 0,
  staffCall: 0,
  copied: 0,
  deskCamera: 10 * MINUTE_MS,
  printer: 10 * MINUTE_MS,
  clock: 15 * MINUTE_MS,
  version: 24 * 60 * MINUTE_MS,
};

/** A fault that has not been seen for so long is over, in milliseconds; one that comes and goes in less is one fault. */
export const HEALTHY_AFTER_MS = 5 * MINUTE_MS;

/** What is known of a fault after another look at it; `null` for one that is over, or never was. */
export function sightedAgain(
  before: Sighting | null,
  isThere: boolean,
  now: number,
): Sighting | null {
  if (isThere) return { since: before?.since ?? now, goneSince: null };
  if (before === null) return null;
  const goneSince = before.goneSince ?? now;
  return now - goneSince >= HEALTHY_AFTER_MS ? null : { ...before, goneSince };
}

/** Whether a fault that is there has lasted long enough to be told. */
export const isToTell = (fault: KioskFault, sighting: Sighting | null, now: number): boolean =>
  sighting !== null && sighting.goneSince === null && now - sighting.since >= TOLD_AFTER_MS[fault];
