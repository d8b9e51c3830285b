import type { Translate } from '../app/useText.ts';
import { isPasswordUsable, passwordHint, SHORTEST_PASSWORD } from './passwordStrength.ts';
import type { Problem } from './useChecked.ts';

/** The problems of a new password. */
export function newPasswordProblem(
  fieldId: string,
  password: string,
  username: string,
  t: Translate,
): readonly Problem[] {
  if (isPasswordUsable(password, username)) return [];
  const text =
    passwordHint(password, username) === 'short'
      ? t('account:field.passwordShort', { shortest: SHORTEST_PASSWORD })
      : t('errors:PASSWORD_TOO_WEAK');
  return [{ fieldId, text }];
}
