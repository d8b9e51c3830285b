import { StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useFrame } from '../app/frame.ts';
import { useText } from '../app/useText.ts';
import { CalendarFeedsSection } from './CalendarFeedsSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { MailSection } from './MailSection.tsx';
import { PasskeySection } from './PasskeySection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import type { AccountNews, AccountTask, TaskProps } from './Section.tsx';
import { StaffCodeSection } from './StaffCodeSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { TwoFactorSection } from './TwoFactorSection.tsx';
import './account.css';

/** The own account: second factor, passkeys, recovery codes, password, staff code, calendar feeds, mail, signing out everywhere, keys. */
export default function AccountPage() {
  const { t } = useText();
  const { staff, onRoom } = useFrame();
  const [task, setTask] = useState<AccountTask | null>(null);
  const [news, setNews] = useState<AccountNews | null>(null);
  const section: TaskProps = {
    task,
    onTask: (next) => {
      setNews(null);
      setTask(next);
    },
    onNews: (done) => {
      setTask(null);
      setNews(done);
    },
  };
  return (
    <main className="main account" id="person" tabIndex={-1}>
      <div className="account__head">
        <h2>{t('account:page.title')}</h2>
        <p>{t('account:page.lead', { name: staff.displayName })}</p>
        <button
          type="button"
          className="quiet-button"
          onClick={() => onRoom(staff.role === 'admin' ? 'admin' : 'work')}
        >
          {t('account:page.back')}
        </button>
      </div>
      <StatusBanner tone="done">{news === null ? null : t(`account:news.${news}`)}</StatusBanner>
      <TwoFactorSection {...section} />
      <PasskeySection {...section} />
      <PasswordSection {...section} />
      {staff.role === 'staff' && <StaffCodeSection {...section} />}
      <CalendarFeedsSection />
      {staff.role !== 'admin' && <MailSection />}
      <SessionsSection {...section} />
      <KeysSection />
    </main>
  );
}
