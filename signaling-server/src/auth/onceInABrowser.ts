import type { Clock } from '../ports/clock.ts';
import type { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';

/** Anybody may begin; beyond this the oldest is forgotten. */
const MOST = 1_000;

/**
 * What has begun in a browser and comes back to it: bound to it by a cookie, good once, for a while.
 * It is kept in memory: after a restart people begin again.
 */
export class OnceInABrowser<T> {
  readonly #clock: Clock;
  readonly #cookie: Cookie;
  readonly #lifetimeMs: number;
  readonly #begun = new Map<string, { readonly what: T; readonly endsAt: number }>();

  constructor(clock: Clock, cookie: Cookie, lifetimeMs: number) {
    this.#clock = clock;
    this.#cookie = cookie;
    this.#lifetimeMs = lifetimeMs;
  }

  /** Returns the `Set-Cookie` value that binds it to this browser. */
  begin(what: T): string {
    const token = newToken();
    const [oldest] = this.#begun.keys();
    if (this.#begun.size >= MOST && oldest !== undefined) this.#begun.delete(oldest);
    const endsAt = this.#clock.now() + this.#lifetimeMs;
    this.#begun.set(digestOf(token), { what, endsAt });
    return this.#cookie.set(token, this.#lifetimeMs);
  }

  /** Uses up what this browser has begun; `null` when there is nothing, or it is too old. */
  take(cookieHeader: string | undefined): T | null {
    const key = digestOf(this.#cookie.read(cookieHeader) ?? '');
    const begun = this.#begun.get(key);
    this.#begun.delete(key);
    return begun !== undefined && begun.endsAt > this.#clock.now() ? begun.what : null;
  }

  /** The `Set-Cookie` value that clears it. */
  clear(): string {
    return this.#cookie.clear();
  }
}
