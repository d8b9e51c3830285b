import { AppError, type AuditFact, type ErrorCode } from '@madoguchi/domain';
import { AccountLocked, type Device, type OpenSession } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';

/** How somebody came in, or tried to. */
export type Way = 'password' | 'totp' | 'recovery' | 'passkey' | 'invitation' | 'setUp' | 'sso';

/** Refusals that tell of a try to get in; anything else is a slip or a fault. */
const TRIES: readonly ErrorCode[] = [
  'WRONG_CREDENTIALS',
  'SECOND_FACTOR_WRONG',
  'INVITATION_INVALID',
  'ACCOUNT_LOCKED',
];

type Details = AuditFact['details'];

/** What the audit log is told of sessions and accounts. A name that was typed is never in it. */
export class SessionLog {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  opened({ staffId, sessionId }: OpenSession, by: Way, { from, browser }: Device): Promise<void> {
    return this.own('session.opened', staffId, from, { by, browser, sessionId });
  }

  /** Something that somebody does with their own sessions or account. */
  own(action: AuditFact['action'], staffId: string, from: string, details: Details): Promise<void> {
    const role = this.#db.read(({ staff }) => staff.get(staffId))?.role;
    const actor =
      role === undefined
        ? ({ kind: 'system' } as const)
        : ({ kind: 'staff', staffId, role } as const);
    return this.#append({ actor, from, action, record: { kind: 'staff', id: staffId }, details });
  }

  /** By a link. Who held it is not proven by that alone, so it is noted as done before a sign-in. */
  passwordChosen(staffId: string, from: string, signedOut: number): Promise<void> {
    return this.#append({
      actor: { kind: 'anonymous' },
      from,
      action: 'account.changed',
      record: { kind: 'staff', id: staffId },
      details: { what: 'password', by: 'invitation', signedOut },
    });
  }

  /** A session that ended by itself: without a sign of life, or after the longest time there is. */
  expired(staffId: string, sessionId: string, by: 'idle' | 'limit'): Promise<void> {
    return this.#append({
      actor: { kind: 'system' },
      from: 'server',
      action: 'session.closed',
      record: { kind: 'staff', id: staffId },
      details: { by, sessionId },
    });
  }

  /** Notes a refused try, and that it locked, and throws it on. `whose` is asked only then. */
  async refused(
    error: unknown,
    by: Way,
    from: string,
    whose: () => Promise<string | null>,
  ): Promise<never> {
    if (!(error instanceof AppError) || !TRIES.includes(error.code)) throw error;
    const staffId = await whose();
    const record: AuditFact['record'] =
      staffId === null ? { kind: 'system', id: 'signIn' } : { kind: 'staff', id: staffId };
    const details = { by, code: error.code };
    const locks = error instanceof AccountLocked && error.justNow;
    const action = locks ? 'session.locked' : 'session.refused';
    await this.#append({ actor: { kind: 'anonymous' }, from, action, record, details });
    throw error;
  }

  async #append(fact: AuditFact): Promise<void> {
    await this.#db.write(({ audit }) => audit.append(fact, this.#clock.now()));
  }
}
