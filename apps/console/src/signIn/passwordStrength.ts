import { isPasswordWeak } from '@madoguchi/domain';

/** The server refuses anything shorter. */
export const SHORTEST_PASSWORD = 12;

export type PasswordHint = 'short' | 'plain' | 'good' | 'strong';

const LONG = 16;

/** The strength of a password while it is typed; `plain` is what the server would refuse. */
export function passwordHint(password: string, username: string): PasswordHint {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (isPasswordWeak(password, [username])) return 'plain';
  return length < LONG ? 'good' : 'strong';
}

/** Whether the server would accept it, as far as the page can tell. */
export function isPasswordUsable(password: string, username: string): boolean {
  const hint = passwordHint(password, username);
  return hint === 'good' || hint === 'strong';
}
