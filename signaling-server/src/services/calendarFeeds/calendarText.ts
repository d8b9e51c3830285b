import ical, { ICalEventStatus } from 'ical-generator';

/** A booking as a calendar shows it: nothing of it is about the resident. */
export interface CalendarEntry {
  /** Stays the same however often it is moved. */
  readonly id: string;
  /** How often it was changed. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly madeAt: number;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  /** Whether it may still go: a hold, or something to be settled. */
  readonly isTentative: boolean;
}

/** The ids of entries are of this system, wherever it runs. */
const UID_DOMAIN = 'bookings.madoguchi';
/** How often calendars may ask, in seconds. */
const ASK_EVERY_S = 15 * 60;

/**
 * Entries as an iCalendar file (RFC 5545). Times are in UTC, so that no calendar has to know the ward's zone; `timeZone`
 * is only what it shows them in. The same entries give the same text: `DTSTAMP` is when each was made.
 */
export function calendarText(
  entries: readonly CalendarEntry[],
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'madoguchi', product: 'bookings', language: 'JA' },
    ttl: ASK_EVERY_S,
  });
  calendar.x('X-WR-TIMEZONE', timeZone);
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@${UID_DOMAIN}`,
      sequence: entry.sequence,
      stamp: new Date(entry.madeAt),
      start: new Date(entry.start),
      end: new Date(entry.end),
      summary: entry.summary,
      location: entry.place,
      description: entry.description,
      status: entry.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
