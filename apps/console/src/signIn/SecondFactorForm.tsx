import type { ErrorCode } from '@madoguchi/domain';
import { Button, ErrorSummary, useAction } from '@madoguchi/ui-kit';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { passkeySignIn, passkeysWork } from '../account/passkeys.ts';
import { PasskeyNotice, usePasskey } from '../account/PasskeyNotice.tsx';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { CodeField, codeOfTyped, type CodeKind } from './CodeField.tsx';
import type { SecondFactorMethod } from './useSignIn.ts';

interface SecondFactorProps {
  readonly methods: readonly SecondFactorMethod[];
  readonly onSignedIn: (staff: Staff) => void;
  readonly onBack: () => void;
  /** The pending sign-in has expired; the password is asked for again. */
  readonly onExpired: () => void;
}

/** The second factor: a code of the authenticator, a recovery code, or a passkey. */
export function SecondFactorForm({ methods, onSignedIn, onBack, onExpired }: SecondFactorProps) {
  const { t } = useText();
  const { api } = useServices();
  const [kind, setKind] = useState<CodeKind>(methods.includes('totp') ? 'totp' : 'recovery');
  const passkey = usePasskey();
  const other = kind === 'totp' ? 'recovery' : 'totp';
  return (
    <>
      {methods.some((method) => method !== 'passkey') && (
        <CodeForm key={kind} kind={kind} onSignedIn={onSignedIn} onExpired={onExpired} />
      )}
      <div className="sign-in__others">
        <PasskeyNotice problem={passkey.failure} />
        {methods.includes('passkey') && passkeysWork() && (
          <Button
            icon="key"
            wide
            aria-busy={passkey.busy !== null}
            onClick={() =>
              void passkey.perform('passkey', async () => onSignedIn(await passkeySignIn(api)))
            }
          >
            {t('account:secondFactor.passkey')}
          </Button>
        )}
        {methods.includes(other) && (
          <Button wide onClick={() => setKind(other)}>
            {t(`account:secondFactor.use.${other}`)}
          </Button>
        )}
        <button type="button" className="quiet-button" onClick={onBack}>
          {t('account:secondFactor.back')}
        </button>
      </div>
    </>
  );
}

type CodeFormProps = Pick<SecondFactorProps, 'onSignedIn' | 'onExpired'> & {
  readonly kind: CodeKind;
};

function CodeForm({ kind, onSignedIn, onExpired }: CodeFormProps) {
  const { t } = useText();
  const { api } = useServices();
  const { busy, failure, perform, dismiss } = useAction<'check'>();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  useExpiry(failure, onExpired);
  const code = codeOfTyped(kind, typed);
  const problem = asked ? t(`account:secondFactor.missing.${kind}`) : null;
  const errors = useMemo(() => {
    const text = problem ?? (failure ? t(`errors:${failure}`) : null);
    return text === null ? [] : [{ fieldId: 'code', text }];
  }, [problem, failure, t]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(code === null);
    if (code === null) return dismiss();
    void perform('check', async () =>
      onSignedIn(await api.call('secondFactor', { method: kind, code })),
    );
  };
  return (
    <form className="sign-in__form" onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary title={t('account:summary')} errors={errors} />}
      <CodeField kind={kind} value={typed} onChange={setTyped} error={problem} focus />
      <Button type="submit" variant="primary" size="main" wide aria-busy={busy !== null}>
        {t(busy ? 'account:secondFactor.busy' : 'account:secondFactor.submit')}
      </Button>
    </form>
  );
}

/** `NOT_SIGNED_IN` here means that the pending sign-in has expired. */
function useExpiry(failure: ErrorCode | null, onExpired: () => void): void {
  useEffect(() => {
    if (failure === 'NOT_SIGNED_IN') onExpired();
  }, [failure, onExpired]);
}
