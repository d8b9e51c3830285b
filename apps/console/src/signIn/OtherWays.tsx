import { Button } from '@madoguchi/ui-kit';
import { passkeySignIn, passkeysWork } from '../account/passkeys.ts';
import { PasskeyNotice, usePasskey } from '../account/PasskeyNotice.tsx';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';

interface OtherWaysProps {
  /** Name of the ward's single sign-on, where there is one. */
  readonly singleSignOn: string | null;
  readonly onSignedIn: (staff: Staff) => void;
}

/** Passkey and single sign-on. */
export function OtherWays({ singleSignOn, onSignedIn }: OtherWaysProps) {
  const { t } = useText();
  const { api } = useServices();
  const passkey = usePasskey();
  if (!passkeysWork() && singleSignOn === null) return null;
  return (
    <section className="sign-in__others" aria-label={t('account:signIn.others')}>
      <p className="sign-in__or" aria-hidden="true">
        {t('account:signIn.or')}
      </p>
      <PasskeyNotice problem={passkey.failure} />
      {passkeysWork() && (
        <Button
          size="main"
          wide
          icon="key"
          aria-busy={passkey.busy !== null}
          onClick={() =>
            void passkey.perform('passkey', async () => onSignedIn(await passkeySignIn(api)))
          }
        >
          {t('account:signIn.passkey')}
        </Button>
      )}
      {singleSignOn !== null && (
        <a className="button button--neutral button--main button--wide" href="/api/session/sso">
          {t('account:signIn.singleSignOn', { name: singleSignOn })}
        </a>
      )}
    </section>
  );
}
