export { calendarFeedKind } from './kind.ts';
export type { CalendarFeed } from './store.ts';
