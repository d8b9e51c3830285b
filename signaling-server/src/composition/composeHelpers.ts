import type { Accounts } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { StaffCodeChecks } from '../ports/staffCodeChecks.ts';
import type { Database } from '../ports/store.ts';
import type { RightsChange, RightsChanges } from '../services/access/rightsChanges.ts';
import { SessionLog } from '../services/accounts/sessionLog.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { mayHelpAt } from '../services/helpers/codesAt.ts';
import { followCalls } from '../services/helpers/followCalls.ts';
import { Drivings } from '../services/helpers/drivings.ts';
import { endWithHelp, Practices } from '../services/helpers/practices.ts';
import { QuietHints } from '../services/helpers/quietHints.ts';
import { Helpers } from '../services/helpers/helpers.ts';
import { leaveWithHelp, SideTalks } from '../services/helpers/sideTalks.ts';
import { StaffCodes } from '../services/helpers/staffCodes.ts';
import { helperKind } from '../services/records/helper/index.ts';

/** Wires who stands beside residents, and lets the loss of a right to it act at once. */
export function composeHelpers(around: {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly runner: UnitRunner;
  readonly accounts: Accounts;
  readonly rights: RightsChanges;
  readonly staffCodeChecks: StaffCodeChecks;
  /** In which a day of a rest ends. */
  readonly timeZone: string;
}): {
  readonly helpers: Helpers;
  readonly staffCodes: StaffCodes;
  readonly drivings: Drivings;
  readonly practices: Practices;
  readonly sideTalks: SideTalks;
  readonly quietHints: QuietHints;
} {
  const { db, clock, log, runner, accounts, rights, timeZone, staffCodeChecks: checks } = around;
  runner.inTransaction(followCalls);
  runner.inTransaction(leaveWithHelp);
  runner.inTransaction(endWithHelp);
  const helpers = new Helpers({ runner, db, checks });
  rights.onChange((change) => {
    followRights(db, helpers, change).catch((error: unknown) => {
      log.error({ err: error, type: change.type }, 'a helper was not ended');
    });
  });
  const sessionLog = new SessionLog(db, clock);
  const staffCodes = new StaffCodes({ runner, db, accounts, checks, log: sessionLog });
  const drivings = new Drivings(runner);
  const practices = new Practices(runner);
  const sideTalks = new SideTalks(runner);
  const quietHints = new QuietHints(runner, timeZone);
  return { helpers, staffCodes, drivings, practices, sideTalks, quietHints };
}

async function followRights(db: Database, helpers: Helpers, change: RightsChange): Promise<void> {
  if (change.type === 'kioskRevoked') return helpers.endAt(change.kioskId);
  if (change.type !== 'staffChanged' && change.type !== 'sessionsEnded') return;
  const { staffId } = change;
  const isBarred = db.read((stores) => {
    const helper = stores.records(helperKind).ofStaff(staffId);
    return helper !== null && !mayHelpAt(stores, staffId, helper.centerId);
  });
  if (isBarred) await helpers.endOf(staffId, 'barred');
}
