import type { Booking, Standby } from '@madoguchi/domain';
import { doubled, misplaced } from '../bookings/judge.ts';
import { storedBy } from '../bookings/stored.ts';
import type { SqlConnection } from '../database/place.ts';
import type { Acknowledged } from './journal.ts';

/** What the database says about bookings and whoever waits for one. */
export interface HeldBookings {
  readonly bookings: ReadonlyMap<string, Booking>;
  /** `resource quantum booking` of each row of what is taken. */
  readonly taken: ReadonlySet<string>;
  readonly standbys: ReadonlyMap<string, Standby>;
  /** `action id` of each entry of the log about them. */
  readonly told: ReadonlySet<string>;
  /** The session that each command has opened. */
  readonly opened: ReadonlyMap<string, string>;
}

/** A hold that is still there so long after its time was not let go by the server. */
const LATE_MS = 60_000;

export const isAboutBookings = (event: string): boolean => /^(?:booking|standby)\./.test(event);

/** Whether an answer says that nothing was done: somebody was quicker, or it is too early. */
export const isNothingDone = ({ answer }: Acknowledged): boolean =>
  answer.data['state'] === 'refused' || answer.data['state'] === 'early';

/** What is kept of an answer: not the number, as it opens a session. */
export function keptAnswer({ event, answer: { data } }: Acknowledged): object {
  if (event !== 'booking.book' && event !== 'standby.book') return data;
  const { number: _number, ...kept } = data;
  return kept;
}

/** Reads what is judged about bookings. */
export async function heldBookingsIn(db: SqlConnection): Promise<HeldBookings> {
  const standbys = await db.all(`select body from record where kind = 'standby'`);
  const told = await db.all(
    `select action, record_id from audit_entry where record_kind in ('booking', 'standby')`,
  );
  const opened = await db.all('select id, request_id from consultation');
  const { bookings, taken } = await storedBy(db);
  const waiting = standbys.map(({ body }) => JSON.parse(String(body)) as Standby);
  return {
    bookings: new Map(bookings.map((b) => [b.id, b])),
    taken,
    standbys: new Map(waiting.map((s) => [s.id, s])),
    told: new Set(told.map((row) => `${String(row['action'])} ${String(row['record_id'])}`)),
    opened: new Map(opened.map((row) => [String(row['request_id']), String(row['id'])])),
  };
}

/** What a command leaves in the log about its booking. */
const TOLD: Readonly<Record<string, string>> = {
  'booking.arrive': 'booking.arrived',
  'booking.call': 'booking.called',
  'booking.delay': 'booking.delayed',
  'booking.remind': 'booking.reminded',
  'booking.keep': 'booking.kept',
  'standby.decline': 'standby.declined',
};

/** Whether what was acknowledged about a booking, or somebody who waits for one, is there. */
export function bookingHasEffect(held: HeldBookings, sent: Acknowledged): boolean {
  const { event, data, answer, commandId } = sent;
  const id = idOf(data['bookingId'] ?? data['standbyId'] ?? answer.data['standbyId']);
  const told = TOLD[event];
  if (told !== undefined) return held.told.has(`${told} ${id}`);
  switch (event) {
    case 'booking.hold':
      return wasAt(held, String(answer.data['bookingId']), data);
    case 'booking.holdSeries': {
      const all = answer.data['held'] as readonly { bookingId: string; slot: object }[];
      return all.every(({ bookingId, slot }) => wasAt(held, bookingId, { ...slot }));
    }
    case 'booking.move':
      return wasAt(held, id, data) && (held.bookings.get(id)?.moves.length ?? 0) > 0;
    case 'booking.book':
      return isNumbered(held, id, answer.data['number']);
    case 'booking.checkIn':
      return held.opened.get(commandId) === answer.data['consultationId'];
    default:
      return hasEnded(held, sent, id);
  }
}

const idOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function hasEnded(held: HeldBookings, { event, answer }: Acknowledged, id: string): boolean {
  const state = held.bookings.get(id)?.state;
  switch (event) {
    case 'booking.release':
      return state === 'lapsed';
    case 'booking.cancel':
      return state === 'cancelled';
    case 'booking.absent':
      return state === 'absent';
    case 'booking.begin':
      return state === 'inSession' || state === 'ended';
    case 'booking.end':
      return state === 'ended';
    case 'standby.add':
      return held.told.has(`standby.added ${id}`);
    case 'standby.hold':
      return held.bookings.has(String(answer.data['bookingId']));
    case 'standby.book':
      return (
        !held.standbys.has(id) &&
        isNumbered(held, String(answer.data['bookingId']), answer.data['number'])
      );
    case 'standby.withdraw':
      return !held.standbys.has(id) && held.told.has(`standby.withdrawn ${id}`);
    default:
      return true;
  }
}

/** Whether a booking is at this time, or was before it was moved. */
function wasAt(
  { bookings }: HeldBookings,
  id: string,
  asked: Readonly<Record<string, unknown>>,
): boolean {
  const booking = bookings.get(id);
  if (booking === undefined) return false;
  const times = [booking.slot, ...booking.moves.map(({ from }) => from.slot)];
  return times.some(({ day, start }) => day === asked['day'] && start === asked['start']);
}

/** Whether a booking is confirmed under this number, whatever has become of it since. */
function isNumbered({ bookings }: HeldBookings, id: string, number: unknown): boolean {
  const booking = bookings.get(id);
  const isConfirmed = booking !== undefined && !['held', 'lapsed'].includes(booking.state);
  return isConfirmed && booking.number === number;
}

/** Booths, people and numbers that are two people's at once. */
export function countDoubledBookings({ bookings }: HeldBookings): number {
  const all = [...bookings.values()];
  const numbered = all.filter((b) => !('endedAt' in b) && b.number !== '');
  const byNumber = Map.groupBy(numbered, ({ number }) => number).values();
  const strangers = [...byNumber].filter(
    (list) => new Set(list.map(({ id, series }) => series?.id ?? id)).size > 1,
  );
  return doubled(all).length + strangers.length;
}

/** Rows of what is taken that are not those of what is booked, holds after their time, and standbys without what is held for them. */
export function countCorruptBookings(
  { bookings, standbys, taken }: HeldBookings,
  now: number,
): number {
  const all = [...bookings.values()];
  const late = all.filter((b) => b.state === 'held' && b.until + LATE_MS < now);
  const astray = [...standbys.values()].filter(
    (s) => s.state === 'held' && bookings.get(s.bookingId)?.state !== 'held',
  );
  return misplaced({ bookings: all, taken }).length + late.length + astray.length;
}
