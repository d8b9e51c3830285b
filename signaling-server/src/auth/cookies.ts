import { parseCookie, stringifySetCookie } from 'cookie';

/** With https browsers take a name that begins so only for this very host (RFC 6265bis, 4.1.3.2). */
export const nameOfCookie = (name: string, secure: boolean): string =>
  secure ? `__Host-${name}` : name;

/** A cookie of ours: for this server alone, invisible to scripts, never sent from another site. */
export class Cookie {
  readonly #name: string;
  readonly #secure: boolean;
  readonly #sameSite: 'strict' | 'lax';

  /** `lax` only for what has to come along when another site sends the browser back. */
  constructor(name: string, secure: boolean, sameSite: 'strict' | 'lax' = 'strict') {
    this.#sameSite = sameSite;
    this.#name = nameOfCookie(name, secure);
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
