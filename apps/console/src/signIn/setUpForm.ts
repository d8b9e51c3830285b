import { TEXTS, textProblem, tidyText } from '@madoguchi/domain';
import { isPasswordUsable } from './passwordStrength.ts';

/** The draft of the first admin. */
export interface SetUpDraft {
  readonly code: string;
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
}

export const EMPTY_SET_UP: SetUpDraft = { code: '', displayName: '', username: '', password: '' };

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** The invalid fields, in the order of the form. */
export function setUpProblems(draft: SetUpDraft): (keyof SetUpDraft)[] {
  const wrong = {
    code: draft.code.trim() === '',
    displayName: textProblem(draft.displayName, TEXTS.personName) !== null,
    username: !USERNAME.test(draft.username.trim().toLowerCase()),
    password: !isPasswordUsable(draft.password, draft.username),
  };
  return (['code', 'displayName', 'username', 'password'] as const).filter((field) => wrong[field]);
}

/** The request body of a draft. */
export function setUpBody({ code, displayName, username, password }: SetUpDraft): SetUpDraft {
  return {
    code: code.trim().toUpperCase(),
    displayName: tidyText('name', displayName),
    username: username.trim().toLowerCase(),
    password,
  };
}
