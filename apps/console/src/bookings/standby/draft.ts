import { dayAfter } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import type { Matter } from '../find/matter.ts';

/** Which half of a day suits. */
export const PARTS = ['any', 'morning', 'afternoon'] as const;
type Part = (typeof PARTS)[number];

const NOON = 12 * 60;
const MINUTES: Readonly<Record<Part, { readonly from: number; readonly until: number }>> = {
  any: { from: 0, until: 24 * 60 },
  morning: { from: 0, until: NOON },
  afternoon: { from: NOON, until: 24 * 60 },
};

/** When somebody can come, as it is chosen. */
export interface StandbyDraft {
  readonly weekdays: readonly number[];
  readonly part: Part;
  readonly untilDay: string;
}

/** From Monday to Friday, at any time, for four weeks. */
export const firstDraft = (fromDay: string): StandbyDraft => ({
  ...{ weekdays: [0, 1, 2, 3, 4], part: 'any', untilDay: dayAfter(fromDay, 28) },
});

/** Weekdays with one taken out or added, in their order. */
export const turnedWeekday = (weekdays: readonly number[], weekday: number): readonly number[] =>
  weekdays.includes(weekday)
    ? weekdays.filter((each) => each !== weekday)
    : [...weekdays, weekday].toSorted((a, b) => a - b);

/** The half of a day that these minutes are. */
export const partOf = ({ from, until }: { readonly from: number; readonly until: number }): Part =>
  PARTS.find((part) => MINUTES[part].from === from && MINUTES[part].until === until) ?? 'any';

/** The command that adds an entry to the waiting list. */
export function standbyOf(
  matter: Matter,
  draft: StandbyDraft,
  today: string,
  person: { readonly name: string; readonly phone: string | null },
): Omit<EventData<'standby.add'>, 'commandId'> {
  const { topicIds, language, supports, withKiosk, centerId, deskId, source, contactId } = matter;
  const { weekdays, part, untilDay } = draft;
  return {
    ...{ topicIds, needs: { language, supports }, withKiosk, centerId, deskId },
    suits: { fromDay: matter.fromDay ?? today, untilDay, weekdays, ...MINUTES[part] },
    ...{ ...person, source, contactId },
  };
}
