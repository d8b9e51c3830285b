import { Button } from '@madoguchi/ui-kit';
import { useFrame } from '../app/frame.ts';
import { useText } from '../app/useText.ts';
import type { SectionProps } from './AccountPage.tsx';
import { PasskeyForm } from './PasskeyForm.tsx';
import { Section } from './Section.tsx';

/** Passkeys: how many there are, and one more. */
export function PasskeySection({ task, onTask, onNews }: SectionProps) {
  const { t } = useText();
  const { staff, onRenewed } = useFrame();
  const count = staff.secondFactors.passkeys;
  return (
    <Section
      id="account-passkeys"
      title={t('account:passkey.title')}
      state={
        count > 0 ? t('account:passkey.count', { count: String(count) }) : t('account:passkey.none')
      }
    >
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
