import { TEXTS, type ErrorCode } from '@madoguchi/domain';
import { Button, ErrorSummary, RuledTextField, TextField, useAction } from '@madoguchi/ui-kit';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText, type Translate } from '../app/useText.ts';
import { newPasswordProblem } from './newPasswordProblem.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { EMPTY_SET_UP, setUpBody, setUpProblems, type SetUpDraft } from './setUpForm.ts';
import { SignInFrame } from './SignInFrame.tsx';
import { useChecked, type Problem } from './useChecked.ts';

type TextFieldName = Exclude<keyof SetUpDraft, 'password'>;

interface SetUpProps {
  readonly onSignedIn: (staff: Staff) => void;
}

/** The set-up of an empty system: the code of the server's terminal makes the first admin. */
export function SetUpScreen({ onSignedIn }: SetUpProps) {
  const { t } = useText();
  return (
    <SignInFrame screen="setUp" title={t('account:setUp.title')} lead={t('account:setUp.lead')}>
      <SetUpForm onSignedIn={onSignedIn} />
    </SignInFrame>
  );
}

function SetUpForm({ onSignedIn }: SetUpProps) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'setUp'>();
  const [draft, setDraft] = useState<SetUpDraft>(EMPTY_SET_UP);
  const { errors, errorAt, setFound } = useChecked(
    failure && { fieldId: `setUp-${fieldOf(failure)}`, text: t(`errors:${failure}`) },
  );
  const field = (name: TextFieldName) => {
    const error = errorAt(`setUp-${name}`);
    return {
      id: `setUp-${name}`,
      label: t(`account:setUp.label.${name}`),
      value: draft[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        setDraft({ ...draft, [name]: event.target.value }),
      autoCapitalize: 'none',
      spellCheck: false,
      ...(error ? { error } : {}),
    };
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemsIn(draft, t);
    setFound(found);
    if (found.length > 0) return dismiss();
    void perform('setUp', async () => onSignedIn(await api.call('setUp', setUpBody(draft))));
  };
  return (
    <form className="sign-in__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      <TextField {...field('code')} hint={t('account:setUp.codeHint')} autoComplete="off" />
      <RuledTextField
        {...field('displayName')}
        rule={TEXTS.personName}
        name={t('account:setUp.label.displayName')}
        onText={(displayName) => setDraft({ ...draft, displayName })}
        autoComplete="name"
      />
      <TextField
        {...field('username')}
        hint={t('account:setUp.usernameHint')}
        autoComplete="username"
      />
      <NewPasswordField
        id="setUp-password"
        username={draft.username}
        value={draft.password}
        error={errorAt('setUp-password')}
        onChange={(password) => setDraft({ ...draft, password })}
      />
      <Button type="submit" variant="primary" size="main" wide aria-busy={busy !== null}>
        {t(busy ? 'account:setUp.busy' : 'account:setUp.submit')}
      </Button>
    </form>
  );
}

/** The problems of the draft, in the order of the form. */
function problemsIn(draft: SetUpDraft, t: Translate): Problem[] {
  return setUpProblems(draft).flatMap((name) =>
    name === 'password'
      ? newPasswordProblem('setUp-password', draft.password, draft.username, t)
      : [{ fieldId: `setUp-${name}`, text: t(`account:setUp.wrong.${name}`) }],
  );
}

/** The field that a refusal of the server is about. */
function fieldOf(code: ErrorCode): keyof SetUpDraft {
  if (code === 'PASSWORD_TOO_WEAK') return 'password';
  return code === 'NAME_TAKEN' ? 'username' : 'code';
}
