import { NO_SKILLS } from '@madoguchi/domain';
import type { Person } from '@madoguchi/protocol';
import type { Accounts } from '../../../ports/accounts.ts';
import type { Database } from '../../../ports/store.ts';
import type { Clock } from '../../../ports/clock.ts';
import { PeopleAdmin } from '../people.ts';
import { ADMIN, AdminFixture } from './adminFixture.ts';

const PASSWORD = 'ame-ni-mo-makezu-9';
export const DEVICE = { from: '192.0.2.7', browser: 'Firefox' };
export const FACTS = {
  displayName: '窓口 担当',
  role: 'specialist',
  deskIds: ['desk'],
  centerIds: [],
  districtIds: [],
  skills: NO_SKILLS,
} as const;

/** The people of the example ward and one admin; the accounts are those that a test brings. */
export class PeopleFixture extends AdminFixture {
  readonly accounts: Accounts;
  readonly people: PeopleAdmin;
  /** Sessions by which somebody is connected. */
  readonly connected = new Set<string>();

  constructor(db: Database, accountsOf: (clock: Clock) => Accounts) {
    super(db);
    const { clock, rights } = this;
    this.accounts = accountsOf(clock);
    this.people = new PeopleAdmin({
      ...{ db, clock, rights, accounts: this.accounts },
      isSessionConnected: (_staffId, sessionId) => this.connected.has(sessionId),
    });
  }

  /** Enters the admin. */
  async fill(): Promise<void> {
    const works = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
    await this.db.write(({ staff }) => {
      staff.insert({
        id: 'admin',
        displayName: '管理者',
        role: 'admin',
        disabled: false,
        ...works,
      });
    });
    await this.accounts.ensure({ staffId: 'admin', username: 'kanri', password: PASSWORD });
  }

  invite(username = 'madoguchi-1') {
    return this.people.invite({ ...FACTS, username }, ADMIN);
  }

  accept(token: string) {
    return this.accounts.acceptInvitation(token, PASSWORD, DEVICE, undefined);
  }

  signIn(username = 'madoguchi-1') {
    return this.accounts.signIn(username, PASSWORD, DEVICE, undefined);
  }

  /** Invites somebody who then chooses a password; returns who it is and the open session. */
  async join(): Promise<{ staffId: string; sessionId: string }> {
    const { token, staffId } = await this.invite();
    const next = await this.accept(token);
    if (next.step !== 'signedIn') throw new Error('somebody new has a second factor');
    return { staffId, sessionId: next.session.sessionId };
  }

  async personOf(staffId: string): Promise<Person> {
    const found = (await this.people.all()).people.find((p) => p.staffId === staffId);
    if (found === undefined) throw new Error(`${staffId} is not in the list`);
    return found;
  }

  async makeAdmin(staffId: string): Promise<void> {
    await this.people.change(staffId, { ...FACTS, role: 'admin', deskIds: [] }, ADMIN);
  }
}
