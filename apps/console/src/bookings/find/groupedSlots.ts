import type { EventAck } from '@madoguchi/protocol';

type Found = EventAck<'booking.slots'>;
type Slot = Found['slots'][number];
type Place = Found['places'][number];

/** The free times of one place, day by day. */
export interface SlotGroup {
  readonly place: Place;
  readonly days: readonly { readonly day: string; readonly slots: readonly Slot[] }[];
}

/** Free times by place, the place with the earliest first, and in it by day; places without any are left out. */
export function groupedSlots({ places, slots }: Found): readonly SlotGroup[] {
  const inOrder = slots.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  const byPlace = Map.groupBy(inOrder, placeKey);
  return [...byPlace].flatMap(([key, ofPlace]) => {
    const place = places.find((each) => placeKey(each) === key);
    if (place === undefined) return [];
    const days = [...Map.groupBy(ofPlace, ({ day }) => day)];
    return [{ place, days: days.map(([day, ofDay]) => ({ day, slots: ofDay })) }];
  });
}

const placeKey = ({ centerId, deskId }: { readonly centerId: string; readonly deskId: string }) =>
  `${centerId} ${deskId}`;

const isBefore = (a: Slot, b: Slot): boolean =>
  a.day < b.day || (a.day === b.day && a.start < b.start);
