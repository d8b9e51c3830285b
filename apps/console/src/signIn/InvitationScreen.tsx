import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { ChoosePasswordForm } from './ChoosePasswordForm.tsx';
import { SignIn } from './SignIn.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import type { SecondFactorMethod } from './useSignIn.ts';

interface InvitationProps {
  readonly token: string;
  readonly onSignedIn: (staff: Staff) => void;
  /** Leads to the ordinary sign-in. */
  readonly onLeave: () => void;
}

type Looked =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly invitee: RouteResponse<'lookAtInvitation'> }
  | { readonly state: 'refused'; readonly code: ErrorCode };

/** The page of an invitation: whom it is for, and the form to set a password. */
export function InvitationScreen({ token, onSignedIn, onLeave }: InvitationProps) {
  const { t } = useText();
  const looked = useInvitee(token);
  const [methods, setMethods] = useState<readonly SecondFactorMethod[] | null>(null);
  // The link is used; from here on it is an ordinary sign-in.
  if (methods)
    return <SignIn because="chosen" refused={null} begun={methods} onSignedIn={onSignedIn} />;
  if (looked.state === 'refused') {
    return (
      <SignInFrame screen="invitation" title={t('account:invitation.invalidTitle')}>
        <StatusBanner tone="warning">{t(`errors:${looked.code}`)}</StatusBanner>
        <Button wide onClick={onLeave}>
          {t('account:invitation.toSignIn')}
        </Button>
      </SignInFrame>
    );
  }
  if (looked.state === 'looking') {
    return (
      <SignInFrame screen="invitation" title={t('account:invitation.title')}>
        <p aria-live="polite">{t('account:invitation.looking')}</p>
      </SignInFrame>
    );
  }
  const { displayName, username } = looked.invitee;
  return (
    <SignInFrame
      screen="invitation"
      title={t('account:invitation.title')}
      lead={t('account:invitation.lead')}
    >
      <dl className="invitee">
        <dt>{t('account:invitation.for')}</dt>
        <dd>{t('account:invitation.person', { name: displayName })}</dd>
        <dt>{t('account:field.username')}</dt>
        <dd>{username}</dd>
      </dl>
      <p className="sign-in__hint">{t('account:invitation.notYou')}</p>
      <ChoosePasswordForm
        token={token}
        username={username}
        onSignedIn={onSignedIn}
        onSecondFactor={setMethods}
      />
    </SignInFrame>
  );
}

function useInvitee(token: string): Looked {
  const { api } = useServices();
  const [looked, setLooked] = useState<Looked>({ state: 'looking' });
  useEffect(() => {
    let current = true;
    api.call('lookAtInvitation', { token }).then(
      (invitee) => current && setLooked({ state: 'found', invitee }),
      (error: unknown) => current && setLooked({ state: 'refused', code: refusalOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [api, token]);
  return looked;
}

/** A truncated link is refused like a used one. */
function refusalOf(error: unknown): ErrorCode {
  const code = codeOf(error);
  return code === 'BAD_REQUEST' ? 'INVITATION_INVALID' : code;
}
