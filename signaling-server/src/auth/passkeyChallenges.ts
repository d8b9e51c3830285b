import type { Clock } from '../ports/clock.ts';
import { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';

const LIFETIME_MS = 5 * 60_000;
/** Anybody may ask for a challenge; beyond this the oldest one is forgotten. */
const MOST = 1_000;

interface Asked {
  readonly challenge: string;
  /** For whom a passkey is being added; `null` for a sign-in. */
  readonly staffId: string | null;
  readonly endsAt: number;
}

/** Challenges that are still to be answered, each bound to one browser by a cookie and good once. */
export class PasskeyChallenges {
  readonly #clock: Clock;
  readonly #cookie: Cookie;
  readonly #asked = new Map<string, Asked>();

  constructor(clock: Clock, secureCookies: boolean) {
    this.#clock = clock;
    this.#cookie = new Cookie('madoguchi_passkey', secureCookies);
  }

  /** Returns the `Set-Cookie` value that binds the challenge to this browser. */
  ask(challenge: string, staffId: string | null): string {
    const token = newToken();
    const [oldest] = this.#asked.keys();
    if (this.#asked.size >= MOST && oldest !== undefined) this.#asked.delete(oldest);
    const endsAt = this.#clock.now() + LIFETIME_MS;
    this.#asked.set(digestOf(token), { challenge, staffId, endsAt });
    return this.#cookie.set(token, LIFETIME_MS);
  }

  /** Uses up the challenge of this browser; `null` when there is none for this purpose. */
  take(cookieHeader: string | undefined, staffId: string | null): string | null {
    const key = digestOf(this.#cookie.read(cookieHeader) ?? '');
    const asked = this.#asked.get(key);
    this.#asked.delete(key);
    const fits = asked?.staffId === staffId && asked.endsAt > this.#clock.now();
    return fits ? asked.challenge : null;
  }

  /** The `Set-Cookie` value that clears it. */
  clear(): string {
    return this.#cookie.clear();
  }
}
