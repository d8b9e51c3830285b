/** The pages of the admin room, in the order of the navigation. */
export const ADMIN_PAGES = [
  'organisation',
  'people',
  'kiosks',
  'topics',
  'hours',
  'routing',
  'bookings',
  'library',
  'templates',
  'voices',
  'rollout',
  'figures',
  'retention',
  'audit',
] as const;
export type AdminPage = (typeof ADMIN_PAGES)[number];

/** The route within the admin room, kept in the address, so that a reload stays there. */
export interface AdminRoute {
  readonly page: AdminPage;
  /** A part of the page, where it has parts; the page decides what it knows. */
  readonly part: string | null;
}

const isPage = (name: string | undefined): name is AdminPage =>
  ADMIN_PAGES.some((page) => page === name);

/** Reads `#admin/organisation/desks`; anything else leads to the first page. */
export function parseAdminRoute(hash: string): AdminRoute {
  const [room, page, part] = hash.replace(/^#/, '').split('/');
  if (room !== 'admin' || !isPage(page)) return { page: ADMIN_PAGES[0], part: null };
  return { page, part: part !== undefined && /^[\w-]+$/.test(part) ? part : null };
}

/** The address of a page, or of a part of it: `#admin/organisation/desks`. */
export function adminHash(page: AdminPage, part: string | null = null): string {
  return part === null ? `#admin/${page}` : `#admin/${page}/${part}`;
}
