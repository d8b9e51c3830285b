import type { ErrorCode } from '@madoguchi/domain';
import { Button, ErrorSummary, useAction } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { useFrame } from '../app/frame.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { newPasswordProblem } from '../signIn/newPasswordProblem.ts';
import { NewPasswordField } from '../signIn/NewPasswordField.tsx';
import { PasswordField } from '../signIn/PasswordField.tsx';
import { useChecked } from '../signIn/useChecked.ts';
import { Section, type TaskProps } from './Section.tsx';

/** Changing the own password. */
export function PasswordSection({ task, onTask, onNews }: TaskProps) {
  const { t } = useText();
  return (
    <Section
      id="account-password"
      title={t('account:password.title')}
      state={t('account:password.lead')}
    >
      {task === 'password' ? (
        <>
          <PasswordForm onChanged={() => onNews('password')} />
          <Button onClick={() => onTask(null)}>{t('account:page.stop')}</Button>
        </>
      ) : (
        <div className="account__actions">
          <Button onClick={() => onTask('password')}>{t('account:password.start')}</Button>
        </div>
      )}
    </Section>
  );
}

function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { onRenewed } = useFrame();
  const { busy, failure, perform, dismiss } = useAction<'change'>();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { errors, errorAt, setFound } = useChecked(
    failure && {
      fieldId: fieldOf(failure),
      text: t(
        failure === 'WRONG_CREDENTIALS' ? 'account:field.passwordWrong' : `errors:${failure}`,
      ),
    },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(current === ''
        ? [{ fieldId: 'current-password', text: t('account:signIn.passwordMissing') }]
        : []),
      ...newPasswordProblem('new-password', next, '', t),
    ];
    setFound(found);
    if (found.length > 0) return dismiss();
    void perform('change', async () => {
      onRenewed(await api.call('changePassword', { current, next }));
      onChanged();
    });
  };
  const currentError = errorAt('current-password');
  return (
    <form className="account__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      <PasswordField
        id="current-password"
        label={t('account:password.current')}
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        {...(currentError ? { error: currentError } : {})}
      />
      <NewPasswordField
        id="new-password"
        username=""
        value={next}
        error={errorAt('new-password')}
        onChange={setNext}
      />
      <Button type="submit" variant="primary" size="main" aria-busy={busy !== null}>
        {t('account:password.submit')}
      </Button>
    </form>
  );
}

/** The field that a refusal of the server is about. */
const fieldOf = (code: ErrorCode) =>
  code === 'PASSWORD_TOO_WEAK' ? 'new-password' : 'current-password';
