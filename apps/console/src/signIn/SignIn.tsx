import type { ErrorCode } from '@madoguchi/domain';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { SetUpScreen } from './SetUpScreen.tsx';
import { SignInScreen, type SignedOutReason } from './SignInScreen.tsx';
import type { SecondFactorMethod } from './useSignIn.ts';

interface SignInProps {
  readonly because: SignedOutReason;
  /** The refusal of the single sign-on, if any. */
  readonly refused: ErrorCode | null;
  /** The second factors of a pending sign-in. */
  readonly begun?: readonly SecondFactorMethod[];
  readonly onSignedIn: (staff: Staff) => void;
}

/** The set-up of an empty system, else the sign-in. */
export function SignIn({ because, refused, begun, onSignedIn }: SignInProps) {
  const { api } = useServices();
  // A failure is shown on signing in; the form works without these facts.
  const { value: meta } = useLoaded(() => api.call('meta'));
  if (meta?.needsSetUp) return <SetUpScreen onSignedIn={onSignedIn} />;
  // The refusal is shown once, not after a later session.
  const notice = because === 'nobody' ? refused : null;
  return (
    <SignInScreen
      because={because}
      refused={notice}
      begun={begun ?? null}
      meta={meta}
      onSignedIn={onSignedIn}
    />
  );
}
