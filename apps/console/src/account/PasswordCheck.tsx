import { Button, ErrorSummary, useAction } from '@madoguchi/ui-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { PasswordField } from '../signIn/PasswordField.tsx';
import { useChecked } from '../signIn/useChecked.ts';

interface PasswordCheckProps {
  readonly submit: string;
  /** `end` for an action that removes something. */
  readonly variant?: 'primary' | 'end';
  /** Another button in the same row. */
  readonly beside?: ReactNode;
  /** Called with the password; may reject with a refusal. */
  readonly onPassword: (password: string) => Promise<void>;
}

/** Re-authentication by password before a sensitive action, in case the screen was left open. */
export function PasswordCheck({
  submit,
  variant = 'primary',
  beside,
  onPassword,
}: PasswordCheckProps) {
  const { t } = useText();
  const { busy, failure, perform, dismiss } = useAction<'check'>();
  const [password, setPassword] = useState('');
  const { errors, errorAt, setFound } = useChecked(
    failure && {
      fieldId: 'own-password',
      text: t(
        failure === 'WRONG_CREDENTIALS' ? 'account:field.passwordWrong' : `errors:${failure}`,
      ),
    },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const text = t('account:signIn.passwordMissing');
    setFound(password === '' ? [{ fieldId: 'own-password', text }] : []);
    if (password === '') return dismiss();
    void perform('check', () => onPassword(password));
  };
  const error = errorAt('own-password');
  return (
    <form className="account__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      <PasswordField
        id="own-password"
        label={t('account:field.ownPassword')}
        hint={t('account:field.ownPasswordHint')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        {...(error ? { error } : {})}
      />
      <div className="account__actions">
        <Button type="submit" variant={variant} size="main" aria-busy={busy !== null}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
