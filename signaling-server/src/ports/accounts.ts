/** Who a session cookie belongs to, or a sign-in that has just succeeded. */
interface SignedIn {
  readonly staffId: string;
  /** `Set-Cookie` values to pass on to the browser. */
  readonly cookies: readonly string[];
}

/** Accounts of staff: passwords and sessions. Whose account it is, is all that the services learn. */
export interface Accounts {
  /** Checks a password and opens a session; refuses with `WRONG_CREDENTIALS`. */
  signIn(username: string, password: string): Promise<SignedIn>;
  /** Ends the session of these cookies; returns the `Set-Cookie` values that clear it. */
  signOut(cookieHeader: string): Promise<readonly string[]>;
  /** The staff id behind a cookie header, or `null`. */
  whoIs(cookieHeader: string | undefined): Promise<string | null>;
  /** Makes an account for a member of staff who has none yet. */
  ensure(account: { staffId: string; username: string; password: string }): Promise<void>;
}
