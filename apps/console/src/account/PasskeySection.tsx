import { Button } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useFrame } from '../app/frame.ts';
import { useText } from '../app/useText.ts';
import { PasskeyForm } from './PasskeyForm.tsx';
import { PasskeyList } from './PasskeyList.tsx';
import { PasskeyRemoval } from './PasskeyRemoval.tsx';
import { Section, type TaskProps } from './Section.tsx';
import { usePasskeyList, type Passkey } from './usePasskeyList.ts';

const ID = 'account-passkeys';

/** The passkeys of the account: list, add and remove. */
export function PasskeySection({ task, onTask, onNews }: TaskProps) {
  const { t } = useText();
  const { staff, onRenewed } = useFrame();
  const count = staff.secondFactors.passkeys;
  const { passkeys, failure } = usePasskeyList(count);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const [removed, setRemoved] = useState(0);
  // The pressed button is gone with its passkey, so the focus moves to the section's title.
  useEffect(() => {
    if (removed > 0) document.getElementById(ID)?.focus();
  }, [removed]);
  return (
    <Section
      id={ID}
      title={t('account:passkey.title')}
      state={
        count > 0 ? t('account:passkey.count', { count: String(count) }) : t('account:passkey.none')
      }
    >
      <FailureNotice code={failure} />
      {passkeys.length > 0 && (
        <PasskeyList
          passkeys={passkeys}
          onRemove={(passkey) => {
            onTask('removal');
            setLeaving(passkey);
          }}
        />
      )}
      {task === 'removal' && leaving && (
        <PasskeyRemoval
          passkey={leaving}
          onRemoved={(renewed) => {
            onRenewed(renewed);
            onNews('removal');
            setRemoved(removed + 1);
          }}
          onClose={() => onTask(null)}
        />
      )}
      {task === 'passkey' ? (
        <>
          <PasskeyForm
            onAdded={(renewed) => {
              onRenewed(renewed);
              onNews('passkey');
            }}
          />
          <Button onClick={() => onTask(null)}>{t('account:page.stop')}</Button>
        </>
      ) : (
        <div className="account__actions">
          <Button icon="key" onClick={() => onTask('passkey')}>
            {t('account:passkey.start')}
          </Button>
        </div>
      )}
    </Section>
  );
}
