import type { Api, BookingSettingsActions, Connection } from '@madoguchi/client';
import type { Role } from '@madoguchi/domain';
import type { ReactNode } from 'react';
import './page.css';

/** What every page of the admin room is given. */
export interface AdminPageProps {
  readonly api: Api;
  readonly me: { readonly staffId: string; readonly displayName: string; readonly role: Role };
  readonly bookingSettings: BookingSettingsActions;
  readonly connection: Connection;
  /** The part of the page that the address names: a tab, mostly. */
  readonly part: string | null;
}

interface PageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** A page of the admin room: title, lead and content. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <div className="admin-page">
      <header>
        <h2 className="admin-page__title" tabIndex={-1}>
          {title}
        </h2>
        <p className="admin-page__lead">{lead}</p>
      </header>
      {children}
    </div>
  );
}

interface PartsProps<Part extends string> {
  readonly label: string;
  readonly parts: readonly { readonly part: Part; readonly label: string; readonly href: string }[];
  readonly current: Part;
}

/** The tabs of a page as links, so that each has an address. */
export function Parts<Part extends string>({ label, parts, current }: PartsProps<Part>) {
  return (
    <nav aria-label={label}>
      <ul className="page-parts">
        {parts.map(({ part, label: name, href }) => (
          <li key={part}>
            <a
              className="page-parts__link"
              href={href}
              aria-current={part === current ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
