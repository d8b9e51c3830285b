import type { SessionServices } from '../http/sessionRoutes.ts';
import type { Accounts, Passkeys } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import { OwnAccount } from '../services/accounts/ownAccount.ts';
import { OwnKeys } from '../services/accounts/ownKeys.ts';
import { OwnPasskeys } from '../services/accounts/ownPasskeys.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';
import { SessionLog } from '../services/accounts/sessionLog.ts';
import { sweepSessions } from '../services/accounts/sessionSweep.ts';
import { SessionView } from '../services/accounts/sessionView.ts';
import { SetUp } from '../services/accounts/setUp.ts';
import { SignIns } from '../services/accounts/signIns.ts';

/** Wires signing in and out, and the end of sessions that nobody ends. */
export function composeSessions(around: {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly rights: RightsChanges;
}): { readonly sessions: SessionServices; stopSweep(): void } {
  const { db, clock, log, accounts, passkeys, rights } = around;
  const sessionLog = new SessionLog(db, clock);
  const parts = { accounts, rights, log: sessionLog, view: new SessionView(db, accounts) };
  return {
    sessions: {
      signIns: new SignIns(parts),
      ownAccount: new OwnAccount(parts),
      ownKeys: new OwnKeys({ db, clock, view: parts.view }),
      ownPasskeys: new OwnPasskeys({ ...parts, db, clock, passkeys }),
      setUp: new SetUp(db, accounts, clock, sessionLog),
    },
    stopSweep: sweepSessions({ accounts, clock, rights, sessionLog, log }),
  };
}
