/** The number a resident is called by: unique within one center and one day. */
export interface Ticket {
  /** Prefix: the name of the district. */
  readonly district: string;
  /** Local calendar day in the ward's time zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** Running number from 1. */
  readonly number: number;
}

/** Writes a ticket as it is shown and spoken, e.g. 池尻-012. Three digits, more when needed. */
export function formatTicket(ticket: Ticket): string {
  return `${ticket.district}-${String(ticket.number).padStart(3, '0')}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in the ward's time zone, `YYYY-MM-DD`. */
export function localDay(epochMs: number, timeZone: string): string {
  // Making a format costs far more than using it, and there is one time zone.
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    dayFormats.set(timeZone, format);
  }
  return format.format(epochMs);
}
