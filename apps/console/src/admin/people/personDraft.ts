import type { Role } from '@madoguchi/domain';
import { username as usernameSchema, type Person, type RouteBody } from '@madoguchi/protocol';

/** What stands in the form about a person. */
export interface PersonDraft {
  readonly displayName: string;
  readonly username: string;
  readonly role: Role | null;
  readonly deskIds: readonly string[];
  readonly centerIds: readonly string[];
}

const NAME_LIMIT = 100;

/** The form as it opens: empty for somebody new, else what is known. */
export function draftOf(person: Person | null): PersonDraft {
  if (!person) return { displayName: '', username: '', role: null, deskIds: [], centerIds: [] };
  const { displayName, username, role, deskIds, centerIds } = person;
  return { displayName, username: username ?? '', role, deskIds, centerIds };
}

export type PersonProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'usernameMissing'
  | 'usernameInvalid'
  | 'roleMissing'
  | 'deskMissing'
  | 'centerMissing';

/** What has to be put right, in the order of the form; the username counts for somebody new. */
export function problemsOf(draft: PersonDraft, isNew: boolean): PersonProblem[] {
  const problems: PersonProblem[] = [];
  const name = draft.displayName.trim();
  if (name === '') problems.push('nameMissing');
  else if (name.length > NAME_LIMIT) problems.push('nameTooLong');
  if (isNew && draft.username.trim() === '') problems.push('usernameMissing');
  else if (isNew && !usernameSchema.safeParse(draft.username).success)
    problems.push('usernameInvalid');
  if (draft.role === null) problems.push('roleMissing');
  if (draft.role === 'specialist' && draft.deskIds.length === 0) problems.push('deskMissing');
  if (draft.role === 'staff' && draft.centerIds.length === 0) problems.push('centerMissing');
  return problems;
}

/** The facts to send; places that do not belong to the role are left out. `null` without a role. */
export function factsOf(draft: PersonDraft): Omit<RouteBody<'invite'>, 'username'> | null {
  if (draft.role === null) return null;
  return {
    displayName: draft.displayName.trim(),
    role: draft.role,
    deskIds: draft.role === 'specialist' ? [...draft.deskIds] : [],
    centerIds: draft.role === 'staff' ? [...draft.centerIds] : [],
  };
}

/** A list of ids with this one in it, or without it. */
export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
