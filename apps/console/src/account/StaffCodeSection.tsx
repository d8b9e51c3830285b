import { Button, Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useDates } from '../app/useDates.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { PasswordCheck } from './PasswordCheck.tsx';
import { Section, type TaskProps } from './Section.tsx';

/** 職員番号: the own code for the kiosks of the center, drawn by the server and shown once. */
export function StaffCodeSection({ task, onTask, onNews }: TaskProps) {
  const { t } = useText();
  const { api } = useServices();
  const { value, again } = useLoaded(() => api.call('staffCode'));
  const { day } = useDates();
  const setAt = value?.setAt ?? null;
  return (
    <Section
      id="account-staff-code"
      title={t('account:staffCode.title')}
      state={
        setAt === null
          ? t('account:staffCode.none')
          : t('account:staffCode.since', { day: day(setAt) })
      }
    >
      {task === 'staffCode' ? (
        <>
          <NewCode
            onKept={() => {
              again();
              onNews('staffCode');
            }}
          />
          <Button onClick={() => onTask(null)}>{t('account:page.stop')}</Button>
        </>
      ) : (
        <div className="account__actions">
          <Button onClick={() => onTask('staffCode')}>
            {t(setAt === null ? 'account:staffCode.make' : 'account:staffCode.renew')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function NewCode({ onKept }: { readonly onKept: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const [code, setCode] = useState<string | null>(null);
  if (code === null) {
    return (
      <>
        <p>{t('account:staffCode.lead')}</p>
        <PasswordCheck
          submit={t('account:staffCode.submit')}
          onPassword={async (password) =>
            setCode((await api.call('drawStaffCode', { password })).code)
          }
        />
      </>
    );
  }
  return (
    <div className="staff-code">
      <p className="staff-code__name">
        <Icon name="key" />
        {t('account:staffCode.yours')}
      </p>
      <output className="staff-code__digits numbers" translate="no">
        {code}
      </output>
      <p>{t('account:staffCode.once')}</p>
      <Button variant="primary" size="main" onClick={onKept}>
        {t('account:staffCode.done')}
      </Button>
    </div>
  );
}
