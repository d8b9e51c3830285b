import { isCallbackPhone } from '@madoguchi/domain';
import type { EventAck, FreeSlotView } from '@madoguchi/protocol';
import type { Matter } from './matter.ts';

type Asked = EventAck<'booking.hold'>;
type AskedSeries = EventAck<'booking.holdSeries'>;

/** When something is, wherever. */
export type SlotTime = Pick<FreeSlotView, 'day' | 'start' | 'minutes'>;

/** One date of a series: free, or with the free time that is nearest. */
export type SeriesDateView = EventAck<'booking.seriesDates'>['dates'][number];
/** A date of a series that somebody else took in between. */
export type Lost = AskedSeries['lost'][number];

/** The step of making a booking: search, held slot, confirmed booking. */
export type Asking =
  | { readonly step: 'looking' }
  /** The chosen slot was taken in the meantime, or is not offered; the refusal has the nearest free ones. */
  | { readonly step: 'refused'; readonly refusal: Extract<Asked, { state: 'refused' }> }
  /** The free dates of a series, to be chosen from. */
  | {
      readonly step: 'series';
      readonly slot: FreeSlotView;
      readonly dates: readonly SeriesDateView[];
    }
  | {
      readonly step: 'held';
      /** Of a series its first. */
      readonly bookingId: string;
      readonly slots: readonly FreeSlotView[];
      readonly lost: readonly Lost[];
      /** By the clock of this page. */
      readonly until: number;
    }
  | { readonly step: 'lapsed' }
  | {
      readonly step: 'done';
      readonly bookingId: string;
      readonly slots: readonly SlotTime[];
      readonly number: string;
    };

/** The booking that was made, with its number. */
export type Booked = Extract<Asking, { step: 'done' }>;

export const LOOKING: Asking = { step: 'looking' };

/** The step that follows from the answer to asking for a slot; `now` is the time of this page. */
export function afterAsking(answer: Asked, now: number): Asking {
  if (answer.state === 'refused') return { step: 'refused', refusal: answer };
  const { bookingId, slot, inMs } = answer;
  return { step: 'held', bookingId, slots: [slot], lost: [], until: now + inMs };
}

/** The same of a series: what is held, and what was lost; when all of it was, somebody was quicker. */
export function afterAskingSeries({ held, lost, inMs }: AskedSeries, now: number): Asking {
  const [first] = held;
  if (first === undefined) {
    const code = lost[0]?.code ?? 'SLOT_TAKEN';
    return { step: 'refused', refusal: { state: 'refused', code, nearest: [] } };
  }
  const slots = held.map(({ slot }) => slot);
  return { step: 'held', bookingId: first.bookingId, slots, lost, until: now + inMs };
}

/** The message that holds a slot of a matter. */
export function holdOf(matter: Matter, slot: FreeSlotView) {
  const { day, start } = slot;
  const { source, contactId } = matter;
  return { ...placed(matter, slot), day, start, source, contactId };
}

/** The question which dates of a series are free; `null` where nothing is repeated. */
export function seriesOf(matter: Matter, slot: FreeSlotView) {
  const { day, start } = slot;
  return matter.repeat && { ...placed(matter, slot), day, start, ...matter.repeat };
}

/** The message that holds several slots of a matter as one. */
export function holdSeriesOf(matter: Matter, slots: readonly FreeSlotView[], first: FreeSlotView) {
  const dates = slots.map(({ day, start }) => ({ day, start }));
  const { source, contactId } = matter;
  return { ...placed(matter, first), dates, source, contactId };
}

function placed(matter: Matter, { centerId, deskId }: FreeSlotView) {
  const { topicIds, language, supports, withKiosk } = matter;
  const needs = { language, supports };
  return { topicIds, needs, withKiosk, staffId: null, centerId, deskId };
}

/** The digits of a typed telephone number; `null` for an empty field, `undefined` for a number that cannot be called back. */
export function phoneIn(typed: string): string | null | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()ー‐－-]/gu, '');
  if (digits === '') return null;
  return isCallbackPhone(digits) ? digits : undefined;
}
