import type { AuditFact, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Person } from '@madoguchi/protocol';
import type { AccountFacts } from '../../ports/accounts.ts';
import type { OrganisationStore } from '../../ports/store.ts';

/** What an admin decides about somebody. */
export type PersonFacts = Omit<StaffMember, 'id' | 'disabled'>;

/** Refuses desks and centers that do not exist with `NOT_FOUND`. */
export function assertPlaces(facts: PersonFacts, organisation: OrganisationStore): void {
  const exist =
    facts.deskIds.every((id) => organisation.desk(id) !== null) &&
    [...facts.centerIds, ...facts.districtIds].every((id) => organisation.center(id) !== null);
  if (!exist) throw new AppError('NOT_FOUND');
}

/** The same facts with everything once. */
export const tidy = (facts: PersonFacts): PersonFacts => ({
  displayName: facts.displayName,
  role: facts.role,
  deskIds: [...new Set(facts.deskIds)],
  centerIds: [...new Set(facts.centerIds)],
  districtIds: [...new Set(facts.districtIds)],
  skills: {
    languages: [...new Set(facts.skills.languages)],
    supports: [...new Set(facts.skills.supports)],
  },
});

/** The facts as short values for the audit log. */
export const personDetails = (facts: PersonFacts): AuditFact['details'] => ({
  displayName: facts.displayName,
  role: facts.role,
  desks: facts.deskIds.toSorted().join(' '),
  centers: facts.centerIds.toSorted().join(' '),
  districts: facts.districtIds.toSorted().join(' '),
  languages: facts.skills.languages.toSorted().join(' '),
  supports: facts.skills.supports.toSorted().join(' '),
});

/**
 * Refuses with `LAST_ADMIN` when nobody would be left who may set this system up: another admin who
 * is not disabled and has been here (`hasBeenHere`).
 */
export function assertAdminStays(
  leaving: StaffMember,
  all: readonly StaffMember[],
  hasBeenHere: (staffId: string) => boolean,
): void {
  if (leaving.role !== 'admin' || leaving.disabled) return;
  const others = all.filter((s) => s.role === 'admin' && !s.disabled && s.id !== leaving.id);
  if (!others.some((s) => hasBeenHere(s.id))) throw new AppError('LAST_ADMIN');
}

/** Somebody who has chosen a password, or has come in another way, is more than invited. */
export const hasBeenHere = (account: AccountFacts | undefined): boolean =>
  account !== undefined && (account.hasPassword || account.sessions.length > 0);

/** One line of the list of people; somebody without an account can only be invited. */
export function personOf(
  staff: StaffMember,
  account: AccountFacts | undefined,
  isConnected: (staffId: string, sessionId: string) => boolean,
): Person {
  const state = hasBeenHere(account) ? 'active' : 'invited';
  return {
    staffId: staff.id,
    displayName: staff.displayName,
    role: staff.role,
    deskIds: [...staff.deskIds],
    centerIds: [...staff.centerIds],
    districtIds: [...staff.districtIds],
    skills: {
      languages: [...staff.skills.languages],
      supports: [...staff.skills.supports],
    },
    username: account?.username ?? null,
    state: staff.disabled ? 'disabled' : state,
    invitationEndsAt: account?.invitationEndsAt ?? null,
    totp: account?.totp ?? false,
    passkeys: account?.passkeys ?? 0,
    lockedUntil: account?.lockedUntil ?? null,
    sessions: (account?.sessions ?? []).map(
      ({ sessionId, since, lastActiveAt, from, browser }) => ({
        sessionId,
        since,
        lastActiveAt,
        from,
        browser,
        connected: isConnected(staff.id, sessionId),
      }),
    ),
  };
}
