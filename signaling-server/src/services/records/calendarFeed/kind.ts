import { ok } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { kioskName, OF_THE_WARD } from '../places.ts';
import {
  calendarFeedForm,
  calendarFeedIndexes,
  LiveCalendarFeeds,
  type CalendarFeed,
} from './store.ts';

/** 予定表の配信: an address for each person or kiosk whose bookings a calendar reads. */
export const calendarFeedKind: RecordKind<CalendarFeed, never, LiveCalendarFeeds> = {
  name: 'calendarFeed',
  form: calendarFeedForm,
  indexes: calendarFeedIndexes,
  openStore: (table) => new LiveCalendarFeeds(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: (stores, { of }) =>
    (of.kind === 'staff' ? stores.staff.get(of.id)?.displayName : kioskName(stores, of.id)) ??
    of.id,

  transition: (feed) => stepOf(ok(feed)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: () => null,
  concern: () => undefined,
};
