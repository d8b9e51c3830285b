import { WEEKDAYS, type OpeningHours, type Span, type Weekday } from '@madoguchi/domain';

export type HoursPlace = OpeningHours['place'];

/** The place as one text, to compare it and to name its row. */
export function placeKey(place: HoursPlace): string {
  if (place.kind === 'ward') return 'ward';
  return place.kind === 'center' ? `center:${place.centerId}` : `desk:${place.deskId}`;
}

/** The hours of a place itself; `null` where it follows the ward. */
export const ownHours = (hours: readonly OpeningHours[], place: HoursPlace): OpeningHours | null =>
  hours.find((each) => placeKey(each.place) === placeKey(place)) ?? null;

/** What holds at a place: its own hours, else the ward's. */
export function effectiveHours(
  hours: readonly OpeningHours[],
  place: HoursPlace,
): OpeningHours | null {
  return ownHours(hours, place) ?? ownHours(hours, { kind: 'ward' });
}

/** Neighbouring days with the same hours, told together: 月〜金 08:30–17:00. */
export interface DayRange {
  readonly from: Weekday;
  readonly until: Weekday;
  readonly spans: readonly Span[];
}

/** The week in as few words as possible, Monday first. */
export function rangesOf(week: OpeningHours['week']): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of WEEKDAYS) {
    const last = ranges.at(-1);
    if (last && isSame(last.spans, week[day])) ranges[ranges.length - 1] = { ...last, until: day };
    else ranges.push({ from: day, until: day, spans: week[day] });
  }
  return ranges;
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every(({ from, until }, i) => from === b[i]?.from && until === b[i].until);
