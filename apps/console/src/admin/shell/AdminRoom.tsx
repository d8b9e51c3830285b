import { addTexts, useTranslation } from '@madoguchi/i18n';
import { ADMIN_TEXTS } from '@madoguchi/i18n/admins';
import { Icon, type IconName } from '@madoguchi/ui-kit';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from 'react';
import { useText } from '../../app/useText.ts';
import { OrganisationPage } from '../organisation/OrganisationPage.tsx';
import { TopicsPage } from '../topics/TopicsPage.tsx';
import { AuditPage } from '../audit/AuditPage.tsx';
import { BookingRulesPage } from '../bookingRules/BookingRulesPage.tsx';
import { FiguresPage } from '../figures/FiguresPage.tsx';
import { HoursPage } from '../hours/HoursPage.tsx';
import { LibraryPage } from '../library/LibraryPage.tsx';
import { KiosksPage } from '../kiosks/KiosksPage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { TemplatesPage } from '../templates/TemplatesPage.tsx';
import { RetentionPage } from '../retention/RetentionPage.tsx';
import { RolloutPage } from '../rollout/RolloutPage.tsx';
import { RoutingPage } from '../routing/RoutingPage.tsx';
import { VoicesPage } from '../voices/VoicesPage.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import {
  ADMIN_PAGES,
  adminHash,
  parseAdminRoute,
  type AdminPage,
  type AdminRoute,
} from './route.ts';
import './shell.css';

interface PageEntry {
  readonly icon: IconName;
  readonly Page: (props: AdminPageProps) => ReactElement;
}

const PAGES: Readonly<Record<AdminPage, PageEntry>> = {
  organisation: { icon: 'building', Page: OrganisationPage },
  people: { icon: 'people', Page: PeoplePage },
  kiosks: { icon: 'device', Page: KiosksPage },
  topics: { icon: 'talk', Page: TopicsPage },
  hours: { icon: 'clock', Page: HoursPage },
  routing: { icon: 'bell', Page: RoutingPage },
  bookings: { icon: 'calendar', Page: BookingRulesPage },
  library: { icon: 'file', Page: LibraryPage },
  templates: { icon: 'write', Page: TemplatesPage },
  voices: { icon: 'read-aloud', Page: VoicesPage },
  rollout: { icon: 'next', Page: RolloutPage },
  figures: { icon: 'chart', Page: FiguresPage },
  retention: { icon: 'erase', Page: RetentionPage },
  audit: { icon: 'paper', Page: AuditPage },
};

/** The admin room (管理): its navigation and one page at a time. */
export function AdminRoom(props: Omit<AdminPageProps, 'part'>) {
  useOwnTexts();
  const { page, part } = useAdminRoute();
  const main = useFocusOnChange(page);
  const { Page } = PAGES[page];
  return (
    <div className="admin" data-admin-page={page}>
      <Navigation current={page} />
      <main className="admin__main" id="admin-main" tabIndex={-1} ref={main}>
        <Page {...props} part={part} key={page} />
      </main>
    </div>
  );
}

/** The texts of the room come with it; they are there before its first screen is drawn. */
function useOwnTexts() {
  const { i18n } = useTranslation();
  useState(() => addTexts(i18n, ADMIN_TEXTS));
}

function Navigation({ current }: { readonly current: AdminPage }) {
  const { t } = useText();
  return (
    <nav className="admin-nav" aria-label={t('admin:nav.label')}>
      <ul className="admin-nav__list">
        {ADMIN_PAGES.map((page) => (
          <li key={page}>
            <a
              className="admin-nav__link"
              href={adminHash(page)}
              aria-current={page === current ? 'page' : undefined}
            >
              <Icon name={PAGES[page].icon} />
              {t(`admin:nav.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The present page of the admin room; the component follows the address. */
function useAdminRoute(): AdminRoute {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseAdminRoute(hash), [hash]);
}

/** Takes the focus to the new page, so that the keyboard and a screen reader go on there. */
function useFocusOnChange(page: AdminPage) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.querySelector<HTMLElement>('h2')?.focus();
    main.current?.scrollTo({ top: 0 });
  }, [page]);
  return main;
}
