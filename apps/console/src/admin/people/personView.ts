import type { Person } from '@madoguchi/protocol';

/** How somebody stands with the system. */
export type Standing = 'invited' | 'invitationOver' | 'active' | 'disabled';

type PersonFacts = Pick<Person, 'state' | 'invitationEndsAt'>;

/** The state of a person, where an invitation that nobody used in time is told apart. */
export function standingOf({ state, invitationEndsAt }: PersonFacts, now: number): Standing {
  const waits = invitationEndsAt !== null && invitationEndsAt > now;
  return state === 'invited' && !waits ? 'invitationOver' : state;
}

/** Whether only a passkey or a new invitation lets this person in at the moment. */
export const isLocked = ({ lockedUntil }: Pick<Person, 'lockedUntil'>, now: number): boolean =>
  lockedUntil !== null && lockedUntil > now;

/** Which second factors somebody has. */
export function factorsOf({
  totp,
  passkeys,
}: Pick<Person, 'totp' | 'passkeys'>): 'none' | 'totp' | 'passkeys' | 'both' {
  if (passkeys > 0) return totp ? 'both' : 'passkeys';
  return totp ? 'totp' : 'none';
}

/** What an admin can do about somebody. */
export type PersonCommand = 'change' | 'invite' | 'reset' | 'disable' | 'enable';

/** What can be done about somebody; nobody locks themselves out. */
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
