import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServices } from '../app/services.ts';
import type { Staff } from '../app/session.ts';
import { useText } from '../app/useText.ts';
import { PasswordCheck } from './PasswordCheck.tsx';
import type { Passkey } from './usePasskeyList.ts';

interface PasskeyRemovalProps {
  readonly passkey: Passkey;
  readonly onRemoved: (staff: Staff) => void;
  readonly onClose: () => void;
}

/** Refusals that are not about the password. */
const OF_THE_PASSKEY: readonly ErrorCode[] = ['PASSKEY_NEEDED', 'NOT_FOUND'];

/** Confirmation and password before a passkey is removed. */
export function PasskeyRemoval({ passkey, onRemoved, onClose }: PasskeyRemovalProps) {
  const { t } = useText();
  const { api } = useServices();
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const remove = async (password: string) => {
    setRefusal(null);
    try {
      onRemoved(await api.call('removePasskey', { id: passkey.id, password }));
    } catch (error) {
      const code = codeOf(error);
      if (!OF_THE_PASSKEY.includes(code)) throw error;
      setRefusal(code);
    }
  };
  return (
    <Dialog title={t('account:passkey.removeTitle', { name: passkey.name })} onClose={onClose}>
      <div className="passkeys__removal">
        <p>{t('account:passkey.removeBody')}</p>
        <FailureNotice code={refusal} />
        <PasswordCheck
          submit={t('account:passkey.removeSubmit')}
          variant="end"
          beside={<Button onClick={onClose}>{t('account:page.stop')}</Button>}
          onPassword={remove}
        />
      </div>
    </Dialog>
  );
}
