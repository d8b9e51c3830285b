import type { BookingRules, Booking, Needs, Skills } from '@madoguchi/domain';
import { daysFrom, dayOf, instantAt, isWorkday } from './days.ts';

/** A span of a day in minutes. */
type Span = readonly [from: number, until: number];

/** Hours of a desk on one day that are not those of the ward. */
export interface Exception {
  readonly deskId: string;
  readonly day: string;
  readonly spans: readonly Span[];
}

/** Time of a person or desk that is nobody's on one day. */
export interface Aside {
  readonly of: { readonly kind: 'staff' | 'desk'; readonly id: string };
  readonly day: string;
  readonly span: Span;
}

/** A ward as whoever looks for a free time by hand would write it down. */
export interface WardFacts {
  readonly people: readonly {
    readonly id: string;
    readonly isSpecialist: boolean;
    readonly deskIds: readonly string[];
    readonly skills: Skills;
  }[];
  readonly kiosks: readonly { readonly id: string; readonly centerId: string }[];
  readonly rules: Pick<BookingRules, 'minutes' | 'buffer' | 'every' | 'daysAhead' | 'leadMinutes'>;
  /** When the ward is open on workdays. */
  readonly hours: Span;
  readonly exceptions: readonly Exception[];
  readonly asides: readonly Aside[];
  readonly bookings: readonly Booking[];
}

/** What is asked: at one center, of one desk, on some days. */
export interface AskedSlots {
  readonly centerId: string;
  readonly deskId: string;
  readonly fromDay: string;
  readonly days: number;
  readonly needs: Needs;
  readonly withKiosk: boolean;
}

const overlaps = ([a, b]: Span, [from, until]: Span): boolean => a < until && from < b;

/**
 * Every free start by trying each with each booth, person and interpreter against the list of bookings: no sets, no
 * indexes and none of the rules of the product but when somebody needs an interpreter.
 */
export function everySlot(ward: WardFacts, asked: AskedSlots, now: number): string[] {
  const { minutes, every, daysAhead, leadMinutes } = ward.rules;
  const today = dayOf(now);
  const found: string[] = [];
  for (let n = 0; n < asked.days; n += 1) {
    const day = daysFrom(asked.fromDay, n);
    if (day < today || day > daysFrom(today, daysAhead)) continue;
    for (let start = 0; start < 24 * 60; start += every) {
      const isInTime = instantAt(day, start) >= now + leadMinutes * 60_000;
      if (isInTime && isOpen(ward, asked, day, [start, start + minutes])) {
        if (hasRoom(ward, asked, day, start)) found.push(`${day} ${String(start)}`);
      }
    }
  }
  return found;
}

/** A desk has its hours of that day, or those of the ward; a center, where the kiosk stands, always has those of the ward. */
function isOpen(
  ward: WardFacts,
  { deskId, withKiosk }: Pick<AskedSlots, 'deskId' | 'withKiosk'>,
  day: string,
  [from, until]: Span,
): boolean {
  const ofWard = isWorkday(day) ? [ward.hours] : [];
  const other = ward.exceptions.find((each) => each.deskId === deskId && each.day === day);
  const places = withKiosk ? [other?.spans ?? ofWard, ofWard] : [other?.spans ?? ofWard];
  return places.every((spans) => spans.some(([a, b]) => a <= from && until <= b));
}

function hasRoom(ward: WardFacts, asked: AskedSlots, day: string, start: number): boolean {
  const { minutes, buffer } = ward.rules;
  const whole: Span = [start, start + minutes + buffer];
  const isAside = (kind: 'staff' | 'desk', id: string, span: Span): boolean =>
    ward.asides.some(
      (each) =>
        each.of.kind === kind && each.of.id === id && each.day === day && overlaps(each.span, span),
    );
  // Of a desk only the talk counts: the buffer is its people's.
  if (isAside('desk', asked.deskId, [start, start + minutes])) return false;
  const isTaken = (of: (b: Booking) => boolean): boolean =>
    ward.bookings.some(
      (b) =>
        !('endedAt' in b) &&
        b.slot.day === day &&
        overlaps([b.slot.start, b.slot.start + b.slot.minutes + b.slot.buffer], whole) &&
        of(b),
    );
  const isFree = (id: string): boolean =>
    !isTaken((b) => b.staffId === id || b.interpreterId === id) && !isAside('staff', id, whole);
  const hasBooth = ward.kiosks.some(
    ({ id, centerId }) => centerId === asked.centerId && !isTaken((b) => b.kioskId === id),
  );
  return (!asked.withKiosk || hasBooth) && hasTeam(ward, asked, isFree);
}

function hasTeam(ward: WardFacts, asked: AskedSlots, isFree: (id: string) => boolean): boolean {
  const { supports } = asked.needs;
  const meets = (...people: readonly Skills[]): boolean =>
    supports.every((each) => people.some((skills) => skills.supports.includes(each)));
  return ward.people.some(
    (person) =>
      person.isSpecialist &&
      person.deskIds.includes(asked.deskId) &&
      isFree(person.id) &&
      (meets(person.skills) ||
        ward.people.some(
          (other) =>
            other.id !== person.id && meets(person.skills, other.skills) && isFree(other.id),
        )),
  );
}

/** Bookings that stand on what is not there any more, and of which nobody is told. */
export function fallen(ward: WardFacts, today: string): string[] {
  const standing = ward.bookings.filter((b) => b.state === 'booked' && b.slot.day >= today);
  return standing.flatMap((b) => {
    const { day, start, minutes, buffer } = b.slot;
    const isAside = ward.asides.some(
      ({ of, day: asideDay, span }) =>
        asideDay === day &&
        overlaps(span, [start, start + minutes + buffer]) &&
        (of.kind === 'desk'
          ? of.id === b.deskId
          : of.id === b.staffId || of.id === b.interpreterId),
    );
    const place = { deskId: b.deskId, withKiosk: b.kioskId !== null };
    const isClosed = !isOpen(ward, place, day, [start, start + minutes]);
    // A keep says that it holds all the same, and what it was moved from is no part of it.
    return isAside || isClosed ? [`${b.id} at ${day} ${String(start)} of ${b.deskId}`] : [];
  });
}
