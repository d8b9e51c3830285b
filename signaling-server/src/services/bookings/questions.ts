import {
  AppError,
  dayAfter,
  freeSlots,
  localDay,
  nearestSlots,
  seriesDates,
  takeSlot,
  type Booking,
  type FreeSlot,
  type SlotQuestion,
  type TakenTime,
} from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { offeredTopic } from '../queue/route.ts';
import { bookingWorldOf, type Moment } from './bookingWorld.ts';

/** What slots are looked for: the data of the wire, with the kiosk that asks for itself. */
export type AskedSlots = EventData<'booking.slots'> & { readonly kioskId: string | null };

type Place = SlotQuestion['places'][number];

/** How far around a slot that is not to be had others are looked for, in days. */
const NEARBY_DAYS = 14;

const MOST_SLOTS = 3_000;

/** The next free slots at one center or at all, with the names of their places. */
export function slotsFor(
  stores: Stores,
  asked: AskedSlots,
  moment: Moment,
): EventAck<'booking.slots'> {
  const today = localDay(moment.now, moment.timeZone);
  const { topicIds, needs, withKiosk, staffId, kioskId, limit } = asked;
  const fromDay = asked.fromDay ?? today;
  const places = placesOf(stores, asked, today);
  const question: SlotQuestion = {
    ...{ places, topicIds, needs, withKiosk, staffId, kioskId, limit },
    ...{ fromDay, untilDay: dayAfter(fromDay, asked.days - 1) },
  };
  const world = bookingWorldOf(stores, moment);
  const slots = freeSlots(world, question, moment.now, moment.timeZone);
  return {
    places: places.flatMap((place) => namedPlace(stores, place)),
    slots: slots.slice(0, MOST_SLOTS),
  };
}

/** From which centers to which desk: the one that is named, else the nearest that settles the first topic. */
export function placesOf(
  stores: Stores,
  asked: Pick<AskedSlots, 'centerId' | 'deskId' | 'topicIds'>,
  today: string,
): readonly Place[] {
  const { centerId: only, deskId } = asked;
  const centers = stores.organisation.centers();
  const centerIds = only === null ? centers.map(({ id }) => id) : [only];
  if (deskId !== null) return centerIds.map((centerId) => ({ centerId, deskId }));
  const [topicId = ''] = asked.topicIds;
  return centerIds.flatMap((centerId): readonly Place[] => {
    const at = { centerId, asPractice: false };
    try {
      const { route } = offeredTopic(stores, at, topicId, today);
      return [{ centerId, deskId: route[0].deskId }];
    } catch (error) {
      // A topic that is not offered at one center may be at another.
      if (error instanceof AppError && only === null) return [];
      throw error;
    }
  });
}

function namedPlace({ organisation }: Stores, { centerId, deskId }: Place) {
  const [center, desk] = [organisation.center(centerId), organisation.desk(deskId)];
  if (center === null || desk === null) return [];
  return [{ centerId, deskId, district: center.district, deskName: desk.name }];
}

/** One slot as it is asked for. */
export interface AskedSlot {
  readonly question: SlotQuestion;
  readonly place: Place;
  readonly day: string;
  readonly start: number;
  /** The booking that is to be moved: what it takes is free for it. */
  readonly moving: Booking | null;
}

/**
 * Who and which booth take a slot. Refuses with the true reason: `SLOT_TAKEN` when it would be free without what others
 * have booked, else `SLOT_NOT_OFFERED`.
 */
export function takenBy(stores: Stores, asked: AskedSlot, moment: Moment): TakenTime {
  const world = bookingWorldOf(stores, moment, asked.moving);
  const taken = takeSlot(world, asked.question, asked, moment);
  if (taken !== null) return taken;
  const alone = { ...world, taken: () => 0n };
  const wouldBe = takeSlot(alone, asked.question, asked, moment);
  throw new AppError(wouldBe === null ? 'SLOT_NOT_OFFERED' : 'SLOT_TAKEN');
}

/** The three free slots nearest to one that is not to be had, in their order. */
export function nearestTo(stores: Stores, asked: AskedSlot, moment: Moment): FreeSlot[] {
  const { question, moving } = asked;
  const world = bookingWorldOf(stores, moment, moving);
  return nearestSlots(world, question, asked, { days: NEARBY_DAYS, slots: 3 }, moment);
}

/** Which days of a series are free at a time, and what is near those that are not. */
export function seriesFor(
  stores: Stores,
  asked: EventData<'booking.seriesDates'>,
  moment: Moment,
): EventAck<'booking.seriesDates'> {
  const { centerId, deskId, day: firstDay, start, everyWeeks, count } = asked;
  const place = { centerId, deskId };
  const question = questionAt({ ...asked, kioskId: null }, place, firstDay);
  const world = bookingWorldOf(stores, moment);
  const rule = { firstDay, everyWeeks, count };
  const dates = seriesDates(world, question, { place, start }, rule, moment);
  return {
    dates: dates.map(({ day, ...date }) => ({
      ...{ day, state: date.state, slot: date.state === 'free' ? date.slot : date.near },
    })),
  };
}

/** The question for one slot alone. */
export function questionAt(
  asked: Pick<SlotQuestion, 'topicIds' | 'needs' | 'withKiosk' | 'staffId' | 'kioskId'>,
  place: Place,
  day: string,
): SlotQuestion {
  const { topicIds, needs, withKiosk, staffId, kioskId } = asked;
  const matter = { topicIds, needs, withKiosk, staffId, kioskId };
  return { ...matter, places: [place], fromDay: day, untilDay: day, limit: 1 };
}
