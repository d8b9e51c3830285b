import { Button, ErrorSummary, useAction } from '@madoguchi/ui-kit';
import { useState, type FormEvent } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { newPasswordProblem } from './newPasswordProblem.ts';
import { useChecked } from './useChecked.ts';
import type { SecondFactorMethod } from './useSignIn.ts';

interface ChoosePasswordProps {
  readonly token: string;
  readonly username: string;
  readonly onSignedIn: (staff: Staff) => void;
  /** The password is set; a second factor that was set up before is still required. */
  readonly onSecondFactor: (methods: readonly SecondFactorMethod[]) => void;
}

/** The form in which an invited person sets a password. */
export function ChoosePasswordForm(props: ChoosePasswordProps) {
  const { token, username, onSignedIn, onSecondFactor } = props;
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'accept'>();
  const [password, setPassword] = useState('');
  const { errors, errorAt, setFound } = useChecked(
    failure && { fieldId: 'new-password', text: t(`errors:${failure}`) },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = newPasswordProblem('new-password', password, username, t);
    setFound(found);
    if (found.length > 0) return dismiss();
    void perform('accept', async () => {
      const answer = await api.call('acceptInvitation', { token, password });
      if (answer.step === 'signedIn') onSignedIn(answer.session);
      else onSecondFactor(answer.methods);
    });
  };
  return (
    <form className="sign-in__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      {/* Password managers file the new password under this name. */}
      <input hidden readOnly name="username" autoComplete="username" value={username} />
      <NewPasswordField
        id="new-password"
        username={username}
        value={password}
        error={errorAt('new-password')}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" size="main" wide aria-busy={busy !== null}>
        {t(busy ? 'account:invitation.busy' : 'account:invitation.submit')}
      </Button>
    </form>
  );
}
