import { parseCookie, stringifySetCookie } from 'cookie';

/** A cookie of ours: for this server alone, invisible to scripts, never sent from another site. */
export class Cookie {
  readonly #name: string;
  readonly #secure: boolean;
  readonly #sameSite: 'strict' | 'lax';

  /** `lax` only for what has to come along when another site sends the browser back. */
  constructor(name: string, secure: boolean, sameSite: 'strict' | 'lax' = 'strict') {
    this.#sameSite = sameSite;
    // Browsers take a name that begins so only over https, for this very host (RFC 6265bis).
    this.#name = secure ? `__Host-${name}` : name;
    this.#secure = secure;
  }

  read(header: string | undefined): string | null {
    return parseCookie(header ?? '')[this.#name] ?? null;
  }

  set(value: string, lifetimeMs: number): string {
    return stringifySetCookie({
      name: this.#name,
      value,
      path: '/',
      httpOnly: true,
      sameSite: this.#sameSite,
      secure: this.#secure,
      maxAge: Math.floor(lifetimeMs / 1000),
    });
  }

  clear(): string {
    return this.set('', 0);
  }
}
