import type { AuditAction, Caller, SessionEnd, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Invitation, Person } from '@madoguchi/protocol';
import type { Accounts, EndingSessions } from '../../ports/accounts.ts';
import type { StaffStore } from '../../ports/store.ts';
import type { RightsChange } from '../access/rightsChanges.ts';
import {
  changeRemembered,
  madeRemembered,
  type AdminParts,
  type Remembered,
} from './adminParts.ts';
import { changeDetails } from './details.ts';
import {
  assertAdminStays,
  assertPlaces,
  hasBeenHere,
  personDetails,
  personOf,
  tidy,
  type PersonFacts,
} from './peopleRules.ts';
import { newId } from '../newId.ts';

type PeopleAccounts = Pick<
  Accounts,
  'add' | 'invite' | 'overview' | 'endingSessions' | 'resetFactors'
>;

/** What the people of the ward need besides the database. */
interface PeopleParts extends AdminParts {
  readonly accounts: PeopleAccounts;
  /** Whether a console is connected by this very session. */
  isSessionConnected(staffId: string, sessionId: string): boolean;
}

interface List {
  readonly people: Person[];
}

/** Who may come in and what they are; a change is felt by live connections at once. */
export class PeopleAdmin {
  readonly #parts: PeopleParts;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /** Everybody, with their account and where they are signed in. */
  async all(): Promise<List> {
    const { db, accounts, isSessionConnected } = this.#parts;
    const byId = new Map((await accounts.overview()).map((a) => [a.staffId, a]));
    const staff = db.read((stores) => stores.staff.all());
    return { people: staff.map((s) => personOf(s, byId.get(s.id), isSessionConnected)) };
  }

  /** Adds somebody and makes their link. Refuses with `NAME_TAKEN`, or `NOT_FOUND` for places. */
  invite(
    { username, ...given }: PersonFacts & { readonly username: string },
    caller: Caller,
  ): Promise<Invitation> {
    const facts = tidy(given);
    const staffId = newId();
    const { accounts } = this.#parts;
    return madeRemembered(
      this.#parts,
      caller,
      (stores) => {
        assertPlaces(facts, stores.organisation);
        stores.staff.insert({ id: staffId, ...facts, disabled: false });
        accounts.add(stores, staffId, username);
        const details = changeDetails(null, { username, ...personDetails(facts) });
        const invitation = { staffId, ...accounts.invite(stores, staffId) };
        return [about('people.invited', staffId, details), invitation];
      },
      { type: 'wardChanged' },
    );
  }

  /** A new link for somebody who is here already. `NOT_FOUND`, `WRONG_STATE` when disabled. */
  inviteAgain(staffId: string, caller: Caller): Promise<Invitation> {
    return madeRemembered(this.#parts, caller, (stores) => {
      if (find(stores.staff, staffId).disabled) throw new AppError('WRONG_STATE');
      const invitation = { staffId, ...this.#parts.accounts.invite(stores, staffId) };
      return [about('people.invited', staffId, { again: true }), invitation];
    });
  }

  /** Changes what somebody is. Refuses with `NOT_FOUND` or `LAST_ADMIN`. */
  async change(staffId: string, given: PersonFacts, caller: Caller): Promise<List> {
    const facts = tidy(given);
    const wasHere = await this.#wasHere();
    await changeRemembered(
      this.#parts,
      caller,
      ({ staff, organisation }) => {
        const before = find(staff, staffId);
        assertPlaces(facts, organisation);
        if (facts.role !== 'admin') assertAdminStays(before, staff.all(), wasHere);
        const details = changeDetails(personDetails(before), personDetails(facts));
        if (Object.keys(details).length === 0) return null;
        staff.save({ ...before, ...facts });
        return about('people.changed', staffId, details);
      },
      { type: 'staffChanged', staffId },
    );
    return this.all();
  }

  /** Ends everything of somebody, now. Refuses with `NOT_FOUND` or `LAST_ADMIN`. */
  async disable(staffId: string, caller: Caller): Promise<List> {
    const wasHere = await this.#wasHere();
    const sessions = await this.#ending(staffId, null);
    await changeRemembered(
      this.#parts,
      caller,
      (stores) => {
        const { staff } = stores;
        const before = find(staff, staffId);
        sessions.end(stores);
        if (before.disabled) return null;
        assertAdminStays(before, staff.all(), wasHere);
        staff.save({ ...before, disabled: true });
        return about('people.disabled', staffId);
      },
      ended(staffId, null, 'ACCOUNT_DISABLED'),
      // Which desks are served decides what the kiosks offer.
      { type: 'wardChanged' },
    );
    sessions.ended();
    return this.all();
  }

  /** Lets somebody in again. Refuses with `NOT_FOUND`. */
  async enable(staffId: string, caller: Caller): Promise<List> {
    await changeRemembered(
      this.#parts,
      caller,
      ({ staff }) => {
        const before = find(staff, staffId);
        if (!before.disabled) return null;
        staff.save({ ...before, disabled: false });
        return about('people.enabled', staffId);
      },
      { type: 'staffChanged', staffId },
    );
    return this.all();
  }

  /** Forgets authenticator, passkeys and recovery codes; signs out everywhere. `NOT_FOUND`. */
  async resetSecondFactor(staffId: string, caller: Caller): Promise<List> {
    const sessions = await this.#ending(staffId, null);
    await changeRemembered(
      this.#parts,
      caller,
      (stores) => {
        const { id } = find(stores.staff, staffId);
        this.#parts.accounts.resetFactors(stores, id);
        sessions.end(stores);
        return about('people.factorReset', id);
      },
      ended(staffId, null, 'SESSION_ENDED_BY_ADMIN'),
    );
    sessions.ended();
    return this.all();
  }

  /** Ends one session of somebody, or with `null` all. `NOT_FOUND`. */
  async signOut(staffId: string, sessionId: string | null, caller: Caller): Promise<List> {
    while (!(await this.#isSignedOut(staffId, sessionId, caller)));
    return this.all();
  }

  /** Whether that is so now; it is not when they ended by themselves after they were looked for. */
  async #isSignedOut(staffId: string, sessionId: string | null, caller: Caller): Promise<boolean> {
    const sessions = await this.#ending(staffId, sessionId);
    const signedOut = changeRemembered(
      this.#parts,
      caller,
      (stores) => {
        const { id } = find(stores.staff, staffId);
        if (sessions.sessionIds.length === 0) return null;
        sessions.end(stores, 'SESSION_ENDED');
        return about('people.signedOut', id, { sessionId });
      },
      ended(staffId, sessionId, 'SESSION_ENDED_BY_ADMIN'),
    );
    return signedOut.then(
      () => {
        sessions.ended();
        return true;
      },
      (error: unknown) => {
        if (error instanceof AppError && error.code === 'SESSION_ENDED') return false;
        throw error;
      },
    );
  }

  #ending(staffId: string, sessionId: string | null): Promise<EndingSessions> {
    return this.#parts.accounts.endingSessions(staffId, sessionId, 'SESSION_ENDED_BY_ADMIN');
  }

  async #wasHere(): Promise<(staffId: string) => boolean> {
    const here = (await this.#parts.accounts.overview()).filter(hasBeenHere);
    const ids = new Set(here.map((account) => account.staffId));
    return (staffId) => ids.has(staffId);
  }
}

function find(staff: StaffStore, staffId: string): StaffMember {
  const found = staff.get(staffId);
  if (found === null) throw new AppError('NOT_FOUND');
  return found;
}

/** Told after the sessions have ended, so that nobody stays connected by one. */
const ended = (staffId: string, sessionId: string | null, code: SessionEnd): RightsChange => ({
  type: 'sessionsEnded',
  staffId,
  sessionId,
  code,
});

const about = (
  action: AuditAction,
  staffId: string,
  details: Remembered['details'] = {},
): Remembered => ({ action, record: { kind: 'staff', id: staffId }, details });
