import { Button, ErrorSummary, TextField } from '@madoguchi/ui-kit';
import { useMemo, useState, type FormEvent } from 'react';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { PasswordField } from './PasswordField.tsx';
import { useSignIn, type SecondFactorMethod } from './useSignIn.ts';

interface PasswordFormProps {
  readonly onSignedIn: (staff: Staff) => void;
  readonly onSecondFactor: (methods: readonly SecondFactorMethod[]) => void;
}

/** User name and password; errors are summarised in one place that takes the focus. */
export function PasswordForm({ onSignedIn, onSecondFactor }: PasswordFormProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problems, failure, submit } = useSignIn(onSignedIn, onSecondFactor);
  const errors = useMemo(
    () => [
      ...problems.map((field) => ({ fieldId: field, text: t(`account:signIn.${field}Missing`) })),
      ...(failure ? [{ fieldId: 'username', text: t(`errors:${failure}`) }] : []),
    ],
    [problems, failure, t],
  );
  const missing = (field: 'username' | 'password') =>
    problems.includes(field) ? { error: t(`account:signIn.${field}Missing`) } : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit({ username: name.trim(), password });
  };
  return (
    <form className="sign-in__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      {failure === 'ACCOUNT_LOCKED' && <LockedHelp />}
      <TextField
        id="username"
        label={t('account:field.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...missing('username')}
      />
      <PasswordField
        id="password"
        label={t('account:field.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        {...missing('password')}
      />
      <Button type="submit" variant="primary" size="main" wide aria-busy={busy}>
        {busy ? t('account:signIn.busy') : t('account:signIn.submit')}
      </Button>
    </form>
  );
}

/** Help for a locked account. */
function LockedHelp() {
  const { t } = useText();
  return (
    <ul className="sign-in__ways">
      <li>{t('account:locked.wait')}</li>
      <li>{t('account:locked.passkey')}</li>
      <li>{t('account:locked.admin')}</li>
    </ul>
  );
}
