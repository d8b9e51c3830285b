import {
  NO_SKILLS,
  SPOKEN_LANGUAGES,
  TEXTS,
  textProblem,
  tidyText,
  type Role,
  type SpokenLanguage,
  type Support,
  type TextProblem,
} from '@madoguchi/domain';
import { username as usernameSchema, type Person, type RouteBody } from '@madoguchi/protocol';

/** The languages that can be offered besides Japanese, which everybody speaks. */
export const FOREIGN_LANGUAGES = SPOKEN_LANGUAGES.filter(
  (language): language is Exclude<SpokenLanguage, 'ja'> => language !== 'ja',
);

/** The form of a person. */
export interface PersonDraft {
  readonly displayName: string;
  readonly username: string;
  readonly role: Role | null;
  readonly deskIds: readonly string[];
  readonly centerIds: readonly string[];
  /** Centers whose district a specialist is in charge of. */
  readonly districtIds: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly supports: readonly Support[];
}

const EMPTY: PersonDraft = {
  ...{ displayName: '', username: '', role: null, deskIds: [], centerIds: [] },
  ...{ districtIds: [], languages: [], supports: [] },
};

/** The form as it opens: empty for somebody new, else what is known. */
export function draftOf(person: Person | null): PersonDraft {
  if (!person) return EMPTY;
  const { displayName, username, role, deskIds, centerIds, districtIds, skills } = person;
  const { languages, supports } = skills;
  return {
    ...{ displayName, username: username ?? '', role, deskIds, centerIds },
    ...{ districtIds, languages, supports },
  };
}

export type PersonProblem =
  | { readonly name: TextProblem }
  | 'usernameMissing'
  | 'usernameInvalid'
  | 'roleMissing'
  | 'deskMissing'
  | 'centerMissing';

/** What has to be put right, in the order of the form; the username counts for somebody new. */
export function problemsOf(draft: PersonDraft, isNew: boolean): PersonProblem[] {
  const problems: PersonProblem[] = [];
  const name = textProblem(draft.displayName, TEXTS.personName);
  if (name !== null) problems.push({ name });
  if (isNew && draft.username.trim() === '') problems.push('usernameMissing');
  else if (isNew && !usernameSchema.safeParse(draft.username).success)
    problems.push('usernameInvalid');
  if (draft.role === null) problems.push('roleMissing');
  if (draft.role === 'specialist' && draft.deskIds.length === 0) problems.push('deskMissing');
  if (draft.role === 'staff' && draft.centerIds.length === 0) problems.push('centerMissing');
  return problems;
}

/** The facts to send; what does not belong to the role is left out. `null` without a role. */
export function factsOf(draft: PersonDraft): Omit<RouteBody<'invite'>, 'username'> | null {
  const { role, languages, supports } = draft;
  if (role === null) return null;
  const serves = role === 'specialist';
  return {
    displayName: tidyText('name', draft.displayName),
    role,
    deskIds: serves ? [...draft.deskIds] : [],
    centerIds: role === 'staff' ? [...draft.centerIds] : [],
    districtIds: serves ? [...draft.districtIds] : [],
    skills: serves ? { languages, supports } : NO_SKILLS,
  };
}

/** A list with this one in it, or without it. */
export const toggled = <T extends string>(ids: readonly T[], id: T): T[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
