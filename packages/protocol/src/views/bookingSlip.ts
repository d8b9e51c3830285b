import { LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { label, localisedText } from '../primitives.ts';
import { sketchMap } from './sketchMap.ts';

/** 予約票: what somebody who has booked takes home on paper. It names nobody. */
export const bookingSlip = z.strictObject({
  title: localisedText,
  /** The language that it is in; Japanese stands beside any other. */
  language: z.enum(LANGUAGES),
  /** The number of the check-in in two groups, and what the code says. */
  number: z.strictObject({ title: localisedText, text: label, code: label }),
  /** When (of a series each time), where, about what: each with its name. */
  facts: z.array(z.strictObject({ name: localisedText, text: localisedText })).max(20),
  /** The sketch map of the way there, where the center has one, and its name. */
  map: sketchMap.extend({ title: localisedText }).nullable(),
  /** 持ち物 of the matters, and what is said to everybody, such as how to cancel. */
  bring: z.strictObject({ title: localisedText, lines: z.array(localisedText).max(100) }),
  notes: z.array(localisedText).max(10),
});
export type BookingSlipView = z.infer<typeof bookingSlip>;
