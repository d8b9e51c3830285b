import { SPOKEN_LANGUAGES, STANDBY_STATES, SUPPORTS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';

/** On which days and at which times somebody can come. */
export const suitingTimes = z.strictObject({
  fromDay: day,
  untilDay: day,
  /** 0 for Monday to 6 for Sunday. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7).readonly(),
  /** Minutes of the day. */
  from: z.int().min(0).max(1440),
  until: z.int().min(0).max(1440),
});

/** Somebody who waits for a slot, as desk and center see them, without their number. */
export const standbyView = z.strictObject({
  standbyId: id,
  state: z.enum(STANDBY_STATES),
  name: label,
  hasPhone: z.boolean(),
  topics: z
    .array(z.strictObject({ id, name: localisedText }))
    .min(1)
    .max(5),
  language: z.enum(SPOKEN_LANGUAGES),
  supports: z.array(z.enum(SUPPORTS)).max(SUPPORTS.length).readonly(),
  withKiosk: z.boolean(),
  /** `null` for any of several centers. */
  district: label.nullable(),
  suits: suitingTimes,
  madeAt: instant,
  /** What came free, and is kept while they are asked. */
  slot: z
    .strictObject({
      ...{ day, start: z.int().nonnegative(), minutes: z.int().positive() },
      ...{ district: label, deskName: localisedText },
    })
    .nullable(),
  /** Until when it is kept, and whether I keep it. */
  hold: z.strictObject({ bookingId: id, until: instant, isMine: z.boolean() }).nullable(),
});
export type StandbyView = z.infer<typeof standbyView>;
