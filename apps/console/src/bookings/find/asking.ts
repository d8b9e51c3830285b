import { isCallbackPhone } from '@madoguchi/domain';
import type { EventAck, FreeSlotView } from '@madoguchi/protocol';
import type { Matter } from './matter.ts';

type Asked = EventAck<'booking.hold'>;
type Held = Extract<Asked, { state: 'held' }>;

/** The step of making a booking: search, held slot, confirmed booking. */
export type Asking =
  | { readonly step: 'looking' }
  /** The chosen slot was taken in the meantime, or is not offered; the refusal has the nearest free ones. */
  | { readonly step: 'refused'; readonly refusal: Extract<Asked, { state: 'refused' }> }
  | {
      readonly step: 'held';
      readonly bookingId: string;
      readonly slot: FreeSlotView;
      /** By the clock of this page. */
      readonly until: number;
    }
  | { readonly step: 'lapsed' }
  | {
      readonly step: 'done';
      readonly bookingId: string;
      readonly slot: FreeSlotView;
      readonly number: string;
    };

export const LOOKING: Asking = { step: 'looking' };

/** What follows from the answer to asking for a slot; `now` is the time of this page. */
export function afterAsking(answer: Asked, now: number): Asking {
  if (answer.state === 'refused') return { step: 'refused', refusal: answer };
  return heldFrom(answer, now);
}

const heldFrom = ({ bookingId, slot, inMs }: Held, now: number): Asking => ({
  ...{ step: 'held', bookingId, slot, until: now + inMs },
});

/** What is sent to hold a slot of a matter. */
export function holdOf(matter: Matter, slot: FreeSlotView) {
  const { topicIds, language, supports, withKiosk, source, contactId } = matter;
  const { centerId, deskId, day, start } = slot;
  return {
    ...{ topicIds, needs: { language, supports }, withKiosk, staffId: null },
    ...{ centerId, deskId, day, start, source, contactId },
  };
}

/** The digits of a typed telephone number; `null` for an empty field, `undefined` for a number that cannot be called back. */
export function phoneIn(typed: string): string | null | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()ー‐－-]/gu, '');
  if (digits === '') return null;
  return isCallbackPhone(digits) ? digits : undefined;
}
