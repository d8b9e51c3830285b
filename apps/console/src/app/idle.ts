/** The two limits of a session, in the server's time. */
export interface Limits {
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

/** What has to be said about the end of a session at this moment. */
export type IdleStep =
  | { readonly say: 'nothing' }
  /** The ten hours are nearly over; nothing can move that end. */
  | { readonly say: 'endsSoon'; readonly minutesLeft: number }
  /** Nobody has been here for long; one press keeps the session. */
  | { readonly say: 'warn'; readonly secondsLeft: number }
  | { readonly say: 'ended' };

const MINUTE_MS = 60_000;
const WARNED_BEFORE_MS = 2 * MINUTE_MS;
const ANNOUNCED_BEFORE_MS = 10 * MINUTE_MS;
/** A sign of life is sent at most this often. */
const EXTEND_EVERY_MS = MINUTE_MS;

/** Two minutes' warning before the idle limit, ten minutes' notice before the absolute one. */
export function idleStep({ idleEndsAt, endsAt }: Limits, now: number): IdleStep {
  if (now >= Math.min(idleEndsAt, endsAt)) return { say: 'ended' };
  // A press would not help against the absolute end, so that is only announced.
  if (idleEndsAt < endsAt && now >= idleEndsAt - WARNED_BEFORE_MS) {
    return { say: 'warn', secondsLeft: Math.ceil((idleEndsAt - now) / 1000) };
  }
  if (now >= endsAt - ANNOUNCED_BEFORE_MS) {
    return { say: 'endsSoon', minutesLeft: Math.ceil((endsAt - now) / MINUTE_MS) };
  }
  return { say: 'nothing' };
}

/** What is known of the person at the screen. */
export interface Activity {
  /** The last key or pointer. */
  readonly activeAt: number;
  /** The last sign of life that was sent. */
  readonly sentAt: number;
  /** It rings or there is a call: somebody is here even if nothing is touched. */
  readonly engaged: boolean;
}

/** Whether a sign of life is due: there was one since the last was sent, a minute ago or longer. */
export function keepAliveIsDue({ activeAt, sentAt, engaged }: Activity, now: number): boolean {
  return now - sentAt >= EXTEND_EVERY_MS && (engaged || activeAt > sentAt);
}
