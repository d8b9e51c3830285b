import { isCallbackPhone } from '@madoguchi/domain';
import type { EventAck, FreeSlotView } from '@madoguchi/protocol';
import type { Matter } from './matter.ts';

type Asked = EventAck<'booking.hold'>;
type Held = Extract<Asked, { state: 'held' }>;

/** Where somebody is on the way to a booking. */
export type Asking =
  | { readonly step: 'looking' }
  /** Somebody was quicker: these are near. */
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

/** A telephone number as it is kept, digits alone; `null` for none and `undefined` for what nobody is called back at. */
export function phoneIn(typed: string): string | null | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s()ー‐－-]/gu, '');
  if (digits === '') return null;
  return isCallbackPhone(digits) ? digits : undefined;
}
