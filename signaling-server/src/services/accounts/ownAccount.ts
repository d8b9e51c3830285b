import type { Session } from '@madoguchi/protocol';
import type { OpenSession } from '../../ports/accounts.ts';
import type { SignInParts } from './signIns.ts';

/** What somebody changes of their own account, signed in; each change is in the audit log. */
export class OwnAccount {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`. */
  startTotp(
    { staffId }: OpenSession,
    password: string,
    from: string,
  ): Promise<{ uri: string; secret: string }> {
    return this.#proven(staffId, from, () => this.#parts.accounts.startTotp(staffId, password));
  }

  /** `SECOND_FACTOR_WRONG`. */
  async confirmTotp(
    session: OpenSession,
    code: string,
    from: string,
  ): Promise<{ session: Session; recoveryCodes: string[] }> {
    const { accounts, log, view } = this.#parts;
    const recoveryCodes = await accounts.confirmTotp(session.staffId, code);
    await log.own('account.changed', session.staffId, from, { what: 'totp' });
    return { session: await view.of(session), recoveryCodes: [...recoveryCodes] };
  }

  /** `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`. */
  async newRecoveryCodes(
    { staffId }: OpenSession,
    password: string,
    from: string,
  ): Promise<{ recoveryCodes: string[] }> {
    const { accounts, log } = this.#parts;
    const codes = await this.#proven(staffId, from, () =>
      accounts.newRecoveryCodes(staffId, password),
    );
    await log.own('account.changed', staffId, from, { what: 'recoveryCodes' });
    return { recoveryCodes: [...codes] };
  }

  /** Signs out everywhere else. `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`, `PASSWORD_TOO_WEAK`. */
  async changePassword(
    session: OpenSession,
    passwords: { readonly current: string; readonly next: string },
    from: string,
  ): Promise<Session> {
    const { accounts, log, rights, view } = this.#parts;
    const { staffId } = session;
    await this.#proven(staffId, from, () =>
      accounts.changePassword(staffId, passwords.current, passwords.next),
    );
    const ended = await accounts.endOtherSessions(staffId, session.sessionId);
    for (const sessionId of ended) {
      rights.tell({ type: 'sessionsEnded', staffId, sessionId, code: 'SESSION_ENDED' });
    }
    await log.own('account.changed', staffId, from, { what: 'password', signedOut: ended.length });
    return view.of(session);
  }

  async passkeyAdded(session: OpenSession, from: string): Promise<Session> {
    const { log, view } = this.#parts;
    await log.own('account.changed', session.staffId, from, { what: 'passkey' });
    return view.of(session);
  }

  #proven<T>(staffId: string, from: string, change: () => Promise<T>): Promise<T> {
    return change().catch((error: unknown) =>
      this.#parts.log.refused(error, 'password', from, () => Promise.resolve(staffId)),
    );
  }
}
