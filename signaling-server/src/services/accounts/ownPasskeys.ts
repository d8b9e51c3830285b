import { AppError, requiredFactor, type Caller } from '@madoguchi/domain';
import type { RouteResponse, Session } from '@madoguchi/protocol';
import type { Accounts, OpenSession, Passkeys } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { SessionLog } from './sessionLog.ts';
import type { SessionView } from './sessionView.ts';

interface OwnPasskeysParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'prove'>;
  readonly passkeys: Pick<Passkeys, 'of' | 'remove'>;
  readonly log: SessionLog;
  readonly view: SessionView;
}

/** The passkeys of whoever is signed in: which there are, and one less. */
export class OwnPasskeys {
  readonly #parts: OwnPasskeysParts;

  constructor(parts: OwnPasskeysParts) {
    this.#parts = parts;
  }

  async list({ staffId }: OpenSession): Promise<RouteResponse<'passkeys'>> {
    return { passkeys: [...(await this.#parts.passkeys.of(staffId))] };
  }

  /**
   * Removes a passkey together with its entry in the audit log; sessions stay. `WRONG_CREDENTIALS`,
   * `ACCOUNT_LOCKED`, `NOT_FOUND` for one that is not their own, `PASSKEY_NEEDED`.
   */
  async remove(
    session: OpenSession,
    { id, password }: { readonly id: string; readonly password: string },
    caller: Caller,
  ): Promise<Session> {
    const { staffId } = session;
    const { accounts, log, view } = this.#parts;
    await accounts
      .prove(staffId, password)
      .catch((error: unknown) =>
        log.refused(error, 'password', caller.from, () => Promise.resolve(staffId)),
      );
    while (!(await this.#isRemoved(staffId, id, caller)));
    return view.of(session);
  }

  /** Whether it was; it was not when another came or went since they were counted. */
  async #isRemoved(staffId: string, id: string, caller: Caller): Promise<boolean> {
    const { db, clock, passkeys } = this.#parts;
    const own = await passkeys.of(staffId);
    if (!own.some((passkey) => passkey.id === id)) throw new AppError('NOT_FOUND');
    const left = own.length - 1;
    const removed = db.write((stores) => {
      const { staff, settings, audit } = stores;
      const role = staff.get(staffId)?.role;
      if (role === undefined) throw new AppError('NOT_FOUND');
      const isDemo = settings.get('seed') === 'demo';
      if (requiredFactor(role, { totp: true, passkeys: left }, isDemo) !== null) {
        throw new AppError('PASSKEY_NEEDED');
      }
      passkeys.remove(stores, staffId, id, left);
      const record = { kind: 'staff', id: staffId } as const;
      const details = { what: 'passkeyRemoved', left } as const;
      audit.append({ ...caller, action: 'account.changed', record, details }, clock.now());
      return true;
    });
    return removed.catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'WRONG_STATE') return false;
      throw error;
    });
  }
}
