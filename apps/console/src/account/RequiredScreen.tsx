import { Icon } from '@madoguchi/ui-kit';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { SignInFrame } from '../signIn/SignInFrame.tsx';
import { PasskeyForm } from './PasskeyForm.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';
import './account.css';

interface RequiredScreenProps {
  readonly me: Staff;
  readonly required: NonNullable<Staff['required']>;
  readonly onDone: (staff: Staff) => void;
  readonly onSignOut: () => void;
}

/** The second factor that the role requires; until it is set up, the only other action is signing out. */
export function RequiredScreen({ me, required, onDone, onSignOut }: RequiredScreenProps) {
  const { t } = useText();
  return (
    <SignInFrame
      screen={`required-${required}`}
      title={t(`account:required.${required}.title`)}
      lead={t(`account:required.${required}.lead`)}
      tools={
        <button type="button" className="quiet-button" onClick={onSignOut}>
          <Icon name="sign-out" />
          {t('console:header.signOut')}
        </button>
      }
    >
      {required === 'totp' ? (
        <TotpEnrolment me={me} onDone={onDone} />
      ) : (
        <PasskeyForm onAdded={onDone} />
      )}
    </SignInFrame>
  );
}
