import type { StaffMember } from '@madoguchi/domain';
import type { Accounts } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import { Access } from '../services/access/access.ts';
import { Enrolment } from '../services/kiosks/enrolment.ts';
import { Identity } from '../services/accounts/identity.ts';
import { KioskChallenges } from '../services/kiosks/kioskChallenges.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import { checkKinds } from '../services/access/gate.ts';
import { KINDS } from '../services/records/index.ts';
import { KindRegistry } from '../services/records/registry.ts';
import { RightsChanges } from '../services/access/rightsChanges.ts';
import { SessionView } from '../services/accounts/sessionView.ts';

/** What decides who speaks and what they may do. */
export interface Gates {
  readonly accounts: Accounts;
  readonly identity: Identity;
  readonly enrolment: Enrolment;
  readonly access: Access;
  readonly rights: RightsChanges;
  readonly kioskRegister: KioskRegister;
  /** What somebody has yet to set up before they may do anything else; `null` when nothing. */
  requiredFactor(staff: StaffMember): Promise<'totp' | 'passkey' | null>;
}

/** Wires the gates of sockets and HTTP alike. */
export function composeGates(around: {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly accounts: Accounts;
  readonly kioskRegister: KioskRegister;
}): Gates {
  const { db, clock, log, accounts, kioskRegister } = around;
  const kinds = new KindRegistry(KINDS);
  checkKinds(kinds);
  const view = new SessionView(db, accounts);
  return {
    accounts,
    identity: new Identity(db, accounts, new KioskChallenges(clock)),
    enrolment: new Enrolment(db, clock),
    access: new Access(db, clock, log, kinds),
    rights: new RightsChanges(),
    kioskRegister,
    requiredFactor: (staff) => view.required(staff),
  };
}
