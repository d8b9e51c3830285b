import { DEFAULT_ROUTING, type OpeningHours, type RoutingRule } from '@madoguchi/domain';

const allDay = [{ from: '00:00', until: '23:59' }];

/** The demo ward is always open, so that it can be tried at any hour. */
export const demoHours: OpeningHours = {
  place: { kind: 'ward' },
  week: {
    mon: allDay,
    tue: allDay,
    wed: allDay,
    thu: allDay,
    fri: allDay,
    sat: allDay,
    sun: allDay,
  },
  openOnHolidays: true,
  openAtYearEnd: true,
  exceptions: [],
};

/** One example of every way to route; all other topics follow the default. */
export const demoRouting: readonly RoutingRule[] = [
  { ...DEFAULT_ROUTING, topicId: 'community', strategy: 'ring-all', offerLimitMs: 30_000 },
  {
    ...DEFAULT_ROUTING,
    topicId: 'health',
    strategy: 'named',
    namedStaffIds: ['staff-setagaya-2', 'staff-kitazawa-2'],
    otherBranchAfterMs: 60_000,
  },
];
