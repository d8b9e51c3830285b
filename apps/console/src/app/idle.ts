/** The two limits of a session, in the server's time. */
export interface Limits {
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

/** The notice about the end of a session at this moment. */
export type IdleStep =
  | { readonly say: 'nothing' }
  /** The absolute limit is near and cannot be extended. */
  | { readonly say: 'endsSoon'; readonly minutesLeft: number }
  /** The idle limit is near; one press extends the session. */
  | { readonly say: 'warn'; readonly secondsLeft: number }
  | { readonly say: 'ended' };

const MINUTE_MS = 60_000;
const WARNED_BEFORE_MS = 2 * MINUTE_MS;
const ANNOUNCED_BEFORE_MS = 10 * MINUTE_MS;
/** A keep-alive is sent at most this often. */
const EXTEND_EVERY_MS = MINUTE_MS;

/** Two minutes' warning before the idle limit, ten minutes' notice before the absolute one. */
export function idleStep({ idleEndsAt, endsAt }: Limits, now: number): IdleStep {
  if (now >= Math.min(idleEndsAt, endsAt)) return { say: 'ended' };
  // The absolute limit cannot be extended, so it is only announced.
  if (idleEndsAt < endsAt && now >= idleEndsAt - WARNED_BEFORE_MS) {
    return { say: 'warn', secondsLeft: Math.ceil((idleEndsAt - now) / 1000) };
  }
  if (now >= endsAt - ANNOUNCED_BEFORE_MS) {
    return { say: 'endsSoon', minutesLeft: Math.ceil((endsAt - now) / MINUTE_MS) };
  }
  return { say: 'nothing' };
}

/** The activity of the person at the screen. */
export interface Activity {
  /** The last key or pointer event. */
  readonly activeAt: number;
  /** The last keep-alive that was sent. */
  readonly sentAt: number;
  /** An offer rings or a call is on: this counts as activity without any input. */
  readonly engaged: boolean;
}

/** Whether a keep-alive is due: there was activity since the last one, which is at least a minute old. */
export function keepAliveIsDue({ activeAt, sentAt, engaged }: Activity, now: number): boolean {
  return now - sentAt >= EXTEND_EVERY_MS && (engaged || activeAt > sentAt);
}
