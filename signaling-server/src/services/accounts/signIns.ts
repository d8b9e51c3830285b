import { AppError } from '@madoguchi/domain';
import type { Session } from '@madoguchi/protocol';
import type { Accounts, Device, OpenSession, SignIn, WithCookies } from '../../ports/accounts.ts';
import type { RightsChanges } from '../access/rightsChanges.ts';
import type { SessionLog, Way } from './sessionLog.ts';
import type { SessionView } from './sessionView.ts';

/** What sessions are opened, shown and ended with. */
export interface SignInParts {
  readonly accounts: Accounts;
  readonly rights: RightsChanges;
  readonly log: SessionLog;
  readonly view: SessionView;
}

type Answered<T> = { readonly answer: T } & WithCookies;
type Cookies = string | undefined;
/** How a sign-in went on, as it is answered. */
type Step =
  | { step: 'signedIn'; session: Session }
  | { step: 'secondFactor'; methods: ('totp' | 'recovery' | 'passkey')[] };

/** Opening and ending sessions: each noted in the audit log before it is answered. */
export class SignIns {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  async signIn(
    { username, password }: { readonly username: string; readonly password: string },
    device: Device,
    cookies: Cookies,
  ): Promise<Answered<Step>> {
    const { accounts, log } = this.#parts;
    const done = await accounts
      .signIn(username, password, device, cookies)
      .catch((error: unknown): Promise<SignIn> =>
        log.refused(error, 'password', device.from, () => accounts.whose(username)),
      );
    return this.#goOn(done, 'password', device, cookies);
  }

  async complete(
    method: 'totp' | 'recovery',
    code: string,
    device: Device,
    cookies: Cookies,
  ): Promise<Answered<Session>> {
    const { accounts, log } = this.#parts;
    const done = await accounts
      .completeWithCode(cookies, method, code, device)
      .catch((error: unknown) =>
        log.refused(error, method, device.from, () => accounts.whoWaits(cookies)),
      );
    return this.opened(done, method, device, cookies);
  }

  /** Chooses a password by a link; where there is a second factor, that is all it does. */
  async acceptInvitation(
    token: string,
    password: string,
    device: Device,
    cookies: Cookies,
  ): Promise<Answered<Step>> {
    const { accounts, log, rights } = this.#parts;
    const done = await accounts
      .acceptInvitation(token, password, device, cookies)
      .catch((error: unknown) =>
        log.refused(error, 'invitation', device.from, () => Promise.resolve(null)),
      );
    const { staffId, signedOut } = done;
    rights.tell({ type: 'sessionsEnded', staffId, sessionId: null, code: 'SESSION_ENDED' });
    await log.passwordChosen(staffId, device.from, signedOut);
    return this.#goOn(done, 'invitation', device, cookies);
  }

  /** A way in that proves who somebody is by itself; what is refused is noted. */
  proven<T>(way: 'passkey' | 'sso', { from }: Device, attempt: () => Promise<T>): Promise<T> {
    return attempt().catch((error: unknown) =>
      this.#parts.log.refused(error, way, from, () => Promise.resolve(null)),
    );
  }

  /** Every way in ends here: what this browser was signed in as before is over. */
  async opened(
    done: { readonly session: OpenSession } & WithCookies,
    by: Way,
    device: Device,
    cookies: Cookies,
  ): Promise<Answered<Session>> {
    const former = await this.#parts.accounts.whoIs(cookies);
    if (former !== null) {
      const { staffId, sessionId } = former;
      await this.#end(staffId, sessionId);
      await this.#parts.log.own('session.closed', staffId, device.from, {
        by: 'signIn',
        sessionId,
      });
    }
    await this.#parts.log.opened(done.session, by, device);
    return { answer: await this.#parts.view.of(done.session), cookies: done.cookies };
  }

  /** `NOT_SIGNED_IN`, or how the session ended. */
  async session(cookies: Cookies): Promise<Session> {
    const session = await this.#parts.accounts.whoIs(cookies);
    if (session === null) throw new AppError(await this.#parts.accounts.whyNobody(cookies));
    return this.#parts.view.of(session);
  }

  /** `NOT_SIGNED_IN`, or how the session ended. */
  async extend(cookies: Cookies): Promise<Session> {
    return this.#parts.view.of(await this.#parts.accounts.extend(cookies));
  }

  async signOut(from: string, cookies: Cookies): Promise<WithCookies> {
    const { accounts, log, rights } = this.#parts;
    const session = await accounts.whoIs(cookies);
    const cleared = await accounts.signOut(cookies);
    if (session !== null) {
      const { staffId, sessionId } = session;
      rights.tell({ type: 'sessionsEnded', staffId, sessionId, code: 'SESSION_ENDED' });
      await log.own('session.closed', staffId, from, { by: 'signOut', sessionId });
    }
    return cleared;
  }

  async signOutEverywhere(staffId: string, from: string, cookies: Cookies): Promise<WithCookies> {
    const cleared = await this.#parts.accounts.signOut(cookies);
    await this.#end(staffId, null);
    await this.#parts.log.own('session.closed', staffId, from, { by: 'signOutEverywhere' });
    return cleared;
  }

  /** After the password: open, or on to the second factor, which opens it later. */
  async #goOn(done: SignIn, by: Way, device: Device, cookies: Cookies): Promise<Answered<Step>> {
    if (done.step === 'secondFactor') {
      const { step, methods, cookies: waiting } = done;
      return { answer: { step, methods: [...methods] }, cookies: waiting };
    }
    const { answer, cookies: set } = await this.opened(done, by, device, cookies);
    return { answer: { step: 'signedIn', session: answer }, cookies: set };
  }

  async #end(staffId: string, sessionId: string | null): Promise<void> {
    await this.#parts.accounts.endSessions(staffId, sessionId, 'SESSION_ENDED');
    this.#parts.rights.tell({ type: 'sessionsEnded', staffId, sessionId, code: 'SESSION_ENDED' });
  }
}
