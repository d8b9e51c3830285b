import type { ComponentType } from 'react';
import { OrganisationPage } from '../organisation/OrganisationPage.tsx';
import { TopicsPage } from '../topics/TopicsPage.tsx';
import { AuditPage } from '../audit/AuditPage.tsx';
import { HoursPage } from '../hours/HoursPage.tsx';
import { KiosksPage } from '../kiosks/KiosksPage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { RoutingPage } from '../routing/RoutingPage.tsx';
import type { AdminRoomProps } from './props.ts';
import type { AdminPage } from './route.ts';

/** What every page of the admin room is given. */
export interface AdminPageProps extends AdminRoomProps {
  /** The part of the page that the address names: a tab, mostly. */
  readonly part: string | null;
}

/** The pages there are; the navigation shows these. */
export const PAGES: Readonly<Partial<Record<AdminPage, ComponentType<AdminPageProps>>>> = {
  organisation: OrganisationPage,
  topics: TopicsPage,
  people: PeoplePage,
  kiosks: KiosksPage,
  hours: HoursPage,
  routing: RoutingPage,
  audit: AuditPage,
};
