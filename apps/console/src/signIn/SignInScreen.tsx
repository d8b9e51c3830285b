import type { ErrorCode } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import type { EndReason, Staff } from '../app/session.ts';
import { useText, type Translate } from '../app/useText.ts';
import { OtherWays } from './OtherWays.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import type { SecondFactorMethod } from './useSignIn.ts';

type Meta = RouteResponse<'meta'>;

/** Why the console shows the sign-in page; `chosen`: a password was just set by a link. */
export type SignedOutReason = 'nobody' | 'left' | 'chosen' | EndReason;

interface SignInScreenProps {
  /** Why nobody is signed in; an end that nobody asked for is explained. */
  readonly because: SignedOutReason;
  /** Why the single sign-on did not let them in. */
  readonly refused: ErrorCode | null;
  /** The second factors of a pending sign-in. */
  readonly begun: readonly SecondFactorMethod[] | null;
  readonly meta: Meta | null;
  readonly onSignedIn: (staff: Staff) => void;
}

/** Name and password first, then the second factor where there is one. */
export function SignInScreen({ because, refused, begun, meta, onSignedIn }: SignInScreenProps) {
  const { t } = useText();
  const [methods, setMethods] = useState(begun);
  const [expired, setExpired] = useState(false);
  const demo = meta?.demo ?? false;
  if (methods) {
    const again = () => {
      setMethods(null);
      setExpired(true);
    };
    return (
      <SignInFrame
        screen="secondFactor"
        title={t('account:secondFactor.title')}
        lead={t(`account:secondFactor.${methods === begun ? 'leadChosen' : 'lead'}`)}
        demo={demo}
      >
        <SecondFactorForm
          methods={methods}
          onSignedIn={onSignedIn}
          onBack={() => setMethods(null)}
          onExpired={again}
        />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame
      screen="signIn"
      title={t('account:signIn.title')}
      lead={t('account:signIn.lead')}
      demo={demo}
    >
      <StatusBanner tone="warning">{refused && whyRefused(refused, t)}</StatusBanner>
      <StatusBanner>{expired ? t('account:signIn.expired') : whyEnded(because, t)}</StatusBanner>
      <PasswordForm
        onSignedIn={onSignedIn}
        onSecondFactor={(next) => {
          setExpired(false);
          setMethods(next);
        }}
      />
      <OtherWays singleSignOn={meta?.singleSignOn ?? null} onSignedIn={onSignedIn} />
      {demo && <p className="sign-in__hint">{t('account:signIn.demo')}</p>}
    </SignInFrame>
  );
}

/** The message for a refused single sign-on; unknown accounts have one of their own. */
function whyRefused(code: ErrorCode, t: Translate) {
  return t(code === 'WRONG_CREDENTIALS' ? 'account:signIn.unknownHere' : `errors:${code}`);
}

/** The message for an ended session; signing out on purpose has none. */
function whyEnded(because: SignedOutReason, t: Translate) {
  if (because === 'nobody' || because === 'left') return null;
  return t(because === 'chosen' ? 'account:invitation.chosen' : `errors:${because}`);
}
