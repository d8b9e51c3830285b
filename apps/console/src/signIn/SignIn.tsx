import type { ErrorCode } from '@madoguchi/domain';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { SetUpScreen } from './SetUpScreen.tsx';
import { SignInScreen, type Meta, type SignedOutReason } from './SignInScreen.tsx';
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
  const meta = useMeta();
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

/** The server's facts about itself; `null` until loaded. */
function useMeta(): Meta | null {
  const { api } = useServices();
  const [meta, setMeta] = useState<Meta | null>(null);
  useEffect(() => {
    let current = true;
    api.call('meta').then(
      (answer) => current && setMeta(answer),
      // A failure is shown on signing in; the form works without these facts.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api]);
  return meta;
}
