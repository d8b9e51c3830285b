import type { RouteResponse } from '@madoguchi/protocol';
import { useState } from 'react';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { PasswordCheck } from './PasswordCheck.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Steps } from './Steps.tsx';
import { TotpScan } from './TotpScan.tsx';

type Secret = RouteResponse<'startTotp'>;
type Confirmed = RouteResponse<'confirmTotp'>;

interface TotpEnrolmentProps {
  readonly me: Staff;
  readonly onDone: (staff: Staff) => void;
}

/** Enrolment of an authenticator in three steps: password, secret, recovery codes. */
export function TotpEnrolment({ me, onDone }: TotpEnrolmentProps) {
  const { t } = useText();
  const { api } = useServices();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const titles = [
    t('account:totp.steps.password'),
    t('account:totp.steps.scan'),
    t('account:totp.steps.codes'),
  ];
  if (confirmed) {
    return (
      <Steps titles={titles} current={2}>
        <RecoveryCodes
          me={me}
          codes={confirmed.recoveryCodes}
          onKept={() => onDone(confirmed.session)}
        />
      </Steps>
    );
  }
  if (secret) {
    return (
      <Steps titles={titles} current={1}>
        <TotpScan secret={secret} onConfirmed={setConfirmed} onAgain={() => setSecret(null)} />
      </Steps>
    );
  }
  return (
    <Steps titles={titles} current={0}>
      <PasswordCheck
        submit={t('account:totp.start')}
        onPassword={async (password) => setSecret(await api.call('startTotp', { password }))}
      />
    </Steps>
  );
}
