import type { ErrorCode } from '@madoguchi/domain';
import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { SetUpScreen } from './SetUpScreen.tsx';
import { SignInScreen, type Meta, type SignedOutReason } from './SignInScreen.tsx';
import type { SecondFactorMethod } from './useSignIn.ts';

interface SignInProps {
  readonly because: SignedOutReason;
  /** Why the single sign-on sent somebody back, if it did. */
  readonly refused: ErrorCode | null;
  /** The second factors of a sign-in that waits for one already. */
  readonly begun?: readonly SecondFactorMethod[];
  readonly onSignedIn: (staff: Staff) => void;
}

/** The way in: the first set-up of an empty system, and the sign-in ever after. */
export function SignIn({ because, refused, begun, onSignedIn }: SignInProps) {
  const meta = useMeta();
  if (meta?.needsSetUp) return <SetUpScreen onSignedIn={onSignedIn} />;
  // It is said once: whoever was signed in since knows better.
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

/** What the server says of itself; `null` until it does. */
function useMeta(): Meta | null {
  const { api } = useServices();
  const [meta, setMeta] = useState<Meta | null>(null);
  useEffect(() => {
    let current = true;
    api.call('meta').then(
      (answer) => current && setMeta(answer),
      // Signing in will say what is the matter; the form works without it.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api]);
  return meta;
}
