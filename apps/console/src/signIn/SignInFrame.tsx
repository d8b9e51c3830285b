import { cookiesAllowed } from '@madoguchi/client';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { Brand } from '../app/Brand.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { useText } from '../app/useText.ts';
import { DemoNotice } from './DemoNotice.tsx';
import './signIn.css';

interface SignInFrameProps {
  /** Name of the screen for tests and styles. */
  readonly screen: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly demo?: boolean;
  /** Controls beside the language switch. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of all screens before the work: one card in the middle. */
export function SignInFrame({ screen, title, lead, demo, tools, children }: SignInFrameProps) {
  const [allowed] = useState(cookiesAllowed);
  return (
    <div className="sign-in" data-screen={screen}>
      {demo && <DemoNotice />}
      <header className="plain__header">
        <Brand />
        <div className="app-header__tools">
          <LanguageSwitch />
          {tools}
        </div>
      </header>
      <main className="sign-in__main">
        <div className="sign-in__card">
          <h1 className="sign-in__title">{title}</h1>
          {lead && <p className="sign-in__lead">{lead}</p>}
          {allowed ? children : <CookiesBlocked />}
        </div>
      </main>
    </div>
  );
}

/** In place of a form that could not sign anybody in, and that would use up a code or a link. */
function CookiesBlocked() {
  const { t } = useText();
  return (
    <>
      <StatusBanner tone="warning">{t('account:cookiesBlocked')}</StatusBanner>
      <Button wide icon="reload" onClick={() => location.reload()}>
        {t('account:openAgain')}
      </Button>
    </>
  );
}
