import type { Person } from '@madoguchi/protocol';

/** The state of an account. */
export type Standing = 'invited' | 'invitationOver' | 'active' | 'disabled';

type PersonFacts = Pick<Person, 'state' | 'invitationEndsAt'>;

/** The state of an account; an expired invitation is a state of its own. */
export function standingOf({ state, invitationEndsAt }: PersonFacts, now: number): Standing {
  const waits = invitationEndsAt !== null && invitationEndsAt > now;
  return state === 'invited' && !waits ? 'invitationOver' : state;
}

/** Whether the account is locked: until then only a passkey or a new invitation signs in. */
export const isLocked = ({ lockedUntil }: Pick<Person, 'lockedUntil'>, now: number): boolean =>
  lockedUntil !== null && lockedUntil > now;

/** The second factors of an account. */
export function factorsOf({
  totp,
  passkeys,
}: Pick<Person, 'totp' | 'passkeys'>): 'none' | 'totp' | 'passkeys' | 'both' {
  if (passkeys > 0) return totp ? 'both' : 'passkeys';
  return totp ? 'totp' : 'none';
}

/** The actions of an admin on an account. */
export type PersonCommand = 'change' | 'invite' | 'reset' | 'disable' | 'enable';

/** The actions on an account; an admin cannot lock their own account out. */
export function commandsFor(person: Person, mine: boolean): PersonCommand[] {
  if (person.state === 'disabled') return ['enable', 'change'];
  const commands: PersonCommand[] = ['change'];
  if (!mine) commands.push('invite');
  if (!mine && factorsOf(person) !== 'none') commands.push('reset');
  if (!mine) commands.push('disable');
  return commands;
}

/** The address of a one-time link: its token stands behind the #, which no server ever sees. */
export const invitationLink = (origin: string, token: string): string =>
  `${origin}/console/#invitation=${token}`;
