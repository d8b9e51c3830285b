import { Button, ErrorSummary, StatusBanner, TextField } from '@madoguchi/ui-kit';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { useText } from '../app/useText.ts';
import { Brand } from '../app/Brand.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useSignIn } from './useSignIn.ts';
import './signIn.css';

interface SignInProps {
  /** Whether a session ended by itself, which is said once. */
  readonly ended: boolean;
  readonly onSignedIn: (staff: Staff) => void;
}

/** Name and password; what is wrong is said in one place that takes the focus. */
export function SignInScreen({ ended, onSignedIn }: SignInProps) {
  const { t } = useText();
  const demo = useDemo();
  return (
    <div className="sign-in" data-screen="signIn">
      <header className="plain__header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main className="sign-in__main">
        <div className="sign-in__card">
          <h1 className="sign-in__title">{t('console:signIn.title')}</h1>
          <p className="sign-in__lead">{t('console:signIn.lead')}</p>
          {ended && <StatusBanner tone="info">{t('console:signIn.ended')}</StatusBanner>}
          <SignInForm onSignedIn={onSignedIn} />
          {demo && (
            <p className="sign-in__demo">
              <strong>{t('console:demo')}</strong> {t('console:signIn.demo')}
            </p>
          )}
        </div>
      </main>
    </div>
  );
}

function SignInForm({ onSignedIn }: Pick<SignInProps, 'onSignedIn'>) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problems, failure, submit } = useSignIn(onSignedIn);
  const errors = useMemo(
    () => [
      ...problems.map((field) => ({ fieldId: field, text: t(`console:signIn.${field}Missing`) })),
      ...(failure ? [{ fieldId: 'username', text: t(`errors:${failure}`) }] : []),
    ],
    [problems, failure, t],
  );
  const missing = (field: 'username' | 'password') =>
    problems.includes(field) ? { error: t(`console:signIn.${field}Missing`) } : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit({ username: name.trim(), password });
  };
  return (
    <form className="sign-in__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('console:signIn.summary')} errors={errors} />}
      <TextField
        id="username"
        label={t('console:signIn.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...missing('username')}
      />
      <TextField
        id="password"
        label={t('console:signIn.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        maxLength={128}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        {...missing('password')}
      />
      <Button type="submit" variant="primary" size="main" wide aria-busy={busy}>
        {busy ? t('console:signIn.busy') : t('console:signIn.submit')}
      </Button>
    </form>
  );
}

/** Whether this server holds demo data; unknown counts as no. */
function useDemo(): boolean {
  const { api } = useServices();
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    let current = true;
    api.call('meta').then(
      (meta) => current && setDemo(meta.demo),
      // Signing in will say what is the matter; here nothing depends on it.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api]);
  return demo;
}
