/** The cookie by which the browser of somebody without an account is known again. */
export interface GuestCookie {
  /** The secret in a `Cookie` header; `null` when there is none. */
  read(header: string | undefined): string | null;
  /** Values of `Set-Cookie`. */
  set(value: string, lifetimeMs: number): string;
  clear(): string;
}
