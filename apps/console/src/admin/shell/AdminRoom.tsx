import { Icon, type IconName } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useText } from '../../app/useText.ts';
import { PAGES } from './pages.ts';
import type { AdminRoomProps } from './props.ts';
import { ADMIN_PAGES, adminHash, type AdminPage } from './route.ts';
import { useAdminRoute } from './useAdminRoute.ts';
import './shell.css';

const ICONS: Readonly<Record<AdminPage, IconName>> = {
  organisation: 'building',
  people: 'people',
  kiosks: 'device',
  topics: 'talk',
  hours: 'clock',
  routing: 'bell',
  audit: 'write',
};

/** The admin room (管理): its navigation and one page at a time. */
export function AdminRoom(props: AdminRoomProps) {
  const { page, part } = useAdminRoute();
  const main = useFocusOnChange(page);
  const Page = PAGES[page];
  return (
    <div className="admin" data-admin-page={page}>
      <Navigation current={page} />
      <main className="admin__main" id="admin-main" tabIndex={-1} ref={main}>
        {Page && <Page {...props} part={part} key={page} />}
      </main>
    </div>
  );
}

function Navigation({ current }: { readonly current: AdminPage }) {
  const { t } = useText();
  return (
    <nav className="admin-nav" aria-label={t('admin:nav.label')}>
      <ul className="admin-nav__list">
        {ADMIN_PAGES.filter((page) => PAGES[page]).map((page) => (
          <li key={page}>
            <a
              className="admin-nav__link"
              href={adminHash(page)}
              aria-current={page === current ? 'page' : undefined}
            >
              <Icon name={ICONS[page]} />
              {t(`admin:nav.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
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
