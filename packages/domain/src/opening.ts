import { DAY_PARTS, type DayPart } from './contact/state.ts';
import { dayHours, ordinarySpans, overlaps, type Minutes } from './dayHours.ts';
import { dayAfter, instantOfMinute, minuteOfDay } from './localTime.ts';
import {
  DEFAULT_HOURS,
  type ClosedBecause,
  type HolidayOn,
  type Opening,
  type OpeningHours,
} from './openingHours.ts';
import { localDay } from './ticket.ts';

/** Where somebody wants to talk; without a desk the hours of the center alone count. */
export interface HoursPlace {
  readonly centerId: string;
  readonly deskId: string | null;
}

/** How far ahead the next opening is looked for, and the end of an opening that goes on overnight. */
const DAYS_AHEAD = 366;
const NIGHTS_AHEAD = 7;

/** 午前 and 午後, in minutes of the day. */
const HALVES: Readonly<Record<DayPart, Minutes>> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 24 * 60],
};

/** From the most telling reason to the least: what is told when desk and center differ. */
const TELLING = ['exception', 'year-end', 'holiday', 'outside-hours'] as const;

/**
 * Whether somebody can talk at this place at this instant, and what comes next. The most particular
 * hours count (the desk's, the center's, else the ward's), and desk and center both have to be open.
 */
export function openingAt(
  hours: readonly OpeningHours[],
  place: HoursPlace,
  holidayOn: HolidayOn,
  now: number,
  timeZone: string,
): Opening {
  const today = localDay(now, timeZone);
  const theirs = hoursOf(hours, place);
  const instantsOn = (day: string): readonly Minutes[] =>
    spansOn(theirs, holidayOn, day).map(([from, until]) => [
      instantOfMinute(day, from, timeZone),
      instantOfMinute(day, until, timeZone),
    ]);
  const open = instantsOn(today).find(([from, until]) => from <= now && now < until);
  if (open !== undefined) {
    return { state: 'open', closesAt: endOf(open[1], today, instantsOn) };
  }
  const { because, reason } = whyClosed(theirs, holidayOn, today, minuteOfDay(now, timeZone));
  return { state: 'closed', because, reason, opensAt: nextOpening(now, today, instantsOn) };
}

/** The halves of a day (`YYYY-MM-DD`) in which a place is open at any time; none when it is closed. */
export function openPartsOn(
  hours: readonly OpeningHours[],
  place: HoursPlace,
  holidayOn: HolidayOn,
  day: string,
): readonly DayPart[] {
  const spans = spansOn(hoursOf(hours, place), holidayOn, day);
  return DAY_PARTS.filter((part) => overlaps(spans, [HALVES[part]]).length > 0);
}

/** When a desk and the center it is talked to from are open together on a day; without a center the desk alone. */
export function openSpansOn(
  hours: readonly OpeningHours[],
  { centerId, deskId }: { readonly centerId: string | null; readonly deskId: string },
  holidayOn: HolidayOn,
  day: string,
): readonly Minutes[] {
  const theirs =
    centerId === null ? [hoursOfDesk(hours, deskId)] : hoursOf(hours, { centerId, deskId });
  return spansOn(theirs, holidayOn, day);
}

/** The first day after this one on which a center, or a desk alone, is open at any time; `null` for none within a year. */
export function nextOpenDay(
  hours: readonly OpeningHours[],
  place: { readonly kind: 'center' | 'desk'; readonly id: string },
  holidayOn: HolidayOn,
  today: string,
): string | null {
  const theirs =
    place.kind === 'desk'
      ? [hoursOfDesk(hours, place.id)]
      : hoursOf(hours, { centerId: place.id, deskId: null });
  for (let days = 1; days <= DAYS_AHEAD; days += 1) {
    const day = dayAfter(today, days);
    if (spansOn(theirs, holidayOn, day).length > 0) return day;
  }
  return null;
}

/** The hours that count at a desk itself, wherever somebody comes from: its own, else the ward's. */
export function hoursOfDesk(hours: readonly OpeningHours[], deskId: string): OpeningHours {
  return (
    hours.find(({ place }) => place.kind === 'desk' && place.deskId === deskId) ??
    hoursOfWard(hours)
  );
}

const hoursOfWard = (hours: readonly OpeningHours[]): OpeningHours =>
  hours.find(({ place }) => place.kind === 'ward') ?? DEFAULT_HOURS;

/** The hours that count at a place: those of its center, and those of its desk. */
function hoursOf(hours: readonly OpeningHours[], place: HoursPlace): readonly OpeningHours[] {
  const center =
    hours.find((each) => each.place.kind === 'center' && each.place.centerId === place.centerId) ??
    hoursOfWard(hours);
  return place.deskId === null ? [center] : [hoursOfDesk(hours, place.deskId), center];
}

/** When all of these are open together on a day. */
function spansOn(
  hours: readonly OpeningHours[],
  holidayOn: HolidayOn,
  day: string,
): readonly Minutes[] {
  return hours.map((each) => dayHours(each, holidayOn, day).spans).reduce(overlaps);
}

/** An opening until midnight that goes on the next morning has not ended there. */
function endOf(until: number, day: string, on: (day: string) => readonly Minutes[]): number {
  let end = until;
  for (let night = 1; night <= NIGHTS_AHEAD; night += 1) {
    const goesOn = on(dayAfter(day, night)).find(([from]) => from === end);
    if (goesOn === undefined) break;
    end = goesOn[1];
  }
  return end;
}

function nextOpening(
  now: number,
  today: string,
  on: (day: string) => readonly Minutes[],
): number | null {
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const next = on(dayAfter(today, days)).find(([from]) => from > now);
    if (next !== undefined) return next[0];
  }
  return null;
}

interface WhyClosed {
  readonly because: ClosedBecause;
  readonly reason: string | null;
}

function whyClosed(
  hours: readonly OpeningHours[],
  holidayOn: HolidayOn,
  day: string,
  minute: number,
): WhyClosed {
  const isIn = ([from, until]: Minutes): boolean => from <= minute && minute < until;
  const reasons = hours.flatMap((each): WhyClosed[] => {
    const { spans, because, reason } = dayHours(each, holidayOn, day);
    if (spans.some(isIn)) return [];
    // Other hours than usual matter only when one could have come at the usual ones.
    const isTelling = spans.length === 0 || ordinarySpans(each, day).some(isIn);
    return because !== null && isTelling
      ? [{ because, reason }]
      : [{ because: 'outside-hours', reason: null }];
  });
  const [first] = reasons.toSorted(
    (a, b) => TELLING.indexOf(a.because) - TELLING.indexOf(b.because),
  );
  return first ?? { because: 'outside-hours', reason: null };
}
