import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useFrame } from '../app/frame.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { PasswordCheck } from './PasswordCheck.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Section, type TaskProps } from './Section.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';

/** The authenticator and its recovery codes. */
export function TwoFactorSection({ task, onTask, onNews }: TaskProps) {
  const { t } = useText();
  const { staff, onRenewed } = useFrame();
  const { totp, recoveryCodesLeft } = staff.secondFactors;
  return (
    <Section
      id="account-totp"
      title={t('account:totp.title')}
      state={
        totp ? t('account:totp.on', { count: String(recoveryCodesLeft) }) : t('account:totp.off')
      }
    >
      {task === 'totp' && (
        <TotpEnrolment
          me={staff}
          onDone={(renewed) => {
            onRenewed(renewed);
            onNews('totp');
          }}
        />
      )}
      {task === 'codes' && <NewCodes onKept={() => onNews('codes')} />}
      {task === 'totp' || task === 'codes' ? (
        <Button onClick={() => onTask(null)}>{t('account:page.stop')}</Button>
      ) : (
        <div className="account__actions">
          <Button onClick={() => onTask('totp')}>
            {t(totp ? 'account:totp.replace' : 'account:totp.setUp')}
          </Button>
          {totp && <Button onClick={() => onTask('codes')}>{t('account:recovery.renew')}</Button>}
        </div>
      )}
    </Section>
  );
}

function NewCodes({ onKept }: { readonly onKept: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { staff, onRenewed } = useFrame();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes me={staff} codes={codes} onKept={onKept} />;
  return (
    <>
      <p>{t('account:recovery.renewLead')}</p>
      <PasswordCheck
        submit={t('account:recovery.renewSubmit')}
        onPassword={async (password) => {
          const { recoveryCodes } = await api.call('newRecoveryCodes', { password });
          setCodes(recoveryCodes);
          onRenewed({
            ...staff,
            secondFactors: { ...staff.secondFactors, recoveryCodesLeft: recoveryCodes.length },
          });
        }}
      />
    </>
  );
}
