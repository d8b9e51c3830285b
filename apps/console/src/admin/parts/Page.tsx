import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** One page of the admin room: what it is for, then what there is. */
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

/** The parts of a page as links, so that each has an address. */
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
