/** The ticket of a resident: unique within one center and one day. */
export interface Ticket {
  /** Prefix: the name of the district. */
  readonly district: string;
  /** Local calendar day in the ward's time zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** Running number from 1. */
  readonly number: number;
}

/** The prefix of the ticket of a practice: it says 練習 wherever it is shown, printed, read out or found. */
export const practiceDistrict = (district: string): string => `練習・${district}`;

/** Writes a ticket as it is shown and spoken, e.g. 池尻-012. Three digits, more when needed. */
export function formatTicket(ticket: Ticket): string {
  return `${ticket.district}-${String(ticket.number).padStart(3, '0')}`;
}

const TYPED_TICKET = /^(\D+?)\s*[-‐‑‒–—―−ー]?\s*(\d{1,6})$/u;

/**
 * Reads a ticket as people type it: 池尻-012, 池尻012, 池尻ー１２. `null` for what is none. Which day it is of has to be
 * said besides.
 */
export function parseTicket(typed: string): Pick<Ticket, 'district' | 'number'> | null {
  const [, district = '', digits = ''] = TYPED_TICKET.exec(typed.normalize('NFKC').trim()) ?? [];
  const number = Number(digits);
  return district === '' || number === 0 ? null : { district, number };
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();
/** No day begins between two quarters of an hour, in any time zone of today. */
const QUARTER_MS = 15 * 60_000;
/** By time zone, the quarter of an hour that was asked about last. */
const lastDays = new Map<string, { readonly quarter: number; readonly day: string }>();

/** The calendar day of an instant in the ward's time zone, `YYYY-MM-DD`. */
export function localDay(epochMs: number, timeZone: string): string {
  const quarter = Math.floor(epochMs / QUARTER_MS);
  const last = lastDays.get(timeZone);
  if (last?.quarter === quarter) return last.day;
  const day = dayFormat(timeZone).format(epochMs);
  lastDays.set(timeZone, { quarter, day });
  return day;
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  // Making a format costs far more than using it, and there is one time zone.
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    dayFormats.set(timeZone, format);
  }
  return format;
}
